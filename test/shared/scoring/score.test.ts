import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { score } from '../../../shared/scoring/score.ts'
import { type ScoreInput, scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import { offences } from './offences.ts'
import { exampleInput } from './score-example.ts'

const cases = z
  .array(
    z.object({
      case: z.string(),
      what: z.string(),
      input: scoreInputSchema,
      expected: z.object({
        ogrs3: z.record(z.string(), z.union([z.string(), z.number()])),
        rsr: z.record(z.string(), z.union([z.string(), z.number()])),
      }),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('./case-scores.json', import.meta.url), 'utf8')))

/** Probabilities are printed to nine places in the cases; everything else must be the same to the digit. */
function expectPrinted(answer: object, expected: Record<string, string | number>) {
  const given = new Map<string, unknown>(Object.entries(answer))
  for (const [key, value] of Object.entries(expected)) {
    const own = given.get(key)
    const printed = typeof own === 'number' && !key.toLowerCase().includes('percent')
    expect(printed ? Number(own.toFixed(9)) : own, key).toBe(value)
  }
}

describe('the worked cases score to the printed digit', () => {
  test.each(cases.map((row) => [`case ${row.case}, ${row.what}`, row] as const))('%s', (_, row) => {
    const answer = score(row.input, offences)
    expectPrinted(answer.ogrs3, row.expected.ogrs3)
    expectPrinted(answer.rsr, row.expected.rsr)
  })
})

test('the example of the command line answers as printed there', () => {
  const { ogrs3, rsr } = score(exampleInput, offences)
  expectPrinted(ogrs3, {
    oneYear: 0.290479905,
    twoYear: 0.456631471,
    oneYearPercent: 29,
    twoYearPercent: 46,
    band: 'low',
  })
  expectPrinted(rsr, { basis: 'static', probability: 0.016698887, percent: 1.67, band: 'low', ospContact: 0 })
})

const problems = (change: Partial<ScoreInput>) => {
  const answer = score({ ...exampleInput, ...change }, offences)
  const of = (part: typeof answer.ogrs3 | typeof answer.rsr) =>
    part.status === 'refused' ? part.problems.map(({ field }) => field) : []
  return { ogrs3: of(answer.ogrs3), rsr: of(answer.rsr) }
}

describe('a score is refused with everything that is wrong', () => {
  test('an empty input names every missing field at once', () => {
    const { ogrs3, rsr } = score({}, offences)
    const person = ['sex', 'dateOfBirth', 'assessmentDate', 'convictionDate', 'firstSanctionDate']
    expect(ogrs3.status === 'refused' && ogrs3.problems.map(({ field }) => field)).toEqual([
      ...person,
      'totalSanctions',
      'offenceCode',
    ])
    expect(rsr.status === 'refused' && rsr.problems.map(({ field }) => field)).toEqual([
      ...person,
      'totalSanctions',
      'violentSanctions',
      'offenceCode',
      'sexual',
    ])
  })

  test.each([
    ['a birth date that does not exist', { dateOfBirth: '1987-02-29' }, 'dateOfBirth'],
    ['an assessment before the birth', { assessmentDate: '1980-01-01' }, 'assessmentDate'],
    ['a conviction after the assessment', { convictionDate: '2016-10-04' }, 'convictionDate'],
    [
      'a conviction at nine',
      { convictionDate: '1996-04-11', firstSanctionDate: '1996-04-11' },
      'convictionDate',
    ],
    ['a follow-up at over 110', { followUpStart: '2097-04-12' }, 'followUpStart'],
    ['a first sanction after the conviction', { firstSanctionDate: '2016-10-04' }, 'firstSanctionDate'],
    ['a first sanction at seven', { firstSanctionDate: '1994-04-11' }, 'firstSanctionDate'],
    [
      'an age of seven at the first sanction',
      { firstSanctionDate: null, ageAtFirstSanction: 7 },
      'ageAtFirstSanction',
    ],
    [
      'a first sanction later in life',
      { firstSanctionDate: null, ageAtFirstSanction: 31 },
      'ageAtFirstSanction',
    ],
    ['both the date and the age', { ageAtFirstSanction: 18 }, 'ageAtFirstSanction'],
    ['neither the date nor the age', { firstSanctionDate: null }, 'firstSanctionDate'],
    ['time in the community from before the conviction', { followUpStart: '2015-10-03' }, 'followUpStart'],
    ['no sanction at all', { totalSanctions: 0, violentSanctions: 0 }, 'totalSanctions'],
    ['half a sanction', { totalSanctions: 7.5 }, 'totalSanctions'],
    ['an unknown sex', { sex: 'unknown' }, 'sex'],
    ['an offence code that is none', { offenceCode: '99999' }, 'offenceCode'],
    ['an offence code in words', { offenceCode: 'abh' }, 'offenceCode'],
    ['an offence code of an object', { offenceCode: '__proto__' }, 'offenceCode'],
  ])('%s refuses both scores', (_, change, field) => {
    expect(problems(change)).toEqual({ ogrs3: [field], rsr: [field] })
  })

  test('the edges of the possible still score', () => {
    expect(problems({ convictionDate: '1996-04-12', firstSanctionDate: '1996-04-12' }).ogrs3).toEqual([])
    expect(problems({ firstSanctionDate: '1994-04-12' }).ogrs3).toEqual([])
    expect(problems({ firstSanctionDate: null, ageAtFirstSanction: 8 }).ogrs3).toEqual([])
    expect(problems({ firstSanctionDate: null, ageAtFirstSanction: 30 }).ogrs3).toEqual([])
    expect(problems({ followUpStart: '2097-04-11' }).ogrs3).toEqual([])
    expect(problems({ violentSanctions: 7 }).rsr).toEqual([])
  })

  test.each([
    ['more violent sanctions than sanctions', { violentSanctions: 8 }, 'violentSanctions'],
    ['violent sanctions unknown', { violentSanctions: null }, 'violentSanctions'],
    ['an RSR there never was', { rsrVersion: '2019' }, 'rsrVersion'],
    ['a sexual history nobody asked about', { sexual: undefined }, 'sexual'],
    ['an item out of range', { dynamic: { alcohol: 3 } }, 'dynamic.alcohol'],
    ['an earlier conviction of no listed kind', { dynamic: { previous: ['theft'] } }, 'dynamic.previous'],
  ])('%s refuses the RSR alone', (_, change, field) => {
    expect(problems(change)).toEqual({ ogrs3: [], rsr: [field] })
  })

  test('a sexual history is refused with each missing part, and with dates that cannot be', () => {
    expect(problems({ sexual: {} }).rsr).toEqual([
      'sexual.currentOffenceSexual',
      'sexual.strangerVictim',
      'sexual.contactAdult',
      'sexual.contactChild',
      'sexual.indecentImages',
      'sexual.nonContact',
      'sexual.mostRecentDate',
    ])
    const sexual = {
      currentOffenceSexual: true,
      strangerVictim: false,
      contactAdult: 1,
      contactChild: 0,
      indecentImages: 0,
      nonContact: 0,
    }
    const at = (mostRecentDate: string) => problems({ sexual: { ...sexual, mostRecentDate } }).rsr
    expect(at('2016-10-04')).toEqual(['sexual.mostRecentDate'])
    expect(at('1986-04-11')).toEqual(['sexual.mostRecentDate'])
    expect(at('2016-10-03')).toEqual([])
    expect(at('2004-05-31')).toEqual(['sexual.mostRecentDate'])
    expect(at('2004-06-01')).toEqual([])
  })

  test('a heading asks for the exact offence, and an offence outside OGRS3 still has its RSR', () => {
    const heading = score({ ...exampleInput, offenceCode: '08800' }, offences).ogrs3
    expect(heading.status === 'refused' && heading.problems[0]?.message).toContain('choose the exact offence')
    expect(problems({ offenceCode: '00878' })).toEqual({ ogrs3: ['offenceCode'], rsr: [] })
    expect(problems({ offenceCode: '00001' })).toEqual({ ogrs3: ['offenceCode'], rsr: ['offenceCode'] })
  })

  test('problems of different fields come together', () => {
    expect(
      problems({ sex: null, totalSanctions: -1, violentSanctions: 2, dateOfBirth: '12/04/1986' }).rsr,
    ).toEqual(['sex', 'dateOfBirth', 'totalSanctions'])
  })
})

const whole = {
  weapon: false,
  accommodation: 0,
  unemployed: false,
  partnerRelationship: 0,
  domesticAbusePerpetrator: false,
  alcohol: 1,
  bingeDrinking: 2,
  impulsivity: 0,
  temper: 0,
  proCriminalAttitudes: 0,
  previous: ['arson'],
}
const rsrOf = (change: Partial<ScoreInput>) => {
  const { rsr } = score({ ...exampleInput, ...change }, offences)
  if (rsr.status === 'refused') throw new Error(JSON.stringify(rsr))
  return rsr
}
const ogrs3Of = (change: Partial<ScoreInput>) => {
  const { ogrs3 } = score({ ...exampleInput, ...change }, offences)
  if (ogrs3.status === 'refused') throw new Error(JSON.stringify(ogrs3))
  return ogrs3
}

describe('static and dynamic', () => {
  test('no interview: static, and nothing is missing', () => {
    expect(rsrOf({ dynamic: null })).toMatchObject({ basis: 'static', missingDynamic: [] })
    expect(rsrOf({ dynamic: undefined })).toMatchObject({ basis: 'static', missingDynamic: [] })
  })

  test('every item answered: dynamic', () => {
    expect(rsrOf({ dynamic: whole })).toMatchObject({ basis: 'dynamic', missingDynamic: [] })
  })

  test('an item missing or null: the static score, and the items by name', () => {
    const { temper: _, ...partial } = whole
    const answer = rsrOf({ dynamic: { ...partial, alcohol: null } })
    expect(answer).toMatchObject({ basis: 'static', missingDynamic: ['alcohol', 'temper'] })
    expect(answer.probability).toBe(rsrOf({ dynamic: null }).probability)
    expect(rsrOf({ dynamic: {} }).missingDynamic).toHaveLength(11)
  })

  test('an earlier conviction named twice counts once', () => {
    expect(rsrOf({ dynamic: { ...whole, previous: ['arson', 'arson'] } }).probability).toBe(
      rsrOf({ dynamic: whole }).probability,
    )
  })
})

describe('the version of the RSR', () => {
  const at = (assessmentDate: string, rsrVersion: string | null) =>
    rsrOf({ assessmentDate, followUpStart: assessmentDate, rsrVersion }).algorithm

  test('left out, it is the one in force on the assessment date', () => {
    expect(at('2021-02-28', null)).toBe('RSR-2014')
    expect(at('2021-03-01', null)).toBe('RSR-2021')
  })

  test('named, it is the one named', () => {
    expect([at('2016-10-03', '2021'), at('2025-01-01', '2014')]).toEqual(['RSR-2021', 'RSR-2014'])
  })

  test('before June 2014 there was none, and it has to be named', () => {
    const early = { assessmentDate: '2014-05-31', convictionDate: '2014-05-31', followUpStart: '2014-05-31' }
    expect(problems({ ...early, rsrVersion: null }).rsr).toEqual(['rsrVersion'])
    expect(rsrOf({ ...early, rsrVersion: '2014' }).algorithm).toBe('RSR-2014')
  })
})

describe('ages and months are exact to the day', () => {
  const ageSaid = (change: Partial<ScoreInput>) =>
    ogrs3Of(change).factors.find(({ name }) => name === 'Age and sex')?.input

  test('the day before a birthday, and the birthday', () => {
    expect(ageSaid({ followUpStart: '2017-04-11' })).toBe('man of 30')
    expect(ageSaid({ followUpStart: '2017-04-12' })).toBe('man of 31')
  })

  test('born on 29 February: a birthday on 1 March in common years, on 29 February in leap years', () => {
    const born = { dateOfBirth: '1988-02-29' }
    expect(ageSaid({ ...born, followUpStart: '2017-02-28' })).toBe('man of 28')
    expect(ageSaid({ ...born, followUpStart: '2017-03-01' })).toBe('man of 29')
    expect(ageSaid({ ...born, followUpStart: '2020-02-28' })).toBe('man of 31')
    expect(ageSaid({ ...born, followUpStart: '2020-02-29' })).toBe('man of 32')
  })

  const freeSaid = (followUpStart: string, assessmentDate: string) =>
    rsrOf({ convictionDate: '2016-01-04', followUpStart, assessmentDate, rsrVersion: '2014' }).factors.find(
      ({ name }) => name === 'Time offence-free',
    )?.input

  test('months offence-free are completed months', () => {
    expect(freeSaid('2017-01-15', '2017-02-14')).toBe('no months')
    expect(freeSaid('2017-01-15', '2017-02-15')).toBe('one month')
    expect(freeSaid('2017-01-31', '2017-02-28')).toBe('no months')
    expect(freeSaid('2017-01-31', '2017-03-01')).toBe('one month')
    expect(freeSaid('2016-02-29', '2017-02-28')).toBe('11 months')
    expect(freeSaid('2017-01-15', '2030-01-15')).toBe('36 months')
  })

  test('a follow-up that starts after the assessment gives none', () => {
    expect(freeSaid('2018-10-03', '2016-10-03')).toBe('no months')
  })

  test('left out, the follow-up starts on the day of the assessment', () => {
    expect(rsrOf({ followUpStart: undefined })).toEqual(rsrOf({ followUpStart: '2016-10-03' }))
    expect(rsrOf({ followUpStart: null })).toEqual(rsrOf({ followUpStart: '2016-10-03' }))
  })

  test('the date of the first sanction and the age at it give the same score', () => {
    expect(ogrs3Of({ firstSanctionDate: null, ageAtFirstSanction: 18 })).toEqual(ogrs3Of({}))
  })
})

describe('the shape of the input', () => {
  const issues = (input: unknown) => {
    const parsed = scoreInputSchema.safeParse(input)
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.') || issue.code)
  }

  test('an unknown field and a wrong type are refused with their paths', () => {
    expect(issues({ ...exampleInput, age: 30 })).toEqual(['unrecognized_keys'])
    expect(issues({ ...exampleInput, totalSanctions: '7', sexual: { strangerVictim: 'no' } })).toEqual([
      'totalSanctions',
      'sexual.strangerVictim',
    ])
  })

  test('it is printed as JSON Schema with what can be scored', () => {
    const schema = z.toJSONSchema(scoreInputSchema)
    expect(JSON.stringify(schema.properties)).toContain('"enum":["male","female"]')
    expect(schema.additionalProperties).toBe(false)
    expect(schema.required).toContain('sexual')
  })

  test('the same input always gives the same answer', () => {
    expect(score(structuredClone(exampleInput), offences)).toEqual(score(exampleInput, offences))
  })
})
