import type { Finding } from '../document/document.schema.ts'
import type { Grade } from '../record/lifecycle.ts'
import type { Decided } from './decide.ts'

/** What QC14 finds is what AL-01 lists: where a ground decides without an RSR, it stops nothing. */
const RSR_CHECK = 'QC14'

/** The way on where only a new RSR can decide: a signed report is never opened again. */
export const NEW_RSR_SAYS =
  'The RSR in a signed report cannot be changed. Begin a record without a report for the same person: the person, the offences and the court are carried over, and the score is worked out for this conviction.'

/** Whether the allocation waits for an RSR that counts (AL-01), and no ground decides without one. */
export const needsNewRsr = ({ decision, missing }: Decided['answer']): boolean =>
  decision === 'CANNOT_DECIDE' && missing.some(({ rule }) => rule === 'AL-01')

export type Stop = { readonly rule: string; readonly says: string }
/** How an SPO settles what the rules refer to them. */
export type Settled = { readonly choice: 'NPS' | 'CRC'; readonly reason: string }

/**
 * Why this decision may not be recorded, by rule; empty where it may. What stops it: an open question, a
 * missing fact, a choice against the decision, a blocking check, and what only an SPO may settle.
 */
export function whyNotRecorded(
  { input, answer, open }: Decided,
  findings: readonly Finding[],
  by: Grade,
  settled: Settled | null,
): readonly Stop[] {
  const withoutRsr = answer.decision === 'NPS' || answer.decision === 'NOT_ALLOCATED'
  const blocks = findings.filter(
    ({ id, stage, severity }) =>
      stage === 'allocate' && severity === 'block' && !(withoutRsr && id === RSR_CHECK),
  )
  const referred = answer.decision === 'REFER_SPO'
  // While nothing can be decided, the conflict only says again what is missing.
  const saidAlready =
    answer.decision === 'CANNOT_DECIDE' && answer.missing.some(({ rule }) => rule === answer.conflict?.rule)
  const conflict = saidAlready || (referred && settled !== null) ? null : answer.conflict
  return distinct([
    ...open,
    ...(answer.decision === 'CANNOT_DECIDE' ? answer.missing : []),
    ...(conflict === null ? [] : [conflict]),
    ...(referred && by !== 'SPO'
      ? [{ rule: 'MP-7', says: 'the law is not settled here: refer it to the SPO' }]
      : []),
    ...(referred && by === 'SPO' && settled === null
      ? [{ rule: 'MP-7', says: 'decide between the NPS and the CRC, and say why' }]
      : []),
    ...(settled !== null && !(referred && by === 'SPO')
      ? [{ rule: 'MP-7', says: 'there is nothing here for an SPO to settle: the rules decide' }]
      : []),
    ...(awaitsApproval(input)
      ? [
          {
            rule: 'AL-14',
            says: 'an SPO other than the author approves the public interest ground, or it is taken out',
          },
        ]
      : []),
    ...blocks.map(({ id, says }) => ({ rule: id, says })),
  ])
}

/** What there is in it for an SPO: a public interest ground to approve or not, a point of law to settle; null for neither. */
export const forSpo = ({ input, answer }: Decided): 'approval' | 'point' | null => {
  if (awaitsApproval(input)) return 'approval'
  return answer.decision === 'REFER_SPO' ? 'point' : null
}

const awaitsApproval = ({ publicInterest }: Decided['input']): boolean =>
  publicInterest !== null && (publicInterest.approvedBy ?? '') === ''

const distinct = (stops: readonly Stop[]): readonly Stop[] => [
  ...new Map(stops.map((stop) => [`${stop.rule} ${stop.says}`, stop])).values(),
]
