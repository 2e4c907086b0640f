import { expect, test } from 'vitest'
import { assess } from '../../shared/assessment/assess.ts'
import { documentText } from '../../shared/document/document-text.ts'
import { answersFitForm } from '../../shared/form/answers-fit.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { documentOf } from '../support/parts-of-document.ts'
import { CASES, EXAMPLES, type ExampleName, exampleOf, formOf } from '../support/templates.ts'

const assessed = (name: ExampleName, countersigned: boolean) => {
  const { answers, format, author, result, firstAppointment, delivery } = exampleOf(name)
  return assess({ answers, form: formOf(format), authorGrade: author.grade }, assessmentTables, {
    scans: [],
    countersigned,
    result,
    firstAppointment,
    delivery: delivery ?? null,
    allocation: null,
    receiptAt: null,
  })
}

test.each(CASES)('%s fits its form and answers all that it needs', (name) => {
  const { answers, format } = exampleOf(name)
  expect(answersFitForm(answers, formOf(format))).toEqual([])
  expect(assessed(name, false).missing).toEqual([])
})

/** OGRS3 over one and two years and its band; the dynamic RSR of 2014, exact and in per cent, and its band. */
const scores = [
  ['case-1', [0.817125177, 0.901688996, 82, 90, 'veryHigh'], [0.012997252, 1.3, 'low']],
  ['case-2', [0.052379918, 0.101900217, 5, 10, 'low'], [0.000342706, 0.03, 'low']],
  ['case-3', [0.396676722, 0.574396502, 40, 57, 'medium'], [0.021973407, 2.2, 'low']],
  ['case-5', [0.124199489, 0.225463591, 12, 23, 'low'], [0.030262536, 3.03, 'medium']],
  ['case-7', [0.176133218, 0.304994731, 18, 30, 'low'], [0.005805222, 0.58, 'low']],
] as const

test.each(scores)('%s scores as it should', (name, ofOgrs3, ofRsr) => {
  const { ogrs3, rsr } = assessed(name, false).scores.answer
  const [oneYear, twoYear, oneYearPercent, twoYearPercent, band] = ofOgrs3
  expect(ogrs3).toMatchObject({ oneYearPercent, twoYearPercent, band })
  expect(ogrs3).toMatchObject({ oneYear: expect.closeTo(oneYear, 6), twoYear: expect.closeTo(twoYear, 6) })
  const [probability, percent, rsrBand] = ofRsr
  expect(rsr).toMatchObject({ algorithm: 'RSR-2014', basis: 'dynamic', percent, band: rsrBand })
  expect(rsr).toMatchObject({ probability: expect.closeTo(probability, 6) })
})

test.each(['case-1', 'case-2', 'case-7'] as const)('%s needs no countersignature', (name) => {
  expect(assessed(name, false).countersignature.required).toBe(false)
})

test.each(['case-1', 'case-2', 'case-7'] as const)('%s raises nothing at all before sentence', (name) => {
  const { findings } = assessed(name, false)
  expect(findings.filter((finding) => finding.stage === 'sign' && finding.severity !== 'advise')).toEqual([])
})

/** What is left to answer: neither hints nor what was kept with a reason. */
const open = (name: ExampleName, countersigned: boolean) =>
  assessed(name, countersigned).findings.filter(
    ({ severity, kept }) => severity !== 'advise' && kept === undefined,
  )

test.each(['case-3', 'case-5'] as const)('%s waits for its countersignature and for nothing else', (name) => {
  const before = open(name, false)
  expect(before.filter((finding) => finding.stage !== 'after').map((finding) => finding.id)).toEqual(['QC44'])
  const after = open(name, true)
  expect(after.filter((finding) => finding.stage !== 'after')).toEqual([])
})

test('the words of the case are on paper, each list and quotation whole', () => {
  const { answers } = exampleOf('case-1')
  const text = documentText(documentOf('oral', answers), 'receiver')
  for (const sentence of [
    'He says he swore "at the situation, not at her".',
    'By 7 October he says that it was "half habit": he was not ill that morning.',
    'None. The council has an interview free on 14 October if someone goes with him.',
    'The same for nineteen years: values, method and places are unchanged.',
    'A fine would sit on £1,340 of others.',
  ]) {
    expect(text).toContain(sentence)
  }
})

/** QC60 to QC74, and QC79: what the record says in two places. */
const contradictions = (name: ExampleName) =>
  assessed(name, false).findings.filter(({ id }) => (id >= 'QC60' && id <= 'QC74') || id === 'QC79')

test.each(EXAMPLES)('what %s says in two places agrees, or was kept with a reason', (name) => {
  expect(contradictions(name).filter(({ kept }) => kept === undefined)).toEqual([])
})
