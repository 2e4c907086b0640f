import { allocationInWords } from '../../../shared/allocation/in-words.ts'
import { standing } from '../../../shared/allocation/record.schema.ts'
import { acts } from '../../../shared/audit/acts-in-words.ts'
import type { AuditEntry } from '../../../shared/audit/entry.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { inCustodyInWords } from '../../../shared/record/custody.ts'
import { deliveryInWords } from '../../../shared/record/delivery.ts'
import { stateInWords } from '../../../shared/record/lifecycle.ts'
import { PAPER_KINDS, type Paper } from '../../../shared/record/paper.ts'
import { firstAppointmentInWords } from '../../../shared/record/result.ts'
import type { StoredReport } from '../storage/store.ts'

/** All that is kept of one case, as text: what somebody is given who asks what is held about them. */
export function heldAbout(held: {
  readonly report: StoredReport
  readonly document: ReportDocument
  readonly papers: readonly Paper[]
  /** Of whoever makes the copy; null where they keep none. */
  readonly note: string | null
  readonly madeBy: string
  readonly at: string
  readonly log: readonly (AuditEntry & { readonly actorName: string })[]
}): string {
  const { report, papers, note } = held
  const { delivery, result, firstAppointment } = report
  const allocation = standing(report.allocation, report.result)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [
      'WHAT IS HELD ABOUT THIS PERSON IN THIS CASE',
      [
        `Made by ${held.madeBy} on ${longInstant(held.at)}.`,
        'Before it is given: passages under RESTRICTED may be about others too, or endanger somebody. Ask who answers for data protection.',
      ],
    ],
    [`THE REPORT: ${stateInWords(report.state)}`, [documentText(held.document, 'receiver')]],
    ['GIVEN IN COURT', delivery === null ? [] : deliveryInWords(delivery)],
    [
      'WHAT THE COURT DID',
      result === null
        ? []
        : [
            result.date,
            result.sentence,
            ...(result.inCustody === undefined ? [] : [inCustodyInWords(result.inCustody)]),
          ],
    ],
    ['FIRST APPOINTMENT', firstAppointment === null ? [] : firstAppointmentInWords(firstAppointment)],
    ['ALLOCATION', allocation === null ? [] : [allocationInWords(allocation)]],
    [
      'PAPERS READ, kept beside the report and not in this copy',
      papers.map(
        ({ name, kind, addedAt }) => `${name} (${PAPER_KINDS[kind]}), since ${longInstant(addedAt)}`,
      ),
    ],
    [
      'NOTES THAT OFFICERS KEEP FOR THEMSELVES',
      [
        ...(note === null ? [] : [`Of ${held.madeBy}:`, note]),
        'Each officer’s are read by that officer alone: ask everybody who worked on the case for theirs.',
      ],
    ],
    [
      'WHO DID WHAT',
      held.log.map(({ at, actorName, action }) => `${longInstant(at)}  ${actorName}: ${acts[action]}`),
    ],
  ]
  return parts
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines].join('\n'))
    .join('\n\n\n')
    .concat('\n')
}
