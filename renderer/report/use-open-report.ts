import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import { flushOpenEditors } from '../editor/changes.ts'
import type { OpenEntries } from './open-entries.ts'
import { type OpenReport, openReport } from './open-report.ts'
import { useSavedWhenLeft } from './use-saved-when-left.ts'

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
  const opening = useRef(false)

  useSavedWhenLeft(
    useCallback(() => saveAll(report), [report]),
    useCallback(() => report.saving.stop(), [report]),
  )

  useEffect(
    () =>
      client.on((event) => {
        if (event.is !== 'reportChanged' || event.id !== report.id) return
        flushOpenEditors()
        // One's own save is told as well, before or after its answer.
        if (report.saving.hasUnsaved() || event.rev <= report.saving.rev() || opening.current) return
        opening.current = true
        void client.run('report.open', { id: report.id }).then((reply) => {
          opening.current = false
          if (reply.ok && !report.saving.hasUnsaved()) report.reload(reply.value)
        })
      }),
    [client, report],
  )

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
