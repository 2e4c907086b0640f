import type { OpenEntries } from '../autosave/open-entries.ts'
import { saveInWords } from '../autosave/save-words.ts'
import { useSaveState } from '../autosave/use-save-state.ts'

/** Since when everything entered is saved, or why it is not. */
export function Saved(props: { entries: OpenEntries }) {
  const state = useSaveState(props.entries)
  return (
    <span className={`saved saved--${state.is}`} role="status">
      {saveInWords(state)}
    </span>
  )
}
