import { useCallback, useState } from 'react'
import type { Reply } from '../../shared/contract/refusals.ts'
import type { SaveState } from './autosave.ts'
import { createDraftKeeper } from './draft-keeper.ts'
import { useSavedWhenLeft } from './use-saved-when-left.ts'
import { windowTimers } from './window-timers.ts'

/** Entries kept by the application as they are made: a lock or a crash loses nothing. `save` never changes. */
export function useKeptDraft<Draft>(
  first: () => Draft,
  save: (draft: Draft) => Promise<Reply<{ savedAt: string }>>,
) {
  const [draft, setDraft] = useState(first)
  const [state, setState] = useState<SaveState | null>(null)
  const [keeper] = useState(() =>
    createDraftKeeper<Draft, number>({ save, timers: windowTimers, onState: setState }),
  )
  useSavedWhenLeft(keeper.flush, keeper.stop)
  const enter = useCallback(
    (entered: Draft) => {
      setDraft(entered)
      keeper.change(entered)
    },
    [keeper],
  )
  /** Shows a suggestion without saving it: the officer has entered nothing yet. */
  const suggest = useCallback((suggested: Draft) => setDraft(suggested), [])
  /** After the draft was recorded: shows no save state until something is entered again. */
  const recorded = useCallback((anew: Draft) => {
    setDraft(anew)
    setState(null)
  }, [])
  return { draft, state, enter, suggest, recorded, settle: keeper.flush }
}
