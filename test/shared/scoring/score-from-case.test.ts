import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Answers, answersSchema } from '../../../shared/record/answers.ts'
import { scoreCase } from '../../../shared/scoring/score-from-case.ts'
import { worksheetSchema } from '../../../shared/scoring/worksheet.schema.ts'
import { scoreAgain, worksheets, wouldDiffer } from '../../../shared/scoring/worksheet.ts'
import { caseOf } from '../../support/case-of.ts'
import { offences } from './offences.ts'

const example = (name: string): Answers =>
  z
    .object({ answers: answersSchema })
    .parse(
      JSON.parse(readFileSync(new URL(`../../../templates/examples/${name}.json`, import.meta.url), 'utf8')),
    ).answers
const case1 = example('case-1')

type Change = Readonly<Record<string, Answers[string] | null>>
const scoresOf = (change: Change = {}, answers: Answers = case1) =>
  scoreCase(
    caseOf(
      Object.fromEntries(
        Object.entries({ ...answers, ...change }).filter(
          (entry): entry is [string, Answers[string]] => entry[1] !== null,
        ),
      ),
    ),
    offences,
  )
const answeredNo = Object.fromEntries(
  Array.from({ length: 14 }, (_, at) => [`R1.2.${at + 1}`, 'no' as const]),
)
const fields = (change: Change) => {
  const { answer } = scoresOf(change)
  return {
    ogrs3: answer.ogrs3.status === 'refused' ? answer.ogrs3.problems.map(({ field }) => field) : [],
    rsr: answer.rsr.status === 'refused' ? answer.rsr.problems.map(({ field }) => field) : [],
  }
}
const messages = (change: Change) => {
  const { ogrs3 } = scoresOf(change).answer
  return ogrs3.status === 'refused' ? ogrs3.problems.map(({ message }) => message) : []
}
const offenceRows = (...cells: Record<string, string>[]) => ({
  rows: cells.map((row, at) => ({ id: `row-${at}`, cells: row })),
})

