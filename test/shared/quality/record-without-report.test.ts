import { expect, test } from 'vitest'
import { assess } from '../../../shared/report/assess.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const raised = (format: string, answers = {}) =>
  new Set(
    assess({ answers, form: formOf(format), authorGrade: 'PSO' }, assessmentTables).findings.map(
      ({ id }) => id,
    ),
  )

test('a blank record without a report is asked for its assessments and checks, and for nothing of a report', () => {
  expect([...raised('allocation-only')].toSorted()).toEqual(['QC01', 'QC08', 'QC13', 'QC16', 'QC18'])
})

test('what was written as a report before raises no fault of a report in the record', () => {
  const { answers } = exampleOf('case-3')
  const faults = { ...answers, 'proposal.rarPlan': '', 'victims.safety': '', 'diversity.text': '' }
  expect(raised('short-format', faults)).toContain('QC36')
  expect([...raised('allocation-only', faults)].toSorted()).toEqual(['QC44'])
})
