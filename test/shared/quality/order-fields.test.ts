import { describe, expect, it } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { type AnswerChanges, applyChanges } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const found = (changes: AnswerChanges) => {
  const { answers, format } = exampleOf('case-1')
  return assess(
    { answers: applyChanges(answers, changes), form: formOf(format), authorGrade: 'PO' },
    assessmentTables,
  )
    .findings.filter(({ id }) => id === 'QC31' || id === 'QC01')
    .map(({ id, field }) => `${id} ${field}`)
}
const suspended = {
  'proposal.order': 'suspended',
  'proposal.months': '12',
  'proposal.termBy': 'named',
  'proposal.custodialMonths': '4',
  'proposal.operationalMonths': '12',
}

describe('A fault in the length of an order (QC31)', () => {
  it.each([
    [{ 'proposal.months': '37' }, 'QC31 proposal.months'],
    [{ ...suspended, 'proposal.custodialMonths': '25' }, 'QC31 proposal.custodialMonths'],
    [{ ...suspended, 'proposal.operationalMonths': '25' }, 'QC31 proposal.operationalMonths'],
    [{ ...suspended, 'proposal.months': '5' }, 'QC31 proposal.months'],
    [{ ...suspended, 'proposal.months': '13' }, 'QC31 proposal.months'],
  ])('%j leads to %s', (changes, expected) => {
    expect(found(changes)).toContain(expected)
    expect(found({ 'proposal.months': '36' })).toEqual([])
    expect(found(suspended)).toEqual([])
  })

  it.each([
    [{ 'proposal.months': null }, ['QC31 proposal.months']],
    [{ ...suspended, 'proposal.custodialMonths': null }, ['QC31 proposal.custodialMonths']],
    [
      { ...suspended, 'proposal.custodialMonths': null, 'proposal.operationalMonths': null },
      ['QC31 proposal.custodialMonths', 'QC31 proposal.operationalMonths'],
    ],
  ])('%j is said once, where it is mended', (changes, expected) => {
    expect(found(changes)).toEqual(expected)
  })

  it('asks no term of a sentence that leaves it to the court, and its supervision all the same', () => {
    const forCourt = {
      ...suspended,
      'proposal.termBy': 'forCourt',
      'proposal.custodialMonths': null,
      'proposal.operationalMonths': null,
    }
    expect(found(forCourt)).toEqual([])
    expect(found({ ...forCourt, 'proposal.months': null })).toEqual(['QC31 proposal.months'])
    const custody = { 'proposal.order': 'custody', 'proposal.requirements': null, 'rosh.prisoners': 'low' }
    expect(found({ ...custody, 'proposal.termBy': 'forCourt' })).toEqual([])
    expect(found({ ...custody, 'proposal.termBy': 'named' })).toEqual(['QC01 proposal.custodialMonths'])
  })

  it('where all three lengths are missing, or in parts, each is said at its own question', () => {
    const none = {
      ...suspended,
      'proposal.months': null,
      'proposal.custodialMonths': null,
      'proposal.operationalMonths': null,
    }
    const each = ['QC31 proposal.custodialMonths', 'QC31 proposal.operationalMonths', 'QC31 proposal.months']
    expect(found(none)).toEqual(each)
    const parts = { ...suspended, 'proposal.months': '6.5', 'proposal.operationalMonths': '12.5' }
    expect(found(parts)).toEqual(
      expect.arrayContaining(['QC31 proposal.months', 'QC31 proposal.operationalMonths']),
    )
  })
})
