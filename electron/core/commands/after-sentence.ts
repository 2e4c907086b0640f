import { accept } from '../../../shared/contract/refusals.ts'
import { refused } from '../report/refused.ts'
import { viewOf } from '../report/report-view.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** What the court did and what comes next: recorded beside the sealed report, never in it. */
export const afterSentenceCommands = ({ session }: CommandContext) => [
  handle('report.recordResult', ({ id, result, firstAppointment }) => {
    const open = session.signedIn()
    if (!open.ok) return open
    const { store, by } = open.value
    const recorded = store.reports.recordResult(by, { id, result, firstAppointment })
    return recorded.ok ? accept(viewOf(recorded.value, store, by)) : refused(recorded.problem)
  }),
]
