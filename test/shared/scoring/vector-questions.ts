import { z } from 'zod'
import { must } from '../../../shared/lib/must.ts'
import type { OffenceEntry } from '../../../shared/scoring/offence-table.ts'
import { score } from '../../../shared/scoring/score.ts'
import type { ScoreInput } from '../../../shared/scoring/score-input.ts'
import { mstRow, ogpRow, ogrs4Row, ovpRow } from './also-rows.ts'
import { offences } from './offences.ts'
import type { Vector } from './score-vectors.ts'
import { apiRow, calculatorRow } from './vector-inputs.ts'

/**
 * The worked examples as questions of the outside contract: dates where a row gives ages, a code where it
 * gives a group. Nothing of the answer is known here.
 */
const bornOn = '1950-06-15'
const on = (age: number) => `${1950 + age}-06-15`

/** A day that many months after the date; the day of the month is one that every month has. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  const since = year * 12 + month - 1 + months
  return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}-15`
}

const codeWhere = (holds: (entry: OffenceEntry) => boolean): string =>
  must([...offences.values()].find(holds), 'every published group has a code').code
const sexOf = (letter: 'M' | 'F' | 'MALE' | 'FEMALE') => (letter.startsWith('M') ? 'male' : 'female')

type Career = {
  readonly sex: string
  readonly ageAtConviction: number
  readonly ageAtFirstSanction: number
  readonly ageAtFollowUp: number
  readonly offenceFreeMonths: number
}

/**
 * Dates that give these ages and months: birthdays themselves, where an age that is out by a day shows. A
 * follow-up before the conviction begins as late in its year of age as the assessment needs.
 */
function dated(row: Career): ScoreInput {
  const convictionDate = on(row.ageAtConviction)
  const begins = Array.from({ length: 12 }, (_, late) => monthsAfter(on(row.ageAtFollowUp), late))
  const assessed = (followUp: string) => monthsAfter(followUp, row.offenceFreeMonths)
  const followUpStart =
    begins.find((followUp) => assessed(followUp) >= convictionDate) ?? on(row.ageAtFollowUp)
  const [, assessmentDate = convictionDate] = [assessed(followUpStart), convictionDate].toSorted()
  return {
    assessmentDate,
    sex: row.sex,
    dateOfBirth: bornOn,
    convictionDate,
    followUpStart,
    ageAtFirstSanction: row.ageAtFirstSanction,
    sexual: null,
  }
}

const agesRow = z.object({
  sex: z.enum(['M', 'F']),
  age_at_conviction: z.number(),
  age_at_first_sanction: z.number(),
  age_at_start_of_followup: z.number(),
  previous_sanctions: z.number(),
  ogrs3_group: z.string(),
})

export function ogrs3Question({ inputs }: Vector): ScoreInput {
  const row = agesRow.parse(inputs)
  return {
    ...dated({
      sex: sexOf(row.sex),
      ageAtConviction: row.age_at_conviction,
      ageAtFirstSanction: row.age_at_first_sanction,
      ageAtFollowUp: row.age_at_start_of_followup,
      offenceFreeMonths: 0,
    }),
    offenceCode: codeWhere(
      ({ ogrs3Group, snsvGroup }) => ogrs3Group === row.ogrs3_group && snsvGroup !== null,
    ),
    totalSanctions: row.previous_sanctions + 1,
    violentSanctions: 0,
    rsrVersion: '2014',
  }
}

export function snsvQuestion({ inputs }: Vector): ScoreInput {
  const row = calculatorRow.parse(inputs)
  return {
    ...dated(row),
    offenceCode: codeWhere(
      ({ snsvGroup, vatpGroup, ogrs3Group }) =>
        snsvGroup === row.group &&
        vatpGroup === row.vatp &&
        ogrs3Group !== null &&
        ogrs3Group !== 'NEED_EXACT_OFFENCE',
    ),
    totalSanctions: row.totalSanctions,
    violentSanctions: row.violentSanctions,
    dynamic: row.dynamic === null ? null : { ...row.dynamic, previous: [...row.dynamic.previous] },
    rsrVersion: '2014',
  }
}

const apiDates = z.object({
  gender: z.enum(['MALE', 'FEMALE']),
  dateOfBirth: z.string(),
  assessmentDate: z.string().optional(),
  dateOfCurrentConviction: z.string(),
  dateAtStartOfFollowupUserInput: z.string().optional(),
  dateAtStartOfFollowupCalculated: z.string().optional(),
  currentOffenceCode: z.string().optional(),
  weight: z.number().optional(),
  totalNumberOfSanctionsForAllOffences: z.number(),
  ageAtFirstSanction: z.number(),
})

/** A row of the MoJ API with its own dates; `groupOfWeight` names the group where a row gives only its weight. */
export function apiQuestion({ inputs }: Vector, groupOfWeight: (weight: number) => string): ScoreInput {
  const row = apiDates.parse(inputs)
  const followUpStart = row.dateAtStartOfFollowupUserInput ?? row.dateAtStartOfFollowupCalculated
  const { weight } = row
  const snsv = row.dateAtStartOfFollowupUserInput === undefined ? null : apiRow(inputs)
  return {
    assessmentDate: row.assessmentDate ?? followUpStart,
    sex: sexOf(row.gender),
    dateOfBirth: row.dateOfBirth,
    offenceCode:
      row.currentOffenceCode ??
      codeWhere(
        ({ ogrs3Group, snsvGroup }) =>
          snsvGroup !== null && ogrs3Group === groupOfWeight(weight ?? Number.NaN),
      ),
    convictionDate: row.dateOfCurrentConviction,
    followUpStart,
    ageAtFirstSanction: row.ageAtFirstSanction,
    totalSanctions: row.totalNumberOfSanctionsForAllOffences,
    violentSanctions: snsv?.violentSanctions ?? 0,
    sexual: null,
    dynamic:
      snsv === null || snsv.dynamic === null
        ? null
        : { ...snsv.dynamic, previous: [...snsv.dynamic.previous] },
    rsrVersion: '2021',
  }
}

