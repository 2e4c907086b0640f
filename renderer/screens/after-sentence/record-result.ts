import type { Input, ReportView } from '../../../shared/contract/commands.ts'
import type { Client } from '../../client/client.ts'

type Recorded = Pick<Input<'report.recordResult'>, 'result' | 'firstAppointment'>

/** Records one of the two that are kept together; the other stays as it is. */
export const recordResult = (
  client: Client,
  { id, result, firstAppointment }: ReportView,
  changed: Partial<Recorded>,
) => client.run('report.recordResult', { id, result, firstAppointment, ...changed })
