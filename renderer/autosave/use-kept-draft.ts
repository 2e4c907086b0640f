import { useCallback, useState } from 'react'
import type { Reply } from '../../shared/contract/refusals.ts'
import { must } from '../../shared/lib/must.ts'
import { createAutosave, type SaveState } from './autosave.ts'
import { useSavedWhenLeft } from './use-saved-when-left.ts'
import { windowTimers } from './window-timers.ts'

/** Entries kept by the application as they are made: a lock or a crash loses nothing. `save` never changes. */
export function useKeptDraft<Draft>(
  first: () => Draft,
  save: (draft: Draft) => Promise<Reply<{ savedAt: string }>>,
) {
  const [draft, setDraft] = useState(first)
  const [state, setState] = useState<SaveState<unknown> | null>(null)
  const [saving] = useState(() =>
    createAutosave<{ readonly draft: Draft }, number>({
      rev: 0,
      save: (_rev, { entered }) => save(must(entered, 'nothing else is saved here').draft),
      timers: windowTimers,
      onState: setState,
    }),
  )
  useSavedWhenLeft(saving.flush, saving.stop)
  const enter = useCallback(
    (entered: Draft) => {
      setDraft(entered)
      saving.change('entered', { draft: entered })
    },
    [saving],
  )
  /** Shows a suggestion without saving it: the officer has entered nothing yet. */
  const suggest = useCallback((suggested: Draft) => setDraft(suggested), [])
  /** After the draft was recorded: shows no save state until something is entered again. */
  const recorded = useCallback((anew: Draft) => {
    setDraft(anew)
    setState(null)
  }, [])
  return { draft, state, enter, suggest, recorded, settle: saving.flush }
}
