import { describe, expect, it } from 'vitest'
import { assess } from '../../shared/assessment/assess.ts'
import { type AnswerChanges, type Answers, applyChanges, type Row } from '../../shared/record/answers.ts'
import type { Grade } from '../../shared/record/lifecycle.ts'
import { fromPlainText, plainText } from '../../shared/record/rich-text.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { rows } from '../support/clean-case.ts'
import { type ExampleName, exampleOf, formOf } from '../support/templates.ts'

/** The worked cases, and the same cases with the faults that the checks are there to find. */
const raisedOn = (answers: Answers, format: string, authorGrade: Grade): string[] => {
  const { findings } = assess({ answers, form: formOf(format), authorGrade }, assessmentTables)
  const open = findings.filter(({ severity, kept }) => severity !== 'advise' && kept === undefined)
  return [...new Set(open.map(({ id }) => id))].toSorted()
}
const raised = (name: ExampleName, changes: AnswerChanges, instead?: string): string[] => {
  const { answers, format, author } = exampleOf(name)
  return raisedOn(applyChanges(answers, changes), instead ?? format, author.grade)
}
/** Each that must be raised, and nothing but those that may be as well. */
const expectRaised = (found: readonly string[], must: readonly string[], may: readonly string[] = []) => {
  expect(found).toEqual(expect.arrayContaining([...must]))
  expect(found.filter((id) => !must.includes(id) && !may.includes(id))).toEqual([])
}

const rowsOf = (answers: Answers, question: string): Row[] => {
  const answer = answers[question]
  return typeof answer === 'object' && 'rows' in answer ? answer.rows : []
}
const plainTextOf = (name: ExampleName, question: string): string => {
  const answer = exampleOf(name).answers[question]
  return typeof answer === 'object' && 'blocks' in answer ? plainText(answer) : ''
}
/** A table of the case with each row passed through `change`; null leaves the row out. */
const changed = (
  name: ExampleName,
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
          cells['requirement'] === 'RAR'
            ? { ...cells, amount: '15' }
            : without(cells, 'providerBy', 'providerDate', 'providerSuitable'),
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
            monitoring: 'monitored',
            placedAt: 'home',
            occupantsAnswer: 'disagree',
            detail: '21:00 to 05:30',
          }).rows.map((row) => ({ ...row, id: 'curfew' })),
        ],
      },
      checks: changed('case-3', 'checks', (cells) =>
        cells['check'] === 'addressAbuse' ? { ...cells, status: 'pending' } : cells,
      ),
      'risk.newInformation': changed('case-3', 'risk.newInformation', (cells) =>
        without(cells, 'reviewedOn', 'reviewedBy', 'outcome'),
      ),
      'rosh.children': null,
      'proposal.rarPlan': changed('case-3', 'proposal.rarPlan', (cells, at) => (at === 0 ? cells : null)),
      'sara.status': null,
      'proposal.ancillary': null,
      victims: changed('case-3', 'victims', (cells) => without(cells, 'protection')),
      'manager.discussion': null,
      'children.part': null,
    })
    // CB-5: the curfew that the fault brings falls in the evening of the programme.
    expectRaised(
      found,
      ['QC10', 'QC11', 'QC18', 'QC22', 'QC23', 'QC24', 'QC44', 'QC45'],
      ['QC12', 'QC25', 'QC28', 'QC31', 'QC55', 'CB-5'],
    )
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

describe('Case 2 (excess alcohol, a working mother who is also a carer)', () => {
  it('as written raises nothing: unpaid work falls on the one day she has to herself', () => {
    expect(raised('case-2', {})).toEqual([])
  })

  it('with all its faults raises each of them, and no other', () => {
    const flawed = raised('case-2', {
      checks: changed('case-2', 'checks', (cells) =>
        cells['check'] === 'childSafeguarding' ? { check: 'childSafeguarding' } : cells,
      ),
      'rosh.children': null,
      'proposal.requirements': changed('case-2', 'proposal.requirements', (cells) =>
        cells['requirement'] === 'UPW'
          ? { ...cells, times: { ticked: ['sat', 'sun'] } }
          : { ...cells, amount: '6' },
      ),
      'proposal.rarPlan': changed('case-2', 'proposal.rarPlan', (cells, at) => (at === 0 ? cells : null)),
      'diversity.adjust': null,
      'diversity.text': null,
      'views.own': null,
    })
    expectRaised(flawed, ['QC08', 'QC11', 'QC18', 'QC25', 'QC28', 'QC36', 'QC37'])
  })
})

describe('Case 7 (common assault on a stranger, through an interpreter)', () => {
  it('as written raises nothing', () => {
    expect(raised('case-7', {})).toEqual([])
  })

  it('with all its faults raises each of them, and no other', () => {
    const flawed = raised('case-7', {
      'offence.analysis': fromPlainText(
        `${plainTextOf('case-7', 'offence.analysis')}\nMr Dunmore of the bakery says the same.`,
      ),
      victims: changed('case-7', 'victims', (cells) => without(cells, 'impact')),
      'offence.escalation': null,
      'proposal.requirements': changed('case-7', 'proposal.requirements', (cells) =>
        cells['requirement'] === 'UPW' ? { ...cells, amount: '30' } : cells,
      ),
      'diversity.text': null,
    })
    expectRaised(flawed, ['QC06', 'QC07', 'QC31', 'QC36', 'QC47', 'QC55'])
  })
})

describe('Case 5 (exposure, with an earlier sexual assault)', () => {
  it('as a written report waits for its countersignature alone', () => {
    expect(raised('case-5', {})).toEqual(['QC44'])
  })

  it('kept as an oral report with all its faults raises each of them, and no other', () => {
    const flawed = raised(
      'case-5',
      {
        'hearing.date': '2016-10-20',
        'risk.assessmentDate': '2016-10-20',
        'risk.followUpStart': '2016-10-20',
        'rosh.screeningDate': '2016-10-20',
        'risk.differenceReason': null,
        'rosh.who': null,
        'rosh.nature': null,
        'rosh.greatest': null,
        'rosh.increase': null,
        'rosh.reduce': null,
        'proposal.requirements': changed('case-5', 'proposal.requirements', (cells) =>
          cells['requirement'] === 'EXCL' ? null : cells,
        ),
        'proposal.rarPlan': changed('case-5', 'proposal.rarPlan', (cells, at) => (at < 2 ? cells : null)),
        victims: changed('case-5', 'victims', (cells) => without(cells, 'impact')),
      },
      'oral',
    )
    expectRaised(flawed, ['QC06', 'QC19', 'QC21', 'QC32', 'QC44', 'QC75'], ['QC23', 'QC25', 'QC55'])
  })
})
