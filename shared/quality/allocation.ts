import { listed } from '../lib/words.ts'
import { overallRosh } from '../record/case.ts'
import { isGiven, whyTooEarly } from '../record/result.ts'
import type { AllocationForChecks, Check, QualityContext } from './context.ts'
import { levelInWords, termInWords } from './in-words.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'
import { rsrThatCounts } from './rsr-that-counts.ts'

type Component = AllocationForChecks['components'][number]
const lengthOf = (component: Component): number => (component.months ?? 0) * 31 + (component.days ?? 0)

/** The grounds and bases that rest on the length of a sentence for a specified offence. */
const restsOnSentence = (allocation: AllocationForChecks): boolean =>
  allocation.choice === 'NPS' &&
  (allocation.choiceBasis === 'mappa' || allocation.choiceBasis === 'sentenceLength') &&
  allocation.mappaEligible === 'no'

const hasTerm = (component: Component): boolean => component.months !== null

/** QC38: a specified offence, and no single term for one that reaches twelve months. */
const termReachesTwelveMonths = ({ allocation }: QualityContext) => {
  if (allocation === null || allocation.choiceBasis !== 'mappa' || !restsOnSentence(allocation)) return []
  const specified = allocation.components.filter((one) => one.specified && hasTerm(one))
  if (specified.length === 0 || specified.some((one) => one.reachesTwelveMonths)) return []
  const longest = specified.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a))
  return [
    { field: null, fill: { term: termInWords({ months: longest.months ?? 0, days: longest.days ?? 0 }) } },
  ]
}

/** A term to the nearest month: 52 weeks are spoken of as 12 months. */
const inMonths = ({ months, days }: { readonly months: number; readonly days: number }): number =>
  months + Math.round(days / 30.4)

/** QC39: terms side by side, and a stated total that adds them up. */
const concurrentNotAdded = ({ allocation }: QualityContext) => {
  const effective = allocation?.effective ?? null
  const sum = allocation?.arithmeticSum ?? null
  const stated = allocation?.statedTotalMonths ?? null
  if (allocation === null || effective === null || sum === null || stated === null) return []
  const added = inMonths(sum) === stated && inMonths(effective) !== stated
  return allocation.components.some((one) => one.concurrent) && added
    ? [{ field: null, fill: { effective: termInWords(effective), sum: termInWords(sum) } }]
    : []
}

/** QC40: no term of twelve months for a specified offence. Where QC38 names the longest there is, that is enough. */
const longTermIsSpecified = (context: QualityContext) => {
  const { allocation } = context
  if (allocation === null || !restsOnSentence(allocation) || termReachesTwelveMonths(context).length > 0)
    return []
  const long = allocation.components.some((one) => one.reachesTwelveMonths)
  return [
    { field: null, fill: { what: long ? 'A long sentence alone is no ground' : 'Not MAPPA category 2' } },
  ]
}

/** QC41: the NPS needs a ground. While nothing can be decided, or a point is the SPO's, nobody can say that none is met. */
const npsHasGround = ({ allocation, facts, scores }: QualityContext) => {
  if (allocation?.choice !== 'NPS' || allocation.decision !== 'CRC') return []
  const [overall, rsr] = [overallRosh(facts), rsrThatCounts(scores, facts)]
  return [
    {
      field: null,
      fill: {
        rosh: overall === null ? 'not assessed' : levelInWords(overall),
        rsr: rsr === null ? 'not done' : rsr.percent.toFixed(2),
      },
    },
  ]
}

/** QC42: the CRC cannot take what a ground sends to the NPS. */
const crcHasNoNpsGround = ({ allocation }: QualityContext) =>
  allocation !== null && allocation.choice === 'CRC' && allocation.decision === 'NPS'
    ? [{ field: null, fill: { reasons: listed(allocation.grounds.map((ground) => ground.says)) } }]
    : []

/** QC43: the person knows where to go, on a day after the sentence, and the receiver has said that it has the case. */
const receivedAndBooked = ({ allocation, handover, result }: QualityContext, table: QualityTable) => {
  const early = result === null ? null : whyTooEarly(handover.firstAppointment, result)
  const booked =
    early === null
      ? []
      : [{ field: null, says: wordsOf(table, 'QC43', 'early', early), as: { kind: 'lookAgain' as const } }]
  if (allocation?.decision !== 'CRC') return booked
  // Whoever goes to prison is seen there first.
  const [knows, words] = allocation.custody
    ? ([result?.inCustody !== undefined, 'custody'] as const)
    : ([isGiven(handover.firstAppointment?.given ?? null), 'told'] as const)
  return [
    ...booked,
    ...(knows ? [] : [{ field: null, says: wordsOf(table, 'QC43', words) }]),
    ...(handover.receiptAt === null ? [{ field: null, says: wordsOf(table, 'QC43', 'receipt') }] : []),
  ]
}

export const allocationChecks: readonly Check[] = [
  { id: 'QC38', find: termReachesTwelveMonths },
  { id: 'QC39', find: concurrentNotAdded },
  { id: 'QC40', find: longTermIsSpecified },
  { id: 'QC41', find: npsHasGround },
  { id: 'QC42', find: crcHasNoNpsGround },
  { id: 'QC43', find: receivedAndBooked },
]
