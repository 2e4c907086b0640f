import { useCallback } from 'react'
import { type AllocationDraft, draftOf } from '../../../shared/allocation/draft.schema.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { must } from '../../../shared/lib/must.ts'
import { useKeptDraft } from '../../autosave/use-kept-draft.ts'
import { useClient } from '../../client/ClientContext.tsx'

/** What is entered here and not recorded, else what was recorded last; null before anything was entered. */
export const draftFrom = (view: Pick<ReportView, 'allocation' | 'allocationDraft'>): AllocationDraft | null =>
  view.allocationDraft ?? (view.allocation === null ? null : draftOf(view.allocation.record.facts))

/** The entries of the allocation. */
export function useAllocationDraft(view: ReportView) {
  const client = useClient()
  const { recorded: stands, ...entries } = useKeptDraft<AllocationDraft | null>(
    () => draftFrom(view),
    (entered) =>
      client.run('allocation.keep', { id: view.id, draft: must(entered, 'only what is entered is kept') }),
  )
  /** Once recorded or referred: from here on what was recorded is where it stands. */
  const recorded = useCallback((next: ReportView) => stands(draftFrom(next)), [stands])
  return { ...entries, recorded }
}
