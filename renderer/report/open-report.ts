import type { ReportView } from '../../shared/contract/commands.ts'
import { type Follow, type OpenEntries, openEntries } from '../autosave/open-entries.ts'
import type { Client } from '../client/client.ts'

/** A report open in this window. */
export type OpenReport = OpenEntries

export const openReport = (client: Client, view: ReportView, follow?: Follow): OpenReport =>
  openEntries(view, (rev, changes) => client.run('report.save', { id: view.id, rev, changes }), follow)
