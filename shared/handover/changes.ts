import { DECISIONS } from '../allocation/in-words.ts'
import type { ReportDocument } from '../document/document.schema.ts'
import { inCustodyInWords } from '../record/custody.ts'
import { firstAppointmentInWords } from '../record/result.ts'
import { caseTasks } from './case-tasks.ts'
import type { HandoverDocument } from './document.schema.ts'

type OneVersion = {
  readonly document: Pick<HandoverDocument, 'firstAppointment' | 'result' | 'allocation' | 'passed'>
  readonly report: ReportDocument
}

/** What is not as it was in the version before; null where it was, or is, not there. */
export type CaseChange = {
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** The facts that a receiver acts on, each against the version before: result, decision, appointment, tasks, findings. */
export function changesBetween(before: OneVersion, after: OneVersion): CaseChange[] {
  const one = (what: string, of: (version: OneVersion) => string | null): CaseChange[] => {
    const [was, is] = [of(before), of(after)]
    return was === is ? [] : [{ what, before: was, after: is }]
  }
  const many = (what: string, of: (version: OneVersion) => readonly string[]): CaseChange[] => {
    const [was, is] = [of(before), of(after)]
    return [
      ...was.filter((line) => !is.includes(line)).map((line) => ({ what, before: line, after: null })),
      ...is.filter((line) => !was.includes(line)).map((line) => ({ what, before: null, after: line })),
    ]
  }
  return [
    ...one('Sentence', ({ document }) => document.result?.sentence ?? null),
    ...one('Decision', ({ document }) =>
      document.allocation === null ? null : DECISIONS[document.allocation.decision],
    ),
    ...one('In custody', ({ document }) =>
      document.result?.inCustody === undefined ? null : inCustodyInWords(document.result.inCustody),
    ),
    ...one('First appointment', ({ document }) =>
      document.firstAppointment === null
        ? null
        : firstAppointmentInWords(document.firstAppointment).join(' '),
    ),
    ...many('To be done', ({ document, report }) => caseTasks(document, report).map(({ says }) => says)),
    ...many('Finding', ({ report }) => report.findings.map(({ says }) => says)),
  ]
}
