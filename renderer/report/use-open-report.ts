import { useCallback, useState } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import { useOpenEntries } from '../autosave/use-open-entries.ts'
import { useClient } from '../client/ClientContext.tsx'
import { openReport } from './open-report.ts'

/** The open report, and what another window has saved where that is in conflict with what is typed here. */
export function useOpenReport(view: ReportView) {
  const client = useClient()
  const [report] = useState(() => openReport(client, view))
  const read = useCallback(() => client.run('report.open', { id: report.id }), [client, report])
  const { theirs } = useOpenEntries('reportChanged', report, read, report.reload)
  return { report, theirs }
}