const anyCareer = {
  sex: 'male',
  ageAtConviction: 30,
  ageAtFirstSanction: 18,
  ageAtFollowUp: 30,
  offenceFreeMonths: 0,
}
const anyOffence = codeWhere(({ ogrs3Group, snsvGroup }) => ogrs3Group === 'Violence' && snsvGroup !== null)

const ospRow = z.object({
  dateOfBirth: z.string().default('1980-01-01'),
  dateAtStartOfFollowupUserInput: z.string().default('2027-01-01'),
  totalNumberOfSanctionsForAllOffences: z.number().default(1),
  totalNumberOfViolentSanctions: z.number().default(0),
  hasEverCommittedSexualOffence: z.boolean(),
  totalContactAdultSexualSanctions: z.number().nullable(),
  totalContactChildSexualSanctions: z.number().nullable(),
  totalNonContactSexualOffences: z.number().nullable(),
  totalIndecentImageSanctions: z.number().nullable(),
})

/**
 * The sexual parts. The API reads a history without a date as age 0, which has no points for age: a date at
 * age 15 has none either, and is one that can be given.
 */
export function ospQuestion({ inputs }: Vector): ScoreInput {
  const row = ospRow.parse(inputs)
  const followUpStart = row.dateAtStartOfFollowupUserInput
  return {
    assessmentDate: followUpStart,
    sex: 'male',
    dateOfBirth: row.dateOfBirth,
    offenceCode: anyOffence,
    convictionDate: followUpStart,
    followUpStart,
    ageAtFirstSanction: 15,
    totalSanctions: row.totalNumberOfSanctionsForAllOffences,
    violentSanctions: row.totalNumberOfViolentSanctions,
    sexual: row.hasEverCommittedSexualOffence
      ? {
          currentOffenceSexual: false,
          strangerVictim: false,
          contactAdult: row.totalContactAdultSexualSanctions,
          contactChild: row.totalContactChildSexualSanctions,
          indecentImages: row.totalIndecentImageSanctions,
          nonContact: row.totalNonContactSexualOffences,
          mostRecentDate: `${Number(row.dateOfBirth.slice(0, 4)) + 15}-06-15`,
        }
      : null,
    rsrVersion: '2021',
  }
}

export function ovpQuestion({ inputs }: Vector): ScoreInput {
  const row = ovpRow.parse(inputs)
  return {
    assessmentDate: row.followUpStart,
    sex: row.sex,
    dateOfBirth: row.dateOfBirth,
    offenceCode: anyOffence,
    convictionDate: row.followUpStart,
    followUpStart: row.followUpStart,
    ageAtFirstSanction: 20,
    totalSanctions: row.totalSanctions,
    violentSanctions: row.violentSanctions,
    sexual: null,
    also: ['OVP'],
    items: row.items,
  }
}

/** OGP's row gives an OGRS3 in per cent: a career that has it, found by trying. */
export function ogpQuestion({ inputs }: Vector): ScoreInput {
  const row = ogpRow.parse(inputs)
  const careers = Array.from({ length: 40 }, (_, more) => 18 + more).flatMap((age) =>
    Array.from({ length: 50 }, (_, more) => ({
      ...dated({ ...anyCareer, ageAtConviction: age, ageAtFollowUp: age }),
      offenceCode: anyOffence,
      totalSanctions: more + 1,
      violentSanctions: 0,
    })),
  )
  const found = careers.find((career) => {
    const { ogrs3 } = score(career, offences)
    return ogrs3.status === 'scored' && ogrs3.twoYearPercent === row.ogrs3TwoYearPercent
  })
  return { ...must(found, 'some career has that OGRS3'), also: ['OGP'], items: row.items }
}

export function mstQuestion({ inputs }: Vector): ScoreInput {
  const row = mstRow.parse(inputs)
  return {
    assessmentDate: row.assessmentDate,
    sex: row.sex,
    dateOfBirth: row.dateOfBirth,
    offenceCode: anyOffence,
    convictionDate: row.assessmentDate,
    ageAtFirstSanction: 15,
    totalSanctions: 1,
    violentSanctions: 0,
    sexual: null,
    also: ['MST'],
    items: row.items,
  }
}

/** Asked without the items and with them: the static scores, then the dynamic ones. */
export function ogrs4Questions({ inputs }: Vector): readonly ScoreInput[] {
  const { row, items } = ogrs4Row(inputs)
  const question: ScoreInput = {
    assessmentDate: row.assessment_date,
    sex: sexOf(row.gender),
    dateOfBirth: row.dob,
    offenceCode: row.offence_code,
    convictionDate: row.last_sanction,
    followUpStart: row.community,
    ageAtFirstSanction: row.age_first,
    totalSanctions: row.n,
    violentSanctions: row.v,
    sexual: null,
    also: ['ARP', 'VRP', 'SVRP'],
  }
  return [question, { ...question, items }]
}