describe('the scores of a report', () => {
  test('case 1: the shop theft scores 82 and 90 per cent, and a dynamic RSR of 1.30', () => {
    expect(scoresOf().answer).toMatchObject({
      ogrs3: { oneYearPercent: 82, twoYearPercent: 90, band: 'veryHigh' },
      rsr: { algorithm: 'RSR-2014', basis: 'dynamic', percent: 1.3, band: 'low' },
    })
    expect(scoresOf().missingDynamic).toEqual([])
  })

  test('case 3: the assault on a partner scores 40 and 57 per cent, and a dynamic RSR of 2.20', () => {
    expect(scoresOf({}, example('case-3')).answer).toMatchObject({
      ogrs3: { oneYearPercent: 40, twoYearPercent: 57, band: 'medium' },
      rsr: { basis: 'dynamic', percent: 2.2, band: 'low' },
    })
  })

  test('an empty report names every question that is missing', () => {
    const { answer, missingDynamic } = scoreCase(caseOf({}), offences)
    const person = ['person.sex', 'person.dateOfBirth', 'risk.assessmentDate', 'offences']
    expect(answer.ogrs3.status === 'refused' && answer.ogrs3.problems.map(({ field }) => field)).toEqual([
      ...person,
      'history.firstSanctionDate',
      'history.totalSanctions',
    ])
    expect(answer.rsr.status === 'refused' && answer.rsr.problems.map(({ field }) => field)).toEqual([
      ...person,
      'history.firstSanctionDate',
      'history.totalSanctions',
      'history.violentSanctions',
      'history.sexual',
    ])
    expect(missingDynamic).toEqual(['interview.how'])
  })

  test('an offence without a code or a conviction date leads to the offences', () => {
    expect(fields({ offences: offenceRows({ main: 'yes', title: 'Theft' }) }).ogrs3).toEqual([
      'offences',
      'offences',
    ])
    const two = offenceRows({ code: '04600', convictedOn: '2016-10-11' }, { code: '00806' })
    expect(messages({ offences: two })).toEqual(['Add the offence, or say which one is the main offence'])
  })

  test('what cannot be read is said as such and never passed over', () => {
    expect(fields({ 'risk.followUpStart': '2016-13-45' })).toEqual({
      ogrs3: ['risk.followUpStart'],
      rsr: ['risk.followUpStart'],
    })
    expect(messages({ 'history.totalSanctions': 'thirty-eight' })).toEqual([
      'What is entered is not a number',
    ])
    expect(fields({ 'history.firstSanctionDate': '1997', 'history.ageAtFirstSanction': '16' }).ogrs3).toEqual(
      ['history.firstSanctionDate'],
    )
    expect(fields({ 'history.violentSanctions': 'none' })).toEqual({
      ogrs3: [],
      rsr: ['history.violentSanctions'],
    })
  })

  test('a follow-up left empty starts on the day of the assessment', () => {
    expect(scoresOf({ 'risk.followUpStart': null }).answer).toEqual(scoresOf().answer)
  })

  test('no interview: static, with nothing missing; interview unsaid: the question is', () => {
    const none = scoresOf({ 'interview.how': 'none' })
    expect(none.answer.rsr).toMatchObject({ basis: 'static', missingDynamic: [] })
    expect(none.missingDynamic).toEqual([])
    const unsaid = scoresOf({ 'interview.how': null })
    expect(unsaid.answer.rsr).toMatchObject({ basis: 'static' })
    expect(unsaid.missingDynamic).toEqual(['interview.how'])
  })

  test('an interview with items unanswered: static, and the questions by id', () => {
    const partial = scoresOf({
      'dynamic.temper': null,
      'dynamic.weapon': null,
      'rosh.screening': { yesNo: { ...answeredNo, 'R1.2.13': 'yes' } },
      'dynamic.previous': { yesNo: { weapon: 'no' } },
    })
    expect(partial.answer.rsr).toMatchObject({ basis: 'static', missingDynamic: ['weapon', 'temper'] })
    expect(partial.missingDynamic).toEqual(['dynamic.weapon', 'dynamic.temper'])
  })

  test('no weapon ever is none in this offence; once there was one, this offence is asked about', () => {
    const weapon = (ever: 'yes' | 'no', now: string | null) =>
      scoresOf({
        'dynamic.weapon': now,
        'rosh.screening': { yesNo: { ...answeredNo, 'R1.2.13': ever } },
        'dynamic.previous': { yesNo: { weapon: 'no' } },
      }).input.dynamic?.weapon
    expect([weapon('no', null), weapon('yes', null), weapon('yes', 'no'), weapon('yes', 'yes')]).toEqual([
      false,
      null,
      false,
      true,
    ])
  })

  test('time in the community begins with the hearing; with custody proposed nobody knows when', () => {
    const from = (changes: Change) =>
      scoresOf({ 'risk.followUpStart': null, 'hearing.date': '2016-10-12', ...changes }).input.followUpStart
    expect(from({})).toBe('2016-10-12')
    expect(from({ 'risk.followUpStart': '2016-10-14' })).toBe('2016-10-14')
    expect(from({ 'proposal.order': 'custody' })).toBeNull()
    expect(from({ 'hearing.date': null })).toBeNull()
  })

  test('a hearing before the conviction is the hearing’s fault, where no other day was given', () => {
    const { answer } = scoresOf({ 'risk.followUpStart': null, 'hearing.date': '2016-10-01' })
    expect(answer.ogrs3).toMatchObject({ status: 'refused', problems: [{ field: 'hearing.date' }] })
  })

  describe('of the serious convictions that there ever were', () => {
    const of = (screening: Record<string, 'yes' | 'no'>, before: Record<string, 'yes' | 'no'> = {}) => {
      const { answer, missingDynamic } = scoresOf({
        'rosh.screening': { yesNo: { ...answeredNo, ...screening } },
        'dynamic.previous': { yesNo: before },
      })
      return answer.rsr.status === 'scored' ? { ...answer.rsr, missingDynamic } : null
    }
    const none = of({})

    test('one before this conviction weighs, and the present offence never does', () => {
      expect(none).toMatchObject({ basis: 'dynamic', percent: 1.3 })
      expect(of({ 'R1.2.2': 'yes' }, { woundingGbh: 'no' })?.percent).toBe(1.3)
      expect(of({ 'R1.2.2': 'yes' }, { woundingGbh: 'yes' })?.percent).toBeGreaterThan(1.3)
    })

    test('an answer left from when the screening said yes does not weigh', () => {
      expect(of({}, { woundingGbh: 'yes' })?.percent).toBe(1.3)
    })

    test('none is taken for granted: the RSR is static until it is said when they were', () => {
      expect(of({ 'R1.2.12': 'yes' })).toMatchObject({
        basis: 'static',
        missingDynamic: ['dynamic.previous'],
      })
      const unscreened = scoresOf({ 'rosh.screening': null })
      expect(unscreened.answer.rsr).toMatchObject({ basis: 'static' })
      expect(unscreened.missingDynamic).toEqual(['rosh.screening'])
    })
  })

  test('a sexual history unsaid refuses the RSR alone; a declared one asks for each part', () => {
    expect(fields({ 'history.sexual': null })).toEqual({ ogrs3: [], rsr: ['history.sexual'] })
    expect(fields({ 'history.sexual': 'yes' }).rsr).toEqual([
      'sexual.current',
      'sexual.strangerVictim',
      'sexual.contactAdult',
      'sexual.contactChild',
      'sexual.indecentImages',
      'sexual.nonContact',
      'sexual.mostRecentDate',
    ])
  })

  test('a stranger is asked about only where the present offence is sexual', () => {
    const history = {
      'history.sexual': 'yes',
      'sexual.contactAdult': '1',
      'sexual.contactChild': '0',
      'sexual.indecentImages': '0',
      'sexual.nonContact': '0',
      'sexual.mostRecentDate': '2010-05-01',
    }
    expect(fields({ ...history, 'sexual.current': 'no' }).rsr).toEqual([])
    expect(fields({ ...history, 'sexual.current': 'yes' }).rsr).toEqual(['sexual.strangerVictim'])
    expect(fields({ ...history, 'sexual.current': 'no', 'sexual.contactAdult': 'one' }).rsr).toEqual([
      'sexual.contactAdult',
    ])
  })
})

