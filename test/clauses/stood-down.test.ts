import { describe, expect, it } from 'vitest'
import { assess } from '../../shared/assessment/assess.ts'
import { type AnswerChanges, applyChanges } from '../../shared/record/answers.ts'
import type { ServiceEntry } from '../../shared/services/directory.schema.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { directoryOf, isoDate, programmeEntry } from '../support/directory.ts'
import { exampleOf, formOf } from '../support/templates.ts'

/** QC34 by the directory: case 3 proposes unpaid work and Building Better Relationships at Maidstone. */
const { answers, format, author } = exampleOf('case-3')
function raised(entries: readonly ServiceEntry[], changes: AnswerChanges = {}, day = '2016-10-14') {
  const services = { directory: directoryOf(...entries), today: isoDate(day) }
  return assess(
    { answers: applyChanges(answers, changes), form: formOf(format), authorGrade: author.grade },
    { ...assessmentTables, services },
  )
    .findings.filter(({ id }) => id === 'QC34')
    .map(({ severity, field, says }) => ({ severity, field, says }))
}
const standsDown = {
  is: 'standsDown' as const,
  asAt: isoDate('2016-09-26'),
  note: 'one in five was sent away',
}
const work = (changes: Partial<ServiceEntry> = {}) =>
  programmeEntry({
    id: 'work',
    name: 'Unpaid work, Maidstone',
    kind: 'unpaidWork',
    requirements: ['UPW'],
    programme: null,
    wait: standsDown,
    ...changes,
  })

describe('A proposed service that stands people down in the area of the case (QC34)', () => {
  it('warns at the requirement, in the words of the directory', () => {
    expect(raised([work()])).toEqual([
      {
        severity: 'warn',
        field: 'proposal.requirements',
        says: 'Unpaid work, Maidstone: Sometimes stood down, as at 26 September 2016: one in five was sent away.',
      },
    ])
    expect(raised([programmeEntry({ wait: standsDown })])).toHaveLength(1)
  })

  it('says nothing of another area, of a service not proposed, or where another one takes people', () => {
    expect(raised([work({ areas: ['Margate'] })])).toEqual([])
    expect(raised([work({ requirements: ['DRR'] })])).toEqual([])
    expect(raised([work()], { 'proposal.requirements': null })).toEqual([])
    expect(raised([work(), work({ id: 'other', wait: null })])).toEqual([])
  })

  it('says so where the entry is out of date', () => {
    expect(raised([work()], {}, '2017-10-14')[0]?.says).toContain('out of date')
  })
})
