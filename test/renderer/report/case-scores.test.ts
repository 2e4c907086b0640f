import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { summarise } from '../../../renderer/report/insight.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { formOf } from '../../support/templates.ts'

const form = formOf('oral')
const problems = z.union([z.literal(0), z.literal(1), z.literal(2)])
const caseSchema = z.object({
  case: z.string(),
  what: z.string(),
  input: z.object({
    assessmentDate: z.string(),
    sex: z.string(),
    dateOfBirth: z.string(),
    offenceCode: z.string(),
    convictionDate: z.string(),
    followUpStart: z.string(),
    firstSanctionDate: z.string(),
    totalSanctions: z.number(),
    violentSanctions: z.number(),
    sexual: z
      .object({
        currentOffenceSexual: z.boolean(),
        strangerVictim: z.boolean(),
        contactAdult: z.number(),
        contactChild: z.number(),
        indecentImages: z.number(),
        nonContact: z.number(),
        mostRecentDate: z.string(),
      })
      .nullable(),
    dynamic: z
      .object({
        weapon: z.boolean(),
        accommodation: problems,
        unemployed: z.boolean(),
        partnerRelationship: problems,
        domesticAbusePerpetrator: z.boolean(),
        alcohol: problems,
        bingeDrinking: problems,
        impulsivity: problems,
        temper: problems,
        proCriminalAttitudes: problems,
      })
      .nullable(),
  }),
  expected: z.object({
    ogrs3: z.object({ twoYearPercent: z.number(), band: z.string() }),
    rsr: z.object({ basis: z.string(), percent: z.number(), band: z.string() }),
  }),
})
const cases = z
  .array(caseSchema)
  .parse(JSON.parse(readFileSync(new URL('../../shared/scoring/case-scores.json', import.meta.url), 'utf8')))

const typed = (value: string | number | boolean) =>
  typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
const under = (prefix: string, values: Readonly<Record<string, string | number | boolean>>): Answers =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}.${name}`, typed(value)]))

/** R1.2 of the screening, each answered no. */
const noneEver = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`R1.2.${at + 1}`, 'no' as const]))

/** The answers an officer gives for this input. */
function answersOf({ input }: z.infer<typeof caseSchema>): Answers {
  const { sexual, dynamic } = input
  const { currentOffenceSexual, ...counts } = sexual ?? { currentOffenceSexual: false }
  return {
    'person.sex': input.sex,
    'person.dateOfBirth': input.dateOfBirth,
    offences: {
      rows: [{ id: 'a', cells: { main: 'yes', code: input.offenceCode, convictedOn: input.convictionDate } }],
    },
    'history.totalSanctions': String(input.totalSanctions),
    'history.violentSanctions': String(input.violentSanctions),
    'history.firstSanctionDate': input.firstSanctionDate,
    'history.sexual': sexual === null ? 'no' : 'yes',
    ...(sexual === null ? {} : { 'sexual.current': typed(currentOffenceSexual), ...under('sexual', counts) }),
    'interview.how': dynamic === null ? 'no' : 'yes',
    ...(dynamic === null ? {} : { ...under('dynamic', dynamic), 'rosh.screening': { yesNo: noneEver } }),
    'risk.assessmentDate': input.assessmentDate,
    'risk.followUpStart': input.followUpStart,
  }
}

describe('the worked cases in the window, to the printed digit', () => {
  test.each(cases.map((row) => [`case ${row.case}: ${row.what}`, row] as const))('%s', (_, row) => {
    const { ogrs3, rsr } = row.expected
    const inWords = (band: string) => (band === 'veryHigh' ? 'very high' : band)
    expect(
      summarise({ form, answers: answersOf(row), authorGrade: 'PO' }, assessmentTables).scores.map((score) =>
        score.is === 'scored' ? [score.figure, score.over, score.band] : score,
      ),
    ).toEqual([
      [`${ogrs3.twoYearPercent} %`, 'two years', inWords(ogrs3.band)],
      [`${rsr.percent.toFixed(2)} %`, `${rsr.basis}, two years`, inWords(rsr.band)],
    ])
  })
})
