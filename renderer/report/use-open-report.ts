import { useCallback, useState } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import type { Follow } from '../autosave/open-entries.ts'
import { useOpenEntries } from '../autosave/use-open-entries.ts'
import { useClient } from '../client/ClientContext.tsx'
import { openReport } from './open-report.ts'

/**
 * The open report, and what another window has saved where that is in conflict with what is typed here.
 * @param follow what follows from a change by the form as it was opened
 */
export function useOpenReport(view: ReportView, follow: Follow) {
  const client = useClient()
  const [report] = useState(() => openReport(client, view, follow))
  const read = useCallback(() => client.run('report.open', { id: report.id }), [client, report])
  const { theirs } = useOpenEntries('reportChanged', report, read, report.reload)
  return { report, theirs }
}
