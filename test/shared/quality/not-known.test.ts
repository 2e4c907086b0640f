import { describe, expect, it } from 'vitest'
import { fromReport } from '../../../shared/allocation/from-report.ts'
import { assess } from '../../../shared/assessment/assess.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const example = exampleOf('case-1')
const unknown = [
  ['the sex', { 'person.sex': 'notKnown' }, 'person.sex'],
  ['the date of birth', { 'person.dateOfBirth': null, 'person.ageAbout': '30' }, 'person.dateOfBirth'],
] as const

describe('a report on somebody of whom not all is known', () => {
  it.each(unknown)(
    'without %s can be signed, says that there is no score, and leaves the RSR open',
    (what, changes, field) => {
      const answers = applyChanges(example.answers, changes)
      const form = formOf('oral')
      const { findings, scores } = assess({ answers, form, authorGrade: 'PSO' }, assessmentTables)
      expect(findings.filter(({ stage, severity }) => stage === 'sign' && severity === 'block')).toEqual([])
      expect(findings.find(({ id }) => id === 'QC53')?.says).toMatch(new RegExp(`^${what} is not known`, 'i'))
      for (const refused of [scores.answer.ogrs3, scores.answer.rsr])
        expect(refused).toMatchObject({
          status: 'refused',
          problems: expect.arrayContaining([
            { field, message: expect.stringMatching(new RegExp(`^${what} is not known$`, 'i')) },
          ]),
        })
      expect(fromReport(documentOf('oral', answers), form).rsr).toBeNull()
    },
  )

  it('is asked for one or the other: a date of birth, or about how old', () => {
    const missing = (changes: Parameters<typeof applyChanges>[1]) =>
      assess(
        { answers: applyChanges(example.answers, changes), form: formOf('oral'), authorGrade: 'PSO' },
        assessmentTables,
      ).missing.map(({ question }) => question)
    expect(missing({ 'person.dateOfBirth': null })).toEqual(['person.dateOfBirth'])
    expect(missing({ 'person.dateOfBirth': null, 'person.ageAbout': '30' })).toEqual([])
  })
})
