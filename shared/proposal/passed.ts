import { canonicalText } from '../lib/canonical.ts'
import { type IsoDate, readDate } from '../lib/dates.ts'
import { listed } from '../lib/words.ts'
import { endOf } from './calendar.ts'
import { carriesRequirements } from './carries-requirements.ts'
import type { Passed } from './passed.schema.ts'
import type { Requirement, RequirementCode } from './proposal.ts'
import {
  existingOrderSpoken,
  type ProgrammeNames,
  proposedSentence,
  requirementSpoken,
} from './proposed-sentence.ts'
import type { Sentence } from './sentence.ts'

/** The unit that a requirement is passed in; null where it is named and not measured. */
const UNITS: Readonly<Record<RequirementCode, 'days' | 'hours' | 'months' | null>> = {
  RAR: 'days',
  UPW: 'hours',
  PROG: null,
  CURFEW: 'months',
  EXCL: 'months',
  RES: 'months',
  FTP: 'days',
  PAR: 'months',
  EM: 'months',
  MHTR: 'months',
  DRR: 'months',
  ATR: 'months',
  SUP_PRE_ORA: 'months',
  AAMR: 'days',
  ACR: 'hours',
}

/** How a requirement is measured: days, hours, months, or by nothing. */
export const unitOf = (code: RequirementCode) => UNITS[code]

/** How much of it there is, in its own unit; null where that was not said or it is not measured. */
export function amountOf(requirement: Requirement): number | null {
  const unit = UNITS[requirement.code]
  if (unit === null) return null
  const amount = Object.entries(requirement).find(([name]) => name === unit)?.[1]
  return typeof amount === 'number' ? amount : null
}

/** The requirement with another amount in its own unit; as it was where it is not measured. */
export function withAmount(requirement: Requirement, amount: number | null): Requirement {
  const unit = UNITS[requirement.code]
  return unit === null ? requirement : { ...requirement, [unit]: amount }
}

/**
 * What "as proposed" says: the whole of the proposal, for each offence alike. A term that was for the court to name is
 * not known from the proposal and is null. Null where no sentence was proposed, or an adjournment.
 */
export function passedAsProposed(proposal: Sentence | null): Passed | null {
  const part = proposal?.parts[0]
  if (proposal === null || part === undefined || part.order === 'adjourn') return null
  return {
    order: part.order,
    months: part.months,
    term: part.term === 'forCourt' ? null : part.term,
    operationalMonths: part.operationalMonths,
    alike: true,
    requirements: [...proposal.requirements],
    existingOrders: [...proposal.existingOrders],
    ancillary: [...proposal.ancillary],
    fine: proposal.fine,
  }
}

/**
 * Whether the court passed what was proposed, part by part. What the proposal left to the court, a term or the time
 * that it is suspended for, is no difference.
 */
export function isAsProposed(proposal: Sentence | null, passed: Passed): boolean {
  const proposed = passedAsProposed(proposal)
  if (proposed === null) return false
  const left = {
    term: proposed.term ?? passed.term,
    operationalMonths: proposed.operationalMonths ?? passed.operationalMonths,
  }
  return canonicalText({ ...proposed, ...left }) === canonicalText(passed)
}

/** The structure of every sentence, of one that was passed. */
export const sentenceOf = ({ order, months, term, operationalMonths, ...passed }: Passed): Sentence => ({
  parts: [{ offence: null, order, months, term, operationalMonths, runs: null }],
  requirements: passed.requirements,
  existingOrders: passed.existingOrders,
  ancillary: passed.ancillary,
  fine: passed.fine,
})

/** "A community order for 12 months with 80 hours of unpaid work." */
export function passedInWords(passed: Passed, programmes: ProgrammeNames): string {
  const words = proposedSentence(sentenceOf(passed), programmes)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/**
 * In which a sentence differs from the one proposed, a line each: "100 hours of unpaid work instead of 80 hours of
 * unpaid work". Empty where it does not.
 */
export function passedOtherwise(
  proposal: Sentence | null,
  passed: Passed,
  programmes: ProgrammeNames,
): readonly string[] {
  if (proposal === null) return []
  const bare = (sentence: Sentence): string =>
    proposedSentence({ ...sentence, requirements: [], existingOrders: [] }, programmes)
  const [was, is] = [bare(proposal), bare(sentenceOf(passed))]
  const spoken = ({ parts, requirements }: Sentence): ReadonlyMap<string, string> => {
    const carried = parts.some(({ order }) => carriesRequirements({ kind: order })) ? requirements : []
    const byCode = Map.groupBy(carried, ({ code }) => code)
    return new Map(
      [...byCode].map(([code, those]) => [
        code,
        listed(those.map((one) => requirementSpoken(one, programmes))),
      ]),
    )
  }
  const [before, after] = [spoken(proposal), spoken(sentenceOf(passed))]
  const became = (sentence: Sentence) => sentence.existingOrders.flatMap(existingOrderSpoken)
  return [
    ...(was === is ? [] : [`${is} instead of ${was}`]),
    ...[...before].flatMap(([code, said]) => {
      const now = after.get(code)
      return now === undefined ? [`without ${said}`] : now === said ? [] : [`${now} instead of ${said}`]
    }),
    ...[...after].flatMap(([code, said]) => (before.has(code) ? [] : [`also ${said}`])),
    ...became(sentenceOf(passed)).filter((said) => !became(proposal).includes(said)),
  ]
}

/**
 * The last day of an order of so long from the day of sentence; null where it has no length. An order of 12 months made
 * on 11 October ends with 10 October [M].
 */
export function lastDay(
  from: IsoDate,
  length: { months?: number | null; days?: number | null },
): IsoDate | null {
  const [months, days] = [length.months ?? 0, length.days ?? 0]
  if (months + days === 0) return null
  return readDate(endOf(from, { months, days }).subtract({ days: 1 }).toString())
}

/** A requirement whose days run on from the sentence, as those of rehabilitation activity do not. */
const RUNS_IN_DAYS: readonly RequirementCode[] = ['FTP', 'AAMR']

/** The last day of a requirement: by its own months or running days, else that of the order. */
export function requirementEnds(passed: Passed, from: IsoDate, requirement: Requirement): IsoDate | null {
  const amount = amountOf(requirement)
  const own =
    UNITS[requirement.code] === 'months'
      ? lastDay(from, { months: amount })
      : RUNS_IN_DAYS.includes(requirement.code)
        ? lastDay(from, { days: amount })
        : null
  return own ?? lastDay(from, { months: passed.months })
}
