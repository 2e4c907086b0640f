import { describe, expect, it } from 'vitest'
import { hitsOfOrder } from '../../../shared/quality/order-fields.ts'
import { type AnswerChanges, applyChanges } from '../../../shared/report/answers.ts'
import { assess } from '../../../shared/report/assess.ts'
import { readCase } from '../../../shared/report/case.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { proposalTables } from '../../support/proposal-input.ts'
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

  it('goes where the measure of the limit is asked, for each limit on a length of these orders', () => {
    const asked = {
      orderMonths: 'proposal.months',
      custodialTerm: 'proposal.custodialMonths',
      operationalMonths: 'proposal.operationalMonths',
    }
    const fields = proposalTables.limits.limits.flatMap(
      ({ id, requirement, measure, source, confidence }) => {
        if (requirement !== 'CO' && requirement !== 'SSO') return []
        if (measure !== 'orderMonths' && measure !== 'custodialTerm' && measure !== 'operationalMonths')
          return []
        const finding = {
          rule: id,
          severity: 'block',
          requirement: null,
          says: id,
          source,
          confidence,
        } as const
        return [[id, hitsOfOrder(finding, readCase({}))[0]?.field, asked[measure]]]
      },
    )
    expect(fields.length).toBeGreaterThan(5)
    expect(fields.filter(([, field, expected]) => field !== expected)).toEqual([])
  })
})
