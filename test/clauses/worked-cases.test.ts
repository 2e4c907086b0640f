import { describe, expect, it } from 'vitest'
import { type AnswerChanges, type Answers, applyChanges, type Row } from '../../shared/report/answers.ts'
import { assess } from '../../shared/report/assess.ts'
import { fromPlainText } from '../../shared/report/rich-text.ts'
import { offences } from '../shared/scoring/offences.ts'
import { rows } from '../support/clean-case.ts'
import { proposalTables } from '../support/proposal-input.ts'
import { qualityTable } from '../support/quality-table.ts'
import { exampleOf, formOf } from '../support/templates.ts'

/** The worked cases, and the same cases with the faults that the checks are there to find. */
const raised = (name: 'case-1' | 'case-3', changes: AnswerChanges): string[] => {
  const { answers, format, author } = exampleOf(name)
  const findings = assess(
    { answers: applyChanges(answers, changes), form: formOf(format), authorGrade: author.grade },
    { offences, quality: qualityTable, proposal: proposalTables },
  ).findings
  return [...new Set(findings.filter(({ severity }) => severity !== 'advise').map(({ id }) => id))].toSorted()
}

const rowsOf = (answers: Answers, question: string): Row[] => {
  const answer = answers[question]
  return typeof answer === 'object' && 'rows' in answer ? answer.rows : []
}
/** A table of the case with each row passed through `change`; null leaves the row out. */
const changed = (
  name: 'case-1' | 'case-3',
  question: string,
  change: (cells: Row['cells'], at: number) => Row['cells'] | null,
) => ({
  rows: rowsOf(exampleOf(name).answers, question).flatMap((row, at) => {
    const cells = change(row.cells, at)
    return cells === null ? [] : [{ ...row, cells }]
  }),
})
const without = (cells: Row['cells'], ...columns: readonly string[]): Row['cells'] =>
  Object.fromEntries(Object.entries(cells).filter(([column]) => !columns.includes(column)))

describe('Case 1 (shop theft, known to the CRC)', () => {
  it('as written raises nothing but hints', () => {
    expect(raised('case-1', {})).toEqual([])
  })

  // QC25 because the block of days on lapses is gone, and thinking and behaviour with it.
  it('with an old RSR, a short plan, no word from the CRC, nobody’s assessment and no pattern raises those and no more', () => {
    expect(
      raised('case-1', {
        'risk.assessmentDate': '2016-05-24',
        'official.rsr': '1.40',
        'proposal.rarPlan': changed('case-1', 'proposal.rarPlan', (cells, at) => (at === 1 ? null : cells)),
        'supervision.progress': null,
        'proposal.requirements': changed('case-1', 'proposal.requirements', (cells) =>
          without(cells, 'providerBy', 'providerDate', 'providerSuitable'),
        ),
        'offence.partOfPattern': null,
        'offence.escalation': null,
      }),
    ).toEqual(['QC04', 'QC07', 'QC14', 'QC25', 'QC29', 'QC35'])
  })
})

describe('Case 3 (assault on a partner, children in contact)', () => {
  it('as written waits for its countersignature alone, and for what comes after', () => {
    expect(raised('case-3', {}).filter((id) => id !== 'QC43')).toEqual(['QC44'])
  })

  it('with all its faults raises each of them, and no other', () => {
    const found = raised('case-3', {
      'proposal.requirements': {
        rows: [
          ...rowsOf(exampleOf('case-3').answers, 'proposal.requirements'),
          ...rows({
            requirement: 'CURFEW',
            amount: '4',
            hoursADay: '8.5',
            detail: '21:00 to 05:30',
          }).rows.map((row) => ({ ...row, id: 'curfew' })),
        ],
      },
      checks: changed('case-3', 'checks', (cells) =>
        cells['check'] === 'address' ? { ...cells, status: 'pending' } : cells,
      ),
      'risk.newInformation': changed('case-3', 'risk.newInformation', (cells) =>
        without(cells, 'reviewedOn', 'reviewedBy', 'outcome'),
      ),
      'rosh.children': null,
      'proposal.rarPlan': changed('case-3', 'proposal.rarPlan', (cells, at) => (at === 0 ? cells : null)),
      'sara.status': null,
      'proposal.ancillary': null,
      'victims.safety': null,
      victims: changed('case-3', 'victims', (cells) => without(cells, 'safety')),
      'manager.discussion': null,
      'children.plan': fromPlainText('To be settled.'),
    })
    const expected = ['QC10', 'QC11', 'QC18', 'QC22', 'QC23', 'QC24', 'QC29', 'QC44', 'QC45']
    expect(found).toEqual(expect.arrayContaining(expected))
    const mayAlso = ['QC12', 'QC25', 'QC28', 'QC31', 'QC43']
    expect(found.filter((id) => !expected.includes(id) && !mayAlso.includes(id))).toEqual([])
  })

  it.each([
    ['rosh.children', ['QC11', 'QC18', 'QC44']],
    ['sara.status', ['QC22', 'QC44']],
    ['manager.discussion', ['QC44', 'QC45']],
    ['views.own', ['QC37', 'QC44']],
    ['offence.escalation', ['QC01', 'QC44']],
  ] as const)('without %s raises %j', (question, ids) => {
    expect(raised('case-3', { [question]: null })).toEqual([...ids])
  })
})
