import { describe, expect, it } from 'vitest'
import { assess } from '../../shared/assessment/assess.ts'
import { type AnswerChanges, applyChanges } from '../../shared/record/answers.ts'
import type { ServiceEntry } from '../../shared/services/directory.schema.ts'
import type { DirectoryToday } from '../../shared/services/waits.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { directoryOf, isoDate, programmeEntry, sampleDirectory } from '../support/directory.ts'
import { exampleOf, formOf } from '../support/templates.ts'

/**
 * QC34 over the whole way: the office's directory, the court of the case, the order proposed. Case 3 proposes
 * Building Better Relationships in 24 months from a conviction on 3 October 2016: 104 weeks and two days.
 */
const { answers, format, author } = exampleOf('case-3')
const raised = (services: DirectoryToday | null, changes: AnswerChanges = {}): string[] =>
  assess(
    { answers: applyChanges(answers, changes), form: formOf(format), authorGrade: author.grade },
    { ...assessmentTables, services },
  )
    .findings.filter(({ id }) => id === 'QC34')
    .map(({ says }) => says)

const on = (day: string, ...entries: readonly ServiceEntry[]): DirectoryToday => ({
  directory: directoryOf(...entries),
  today: isoDate(day),
})
const weeks = (waiting: number, lengthWeeks: number | null = 30) =>
  programmeEntry({
    lengthWeeks,
    wait: { is: 'weeks', weeks: waiting, upTo: null, asAt: isoDate('2016-09-26'), note: null },
  })

describe('QC34: the wait and the programme in the order', () => {
  it('says nothing without a directory, nor of the case as it was written: 21 weeks and 30', () => {
    expect(raised(null)).toEqual([])
    expect(raised(on('2016-10-14', weeks(21)))).toEqual([])
  })

  it.each([
    [73, 0],
    [74, 0],
    [75, 1],
  ])('a wait of %i weeks and 30 of the programme in 24 months: %i findings', (waiting, count) => {
    expect(raised(on('2016-10-14', weeks(waiting)))).toHaveLength(count)
  })

  it.each([
    [104, 0],
    [105, 1],
  ])('where the length is not known a wait of %i weeks alone must fit: %i findings', (waiting, count) => {
    expect(raised(on('2016-10-14', weeks(waiting, null)))).toHaveLength(count)
  })

  it('names the wait, its date, the length and the order', () => {
    expect(raised(on('2016-10-14', weeks(75)))).toEqual([
      'Building Better Relationships: a wait of 75 weeks (as at 26 September 2016) and a length of 30 weeks do not fit in an order of 24 months.',
    ])
  })

  it.each([
    ['2016-12-25', false],
    ['2016-12-26', true],
  ])('read on %s, 90 days after it was confirmed or one more, it is said to be stale: %s', (day, stale) => {
    const [says] = raised(on(day, weeks(75)))
    expect(says?.includes('not confirmed since: ask again')).toBe(stale)
  })

  it('takes the wait of this court only', () => {
    const elsewhere = { ...weeks(75), areas: ['Margate'] }
    expect(raised(on('2016-10-14', elsewhere))).toEqual([])
    expect(
      raised(on('2016-10-14', elsewhere), { 'hearing.court': "Margate Magistrates' Court" }),
    ).toHaveLength(1)
  })

  it('from the sample says so, and that nobody confirmed it', () => {
    const sample = { directory: sampleDirectory, today: isoDate('2016-11-01') }
    expect(raised(sample)).toEqual([
      expect.stringMatching(/^Unpaid work, Maidstone and Sevenoaks .*how often is not known here/),
    ])
    expect(raised(sample, { 'proposal.months': '12' })).toContain(
      'Building Better Relationships: a wait of 57 weeks (as at 31 October 2016; not confirmed since: ask again; from the sample directory) and a length that the directory does not give do not fit in an order of 12 months.',
    )
  })
})
