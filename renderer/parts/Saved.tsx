import type { OpenEntries } from '../report/open-entries.ts'
import { saveInWords } from '../report/save-words.ts'
import { useSaveState } from '../report/use-save-state.ts'

/** Since when everything entered is saved, or why it is not. */
export function Saved(props: { entries: OpenEntries }) {
  const state = useSaveState(props.entries)
  return (
    <span className={`saved saved--${state.is}`} role="status">
      {saveInWords(state)}
    </span>
  )
}
