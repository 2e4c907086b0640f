import { expect, test } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const allocated = {
  choice: null,
  choiceBasis: null,
  decision: 'CRC',
  grounds: [],
  mappaEligible: 'no',
  components: [],
  effective: null,
  arithmeticSum: null,
  statedTotalMonths: null,
} as const
const raised = (format: string, answers = {}) =>
  new Set(
    assess({ answers, form: formOf(format), authorGrade: 'PSO' }, assessmentTables).findings.map(
      ({ id }) => id,
    ),
  )

test('a blank record without a report is asked for its assessments and checks, and for nothing of a report', () => {
  expect([...raised('allocation-only')].toSorted()).toEqual(['QC01', 'QC08', 'QC13', 'QC16', 'QC18'])
})

test('the level for prisoners is asked for once the court has passed custody', () => {
  const { answers, format, author } = exampleOf('mark')
  const form = formOf(format)
  const raises = (custody: boolean, level: string | null) =>
    assess(
      { answers: applyChanges(answers, { 'rosh.prisoners': level }), form, authorGrade: author.grade },
      assessmentTables,
      {
        scans: [],
        countersigned: false,
        result: null,
        firstAppointment: null,
        delivery: null,
        allocation: { ...allocated, custody },
        receiptAt: null,
      },
    ).findings.some(({ id, field }) => id === 'QC18' && field === 'rosh.prisoners')
  expect(raises(true, null)).toBe(true)
  expect(raises(true, 'medium')).toBe(false)
  expect(raises(false, null)).toBe(false)
})

test('what was written as a report before raises no fault of a report in the record', () => {
  const { answers } = exampleOf('case-3')
  const faults = { ...answers, 'proposal.rarPlan': '', 'diversity.text': '' }
  expect(raised('short-format', faults)).toContain('QC36')
  expect([...raised('allocation-only', faults)].toSorted()).toEqual(['QC44'])
})
