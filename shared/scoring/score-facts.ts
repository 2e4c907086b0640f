import { completedMonths, completedYears, type IsoDate, longDate, readDate } from '../lib/dates.ts'
import { fail, type Result, succeed } from '../lib/result.ts'
import type { Sex } from './factor.ts'
import { NEED_EXACT_OFFENCE, type OffenceEntry, type OffenceTable } from './offence-table.ts'
import { OGRS3_YOUNGEST } from './ogrs3.ts'
import type { ScoreProblem } from './score-answer.ts'
import type { ScoreInput } from './score-input.ts'
import { SNSV_MONTHS_CAP } from './snsv.table.ts'

/** A fact read from the input, or everything that is wrong with it. */
export type Fact<Value> = Result<Value, readonly ScoreProblem[]>

/** One thing wrong with one field. */
export const wrong = (field: string, message: string): Fact<never> => fail([{ field, message }])

/** All problems of the facts a predictor needs. */
export const problemsOf = (...facts: readonly Fact<unknown>[]): ScoreProblem[] =>
  facts.flatMap((fact) => (fact.ok ? [] : [...fact.problem]))

/** Limits of what is possible, from the RSR input rules of the field's own calculator [C]. */
const YOUNGEST_SANCTION = 8
const OLDEST = 110

/** "male" or "female". */
export function readSex(input: ScoreInput): Fact<Sex> {
  const { sex } = input
  if (sex === 'male' || sex === 'female') return succeed(sex)
  if (sex === null || sex === undefined) return wrong('sex', 'Give the sex: male or female')
  return wrong('sex', 'Must be male or female')
}

/** A date of the field; `what` completes "Give …" where it is missing. */
export function readDateOf(value: string | null | undefined, field: string, what: string): Fact<IsoDate> {
  if (value === null || value === undefined || value === '') return wrong(field, `Give ${what}`)
  const date = readDate(value)
  return date === null ? wrong(field, 'Must be a real date, written YYYY-MM-DD') : succeed(date)
}

/** A whole number of at least `least`. */
export function readCount(
  value: number | null | undefined,
  field: string,
  what: string,
  least: number,
): Fact<number> {
  if (value === null || value === undefined) return wrong(field, `Give ${what}`)
  if (!Number.isSafeInteger(value) || value < least)
    return wrong(field, `Must be a whole number, ${least} or more`)
  return succeed(value)
}

/** Sanctions of any kind, the present one included: 1 or more. */
export const readTotal = (input: ScoreInput): Fact<number> =>
  readCount(input.totalSanctions, 'totalSanctions', 'the number of sanctions, the present one included', 1)

/** Violent sanctions, the present one included: no more than there are sanctions. */
export function readViolent(input: ScoreInput): Fact<number> {
  const violent = readCount(
    input.violentSanctions,
    'violentSanctions',
    'the number of violent sanctions, the present one included',
    0,
  )
  const total = readTotal(input)
  return violent.ok && total.ok && violent.value > total.value
    ? wrong('violentSanctions', `Cannot be more than the ${total.value} sanctions in all`)
    : violent
}

/** The dates of the case, in an order that is possible, and the ages at them in completed years. */
export type Timeline = {
  readonly born: IsoDate
  readonly assessed: IsoDate
  readonly convicted: IsoDate
  readonly followUp: IsoDate
  readonly ageAtFollowUp: number
  readonly ageAtConviction: number
  readonly ageAtFirstSanction: number
  /** Completed months from the start of follow-up to the assessment, 0 to 36; 0 where it starts later. */
  readonly offenceFreeMonths: number
}

/** The date of birth alone; its order among the dates is the timeline's. */
export const readBorn = (input: ScoreInput): Fact<IsoDate> =>
  readDateOf(input.dateOfBirth, 'dateOfBirth', 'the date of birth')
/** The date of the assessment alone. */
export const readAssessed = (input: ScoreInput): Fact<IsoDate> =>
  readDateOf(input.assessmentDate, 'assessmentDate', 'the date of the assessment')

