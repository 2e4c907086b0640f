import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import { useChangedElsewhere } from '../autosave/use-changed-elsewhere.ts'
import { useSavedWhenLeft } from '../autosave/use-saved-when-left.ts'
import { useClient } from '../client/ClientContext.tsx'
import { flushOpenEditors } from '../editor/changes.ts'
import { type OpenReport, openReport } from './open-report.ts'

/**
 * The open report with everything that must save it: leaving, blur, a hidden page. Another window's
 * change is taken over quietly where nothing waits here; where something does, the next save meets the
 * conflict and `theirs` is what to decide on.
 */
export function useOpenReport(view: ReportView) {
  const client = useClient()
  const [report] = useState<OpenReport>(() => openReport(client, view))
  const conflicted = useSyncExternalStore(report.onSaveState, () => report.saveState().is === 'conflict')
  const [theirs, setTheirs] = useState<ReportView | null>(null)

  useSavedWhenLeft(
    useCallback(() => saveAll(report), [report]),
    useCallback(() => report.saving.stop(), [report]),
  )

  const hasUnsaved = useCallback(() => {
    flushOpenEditors()
    return report.saving.hasUnsaved()
  }, [report])
  const readAgain = useCallback(async () => {
    const reply = await client.run('report.open', { id: report.id })
    if (reply.ok && reply.value.rev > report.saving.rev() && !hasUnsaved()) report.reload(reply.value)
    return reply.ok
  }, [client, report, hasUnsaved])
  useChangedElsewhere('reportChanged', report, hasUnsaved, readAgain)

  useEffect(() => {
    if (!conflicted) {
      setTheirs(null)
      return
    }
    void client.run('report.open', { id: report.id }).then((reply) => {
      if (reply.ok) setTheirs(reply.value)
    })
  }, [conflicted, client, report])

  return { report, theirs }
}

/** Everything typed, also what an editor has not handed on yet. True when nothing is left unsaved. */
export function saveAll(report: OpenEntries): Promise<boolean> {
  flushOpenEditors()
  return report.saving.flush()
}
