import { expect, test } from 'vitest'
import { answersFitForm } from '../../shared/form/answers-fit.ts'
import { assess } from '../../shared/report/assess.ts'
import { documentText } from '../../shared/report/document-text.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { documentOf } from '../support/parts-of-document.ts'
import { exampleOf, formOf } from '../support/templates.ts'

const assessed = (name: 'case-1' | 'case-3', countersigned: boolean) => {
  const { answers, format, author, result, firstAppointment } = exampleOf(name)
  return assess({ answers, form: formOf(format), authorGrade: author.grade }, assessmentTables, {
    scans: [],
    countersigned,
    result,
    firstAppointment,
    allocation: null,
    receiptAt: null,
  })
}

test.each(['case-1', 'case-3'] as const)('%s fits its form and answers all that it needs', (name) => {
  const { answers, format } = exampleOf(name)
  expect(answersFitForm(answers, formOf(format))).toEqual([])
  expect(assessed(name, false).missing).toEqual([])
})

test('case 1 scores 82 and 90 per cent on OGRS3, and 1.30 on the dynamic RSR', () => {
  const { ogrs3, rsr } = assessed('case-1', false).scores.answer
  expect(ogrs3).toMatchObject({ oneYearPercent: 82, twoYearPercent: 90, band: 'veryHigh' })
  expect(rsr).toMatchObject({ algorithm: 'RSR-2014', basis: 'dynamic', percent: 1.3, band: 'low' })
})

test('case 3 scores 40 and 57 per cent on OGRS3, and 2.20 on the dynamic RSR', () => {
  const { ogrs3, rsr } = assessed('case-3', false).scores.answer
  expect(ogrs3).toMatchObject({ oneYearPercent: 40, twoYearPercent: 57, band: 'medium' })
  expect(rsr).toMatchObject({ algorithm: 'RSR-2014', basis: 'dynamic', percent: 2.2, band: 'low' })
})

test('case 1 needs no countersignature and raises nothing at all before sentence', () => {
  const { countersignature, findings } = assessed('case-1', false)
  expect(countersignature.required).toBe(false)
  expect(findings.filter((finding) => finding.stage === 'sign' && finding.severity !== 'advise')).toEqual([])
})

test('case 3 waits for its countersignature and for nothing else', () => {
  const before = assessed('case-3', false).findings.filter((finding) => finding.severity !== 'advise')
  expect(before.filter((finding) => finding.stage !== 'after').map((finding) => finding.id)).toEqual(['QC44'])
  const after = assessed('case-3', true).findings.filter((finding) => finding.severity !== 'advise')
  expect(after.filter((finding) => finding.stage !== 'after')).toEqual([])
})

test('the words of the case are on paper, each list and quotation whole', () => {
  const { answers } = exampleOf('case-1')
  const text = documentText(documentOf('oral', answers))
  for (const sentence of [
    'He says he swore "at the situation, not at her".',
    'By 7 October he says that it was "half habit": he was not ill that morning.',
    '2. Accommodation. None. The council has an interview free on 14 October if someone goes with him.',
    'Part of a pattern: yes. The convictions read the same for nineteen years.',
    'A fine would sit on £1,340 of others.',
  ]) {
    expect(text).toContain(sentence)
  }
})
