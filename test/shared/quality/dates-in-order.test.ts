import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { mainOffence } from '../../../shared/record/case.ts'
import { caseOf } from '../../support/case-of.ts'
import { contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const offence = {
  title: 'Theft',
  code: '04600',
  date: '2016-09-24',
  plea: 'guilty',
  convictedOn: '2016-10-11',
}
const said = (answers: Parameters<typeof contextOf>[0]['answers']) =>
  runChecks(contextOf({ ...(answers === undefined ? {} : { answers }) }), qualityTable)
    .filter(({ id }) => id === 'QC48' || id === 'QC52')
    .map(({ row, says }) => [row, says])

describe('the dates of a report', () => {
  it('of a slip in one date are said once, with what it is and the date it contradicts', () => {
    expect(said({ 'hearing.date': '2006-10-11', 'sara.date': '2016-10-11' })).toEqual([
      [null, expect.stringMatching(/^The hearing is dated 11 October 2006, which is before the/)],
    ])
    expect(
      said({ offences: rows({ ...offence, main: 'yes' }, { ...offence, convictedOn: '2015-10-11' }) }),
    ).toEqual([
      [
        'row-2',
        'The conviction for “Theft” is dated 11 October 2015, which is before the offence “Theft”, 24 September 2016. Mend the date that is wrong.',
      ],
    ])
  })

  it('that are two slips are two findings', () => {
    expect(said({ 'proposal.rarToPlanBy': '2016-10-10', 'person.dateOfBirth': '2010-01-01' })).toHaveLength(2)
  })
})

describe('the main offence', () => {
  it('is none where two are marked, and both are named', () => {
    const two = { offences: rows({ ...offence, main: 'yes' }, { ...offence, title: 'Affray', main: 'yes' }) }
    expect(mainOffence(caseOf(two))).toBeNull()
    expect(said(two)).toEqual([['row-2', expect.stringContaining('(Theft; Affray)')]])
    expect(mainOffence(caseOf({ offences: rows(offence) }))?.text('title')).toBe('Theft')
    expect(mainOffence(caseOf({ offences: rows(offence, offence) }))).toBeNull()
  })
})