/** The age at the first sanction, from the one of the two fields that is given. */
function readFirstSanction(input: ScoreInput, born: Fact<IsoDate>, convicted: Fact<IsoDate>): Fact<number> {
  const { firstSanctionDate, ageAtFirstSanction } = input
  const hasDate = firstSanctionDate !== null && firstSanctionDate !== undefined
  const hasAge = ageAtFirstSanction !== null && ageAtFirstSanction !== undefined
  if (hasDate && hasAge)
    return wrong('ageAtFirstSanction', 'Give the date of the first sanction or the age at it, not both')
  if (!hasDate && !hasAge)
    return wrong('firstSanctionDate', 'Give the date of the first sanction, or the age at it')
  const field = hasDate ? 'firstSanctionDate' : 'ageAtFirstSanction'
  const date = hasDate ? readDateOf(firstSanctionDate, field, 'the date of the first sanction') : null
  if (date !== null && !date.ok) return date
  const stated = hasAge ? readCount(ageAtFirstSanction, field, 'the age at the first sanction', 0) : null
  if (stated !== null && !stated.ok) return stated
  if (date?.ok && convicted.ok && date.value > convicted.value)
    return wrong(field, 'Cannot be after the present conviction')
  if (date?.ok && born.ok && date.value < born.value)
    return wrong(field, 'Cannot be before the date of birth')
  const age = stated?.ok ? stated.value : date?.ok && born.ok ? completedYears(born.value, date.value) : null
  if (age === null) return fail([])
  if (age < YOUNGEST_SANCTION)
    return wrong(field, `That is age ${age}; a first sanction under ${YOUNGEST_SANCTION} is not possible`)
  if (born.ok && convicted.ok && age > completedYears(born.value, convicted.value))
    return wrong(field, `Cannot be older than the age at the present conviction`)
  return succeed(age)
}

/** What is wrong with a date on which the person must be of an age that is possible. */
function agedWrongly(born: IsoDate, on: IsoDate, field: string, when: string): ScoreProblem[] {
  if (on < born) return [{ field, message: 'Cannot be before the date of birth' }]
  const age = completedYears(born, on)
  if (age < OGRS3_YOUNGEST)
    return [{ field, message: `That is age ${age} ${when}; under ${OGRS3_YOUNGEST} there is no score` }]
  return age > OLDEST
    ? [{ field, message: `That is age ${age} ${when}; over ${OLDEST} is not possible` }]
    : []
}

/** The dates, checked against each other; every impossible one is named. Source of the limits: the RSR's input rules [C]. */
export function readTimeline(input: ScoreInput): Fact<Timeline> {
  const born = readBorn(input)
  const assessed = readAssessed(input)
  const convicted = readDateOf(input.convictionDate, 'convictionDate', 'the date of the present conviction')
  const given = input.followUpStart !== null && input.followUpStart !== undefined
  const followUp = given
    ? readDateOf(input.followUpStart, 'followUpStart', 'the start of follow-up')
    : assessed
  const first = readFirstSanction(input, born, convicted)
  const problems = problemsOf(born, assessed, convicted, followUp, first)
  if (born.ok && assessed.ok && assessed.value < born.value)
    problems.push({ field: 'assessmentDate', message: 'Cannot be before the date of birth' })
  else {
    if (convicted.ok && assessed.ok && convicted.value > assessed.value)
      problems.push({ field: 'convictionDate', message: 'Cannot be after the assessment' })
    else if (given && followUp.ok && convicted.ok && followUp.value < convicted.value)
      problems.push({
        field: 'followUpStart',
        message: `Cannot be before the conviction: ${longDate(followUp.value)} is before ${longDate(convicted.value)}`,
      })
    if (born.ok && convicted.ok)
      problems.push(...agedWrongly(born.value, convicted.value, 'convictionDate', 'at conviction'))
    if (born.ok && followUp.ok)
      problems.push(
        ...agedWrongly(
          born.value,
          followUp.value,
          given ? 'followUpStart' : 'assessmentDate',
          'at the start of follow-up',
        ),
      )
  }
  if (problems.length > 0 || !born.ok || !assessed.ok || !convicted.ok || !followUp.ok || !first.ok)
    return fail(problems)
  const months = completedMonths(followUp.value, assessed.value)
  return succeed({
    born: born.value,
    assessed: assessed.value,
    convicted: convicted.value,
    followUp: followUp.value,
    ageAtFollowUp: completedYears(born.value, followUp.value),
    ageAtConviction: completedYears(born.value, convicted.value),
    ageAtFirstSanction: first.value,
    offenceFreeMonths: Math.min(SNSV_MONTHS_CAP, Math.max(0, months)),
  })
}

/** The entry of the code, whatever groups it has. */
export function readOffence(input: ScoreInput, offences: OffenceTable): Fact<OffenceEntry> {
  const { offenceCode } = input
  if (offenceCode === null || offenceCode === undefined || offenceCode === '')
    return wrong('offenceCode', 'Give the Home Office code of the main offence')
  if (!/^\d{5}$/.test(offenceCode)) return wrong('offenceCode', 'Must be five digits, such as 00806')
  const entry = offences.get(offenceCode)
  return entry === undefined
    ? wrong('offenceCode', `${offenceCode} is not a Home Office code in the table`)
    : succeed(entry)
}

/** The code gives no figure to a predictor: said with its title, so that a slip of a digit shows. */
export function noGroup(entry: OffenceEntry, predictor: string): Fact<never> {
  return wrong(
    'offenceCode',
    entry.ogrs3Group === NEED_EXACT_OFFENCE
      ? `${entry.code} (${entry.title}) is a heading: choose the exact offence under it`
      : `${entry.code} (${entry.title}) has no ${predictor} group: choose the offence that was scored for`,
  )
}
