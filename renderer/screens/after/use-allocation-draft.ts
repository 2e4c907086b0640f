import { useCallback, useEffect, useState } from 'react'
import type { AllocationDraft } from '../../../shared/allocation/draft.schema.ts'
import { draftOf } from '../../../shared/allocation/draft.schema.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { useAppWindow } from '../../app/AppContext.tsx'
import { useClient } from '../../client/ClientContext.tsx'
import { steadyNow } from '../../client/now.ts'
import type { SaveState } from '../../report/autosave.ts'
import { createDraftKeeper } from './draft-keeper.ts'

const windowTimers = {
  set: (run: () => void, ms: number) => window.setTimeout(run, ms),
  clear: (handle: number) => window.clearTimeout(handle),
  now: steadyNow,
}

/** What is entered here and not recorded, else what was recorded last; null before anything was entered. */
export const draftFrom = (view: Pick<ReportView, 'allocation' | 'allocationDraft'>): AllocationDraft | null =>
  view.allocationDraft ?? (view.allocation === null ? null : draftOf(view.allocation.record.facts))

/** The entries of the allocation, kept by the application as they are made: a lock or a crash loses nothing. */
export function useAllocationDraft(view: ReportView) {
  const client = useClient()
  const { leaving } = useAppWindow()
  const [draft, setDraft] = useState(() => draftFrom(view))
  const [state, setState] = useState<SaveState | null>(null)
  const [keeper] = useState(() =>
    createDraftKeeper<AllocationDraft, number>({
      save: (entered) => client.run('allocation.keep', { id: view.id, draft: entered }),
      timers: windowTimers,
      onState: setState,
    }),
  )
  useEffect(() => leaving.beforeLeaving(keeper.flush), [leaving, keeper])
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('blur', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('blur', flush)
      document.removeEventListener('visibilitychange', flush)
      void keeper.flush()
    }
  }, [keeper])
  const enter = useCallback(
    (entered: AllocationDraft) => {
      setDraft(entered)
      keeper.change(entered)
    },
    [keeper],
  )
  /** What the report suggests before anything is entered: nothing of the officer's, so nothing to keep. */
  const begin = useCallback((first: AllocationDraft) => setDraft(first), [])
  /** Once recorded or referred: from here on what was recorded is where it stands. */
  const recorded = useCallback((next: ReportView) => {
    setDraft(draftFrom(next))
    setState(null)
  }, [])
  return { draft, state, enter, begin, recorded, settle: keeper.flush }
}
