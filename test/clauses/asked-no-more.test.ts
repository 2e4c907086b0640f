import { describe, expect, it } from 'vitest'
import { assess } from '../../shared/assessment/assess.ts'
import { type AnswerChanges, applyChanges } from '../../shared/record/answers.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { rows, ticked } from '../support/clean-case.ts'
import { exampleOf, formOf } from '../support/templates.ts'

const { answers, author, format } = exampleOf('case-1')
const findingsOn = (changes: AnswerChanges, asked = format) =>
  assess(
    { answers: applyChanges(answers, changes), form: formOf(asked), authorGrade: author.grade },
    assessmentTables,
  ).findings
const raised = (changes: AnswerChanges, asked = format) => [
  ...new Set(findingsOn(changes, asked).map(({ id }) => id)),
]

/** Rows that would raise a check each, left from an order that is not proposed any more. */
const leftBehind = {
  'proposal.requirements': rows(
    { requirement: 'CURFEW', amount: '3', hoursADay: '9' },
    { requirement: 'DRR', amount: '6' },
    { requirement: 'RAR', amount: '60' },
    { requirement: 'UPW', amount: '60', times: ticked('sat') },
  ),
  'proposal.rarPlan': rows({ days: '6', purpose: 'a room of his own' }),
  'needs.caring': 'yes',
  'needs.caringTimes': ticked('sat', 'sun'),
}
const OF_REQUIREMENTS = ['QC10', 'QC25', 'QC26', 'QC28', 'QC29', 'QC30', 'QC31', 'QC35']

describe('What the form asks no more', () => {
  it('speaks while the order has requirements', () => {
    expect(raised(leftBehind)).toEqual(expect.arrayContaining(['QC10', 'QC28', 'QC29', 'QC30', 'QC35']))
  })

  it.each(['custody', 'fine', 'discharge', 'deferral', 'adjourn'])(
    'says nothing of requirements once the proposal is %s',
    (order) => {
      const ids = raised({
        ...leftBehind,
        'proposal.order': order,
        'proposal.months': '6',
        'rosh.prisoners': 'low',
      })
      expect(ids.filter((id) => OF_REQUIREMENTS.includes(id))).toEqual([])
    },
  )

  it('keeps nobody safe: an exclusion left from another order bears out no tick for a known victim (QC23)', () => {
    const victim = {
      victims: rows({
        who: 'his sister',
        relationship: '3',
        impact: 'afraid',
        protection: ticked('requirement'),
      }),
      'proposal.requirements': rows({ requirement: 'EXCL', amount: '12', detail: 'her street' }),
    }
    expect(raised(victim)).not.toContain('QC23')
    expect(raised({ ...victim, 'proposal.order': 'custody' })).toContain('QC23')
  })

  it('proves nothing: an interview counts as a source by where it was held, and why there was none excuses (QC03)', () => {
    const sources = { 'sources.used': ticked('police', 'cpsSummary') }
    expect(raised({ ...sources, 'interview.how': 'none' })).toContain('QC03')
    expect(
      raised({ ...sources, 'interview.how': 'none', 'interview.notHeldReason': 'no answer' }),
    ).not.toContain('QC03')
    expect(raised({ ...sources, 'interview.how': 'court' })).not.toContain('QC03')
    expect(raised({ ...sources, 'interview.how': null, 'interview.notHeldReason': 'no answer' })).toContain(
      'QC03',
    )
  })

  it('takes up no time: hours of care count while there is care (QC28)', () => {
    const care = { ...leftBehind, 'strengths.protective': rows({ factor: 'His mother' }) }
    expect(raised({ ...care, 'needs.caring': 'yes' })).toContain('QC28')
    expect(raised({ ...care, 'needs.caring': 'no' })).not.toContain('QC28')
  })

  it('raises no level: a level for prisoners counts in custody alone (QC19, QC75, countersignature)', () => {
    expect(raised({ 'rosh.prisoners': 'high' })).toEqual(raised({}))
    expect(raised({ 'rosh.prisoners': 'high', 'proposal.order': 'custody' })).toEqual(
      expect.arrayContaining(['QC19', 'QC75', 'QC44']),
    )
  })
})

describe('A risk to prisoners alone (QC19)', () => {
  const custody = { 'proposal.order': 'custody', 'rosh.prisoners': 'medium' }
  const summary = {
    'rosh.who': 'whoever shares his cell',
    'rosh.nature': 'assault',
    'rosh.greatest': 'in withdrawal; not immediate',
    'rosh.increase': 'debts',
    'rosh.reduce': 'a prescription from the first night',
  }

  it.each(['oral', 'short-format'])(
    'in a report (%s) asks for the summary, and the form asks it',
    (asked) => {
      const findings = findingsOn(custody, asked).filter(({ id }) => id === 'QC19')
      expect(findings.map(({ field }) => field)).toEqual(Object.keys(summary))
      const missing = assess(
        { answers: applyChanges(answers, custody), form: formOf(asked), authorGrade: 'PO' },
        assessmentTables,
      ).missing
      expect(missing.map(({ question }) => question)).toEqual(expect.arrayContaining(Object.keys(summary)))
      expect(raised({ ...custody, ...summary }, asked)).not.toContain('QC19')
    },
  )

  it('in a record without a report likewise', () => {
    expect(raised({ 'rosh.prisoners': 'medium' }, 'allocation-only')).toContain('QC19')
    expect(raised({ 'rosh.prisoners': 'medium', ...summary }, 'allocation-only')).not.toContain('QC19')
  })
})