describe('the worksheet', () => {
  const sheets = worksheets(scoresOf(), '2016-10-11T13:02:11Z')

  test('each predictor has one: algorithm, version, when, input and result', () => {
    expect(sheets.map(({ algorithm, version }) => [algorithm, version])).toEqual([
      ['OGRS3', '3'],
      ['RSR-2014', '2014'],
    ])
    for (const sheet of sheets)
      expect(worksheetSchema.parse(JSON.parse(JSON.stringify(sheet)))).toEqual(sheet)
  })

  test('scored again it gives the same, and says where it would not', () => {
    for (const sheet of sheets) {
      expect(wouldDiffer(sheet, offences)).toBe(false)
      expect(wouldDiffer({ ...sheet, input: { ...scoresOf().input, totalSanctions: 37 } }, offences)).toBe(
        true,
      )
      expect(wouldDiffer({ ...sheet, input: {} }, offences)).toBe(true)
      expect(wouldDiffer({ ...sheet, input: 'lost' }, offences)).toBe(true)
    }
  })

  test('the last bit of a logarithm in another engine is no difference; a figure that moved is', () => {
    const [ogrs3] = worksheets(scoresOf(), '2016-10-11T13:02:11Z')
    if (ogrs3 === undefined) throw new Error('OGRS3 has a worksheet')
    const moved = (by: number) => ({
      ...ogrs3,
      result: worksheetSchema.shape.result.parse(
        z.looseObject({ twoYear: z.number().transform((figure) => figure + by) }).parse(ogrs3.result),
      ),
    })
    expect(wouldDiffer(moved(2 ** -53), offences)).toBe(false)
    expect(wouldDiffer(moved(1e-10), offences)).toBe(false)
    expect(wouldDiffer(moved(1e-8), offences)).toBe(true)
  })

  test('scored again it says what it would be now, and which terms changed', () => {
    const [ogrs3] = worksheets(scoresOf(), '2016-10-11T13:02:11Z')
    if (ogrs3 === undefined) throw new Error('OGRS3 has a worksheet')
    expect(scoreAgain(ogrs3, offences)).toBeNull()
    const again = scoreAgain({ ...ogrs3, input: { ...scoresOf().input, totalSanctions: 2 } }, offences)
    expect(again?.changed).toEqual(['Rate of sanctions'])
    expect(again?.now?.result).toMatchObject({ status: 'scored', algorithm: 'OGRS3', band: 'low' })
    expect(scoreAgain({ ...ogrs3, input: 'lost' }, offences)).toEqual({ now: null, changed: [] })
    const refused = scoreAgain({ ...ogrs3, input: { ...scoresOf().input, sex: null } }, offences)
    expect(refused?.now?.result).toMatchObject({ status: 'refused' })
  })

  test('a refusal is kept with its reasons', () => {
    const [ogrs3, rsr] = worksheets(scoresOf({ 'person.sex': null }), '2016-10-11T13:02:11Z')
    expect(ogrs3?.result).toEqual({
      status: 'refused',
      problems: [{ field: 'person.sex', message: 'Give the sex: male or female' }],
    })
    expect([rsr?.algorithm, rsr?.version]).toEqual(['RSR', 'none'])
    expect(rsr === undefined || wouldDiffer(rsr, offences)).toBe(false)
  })
})
