import { describe, expect, test } from 'vitest'
import { serves } from '../../../shared/services/place.ts'
import { servicesFor, servicesForCase, type Wanted } from '../../../shared/services/services-for.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { caseOf } from '../../support/case-of.ts'
import { directoryOf, isoDate, programmeEntry, sampleDirectory } from '../../support/directory.ts'
import { exampleOf } from '../../support/templates.ts'

const wanted = (changes: Partial<Wanted> = {}): Wanted => ({
  requirements: [],
  needs: [],
  place: ["Maidstone Magistrates' Court", 'Central Kent'],
  sex: 'male',
  age: 20,
  ...changes,
})
const found = (changes: Partial<Wanted>, ...entries: readonly Parameters<typeof programmeEntry>[0][]) =>
  servicesFor(directoryOf(...entries.map((entry) => programmeEntry(entry))), wanted(changes))

describe('the services that fit a proposal', () => {
  test('deliver what is proposed or meet a need that is named, and nothing else is shown', () => {
    expect(found({}, {})).toEqual([])
    expect(found({ needs: ['relationships'] }, {})).toMatchObject([
      { delivers: false, meets: ['relationships'] },
    ])
    expect(found({ requirements: [{ code: 'PROG', programme: 'BBR' }] }, {})).toMatchObject([
      { delivers: true },
    ])
    expect(found({ requirements: [{ code: 'PROG', programme: 'TSP' }] }, {})).toEqual([])
    expect(found({ requirements: [{ code: 'PROG', programme: null }] }, {})).toMatchObject([
      { delivers: true },
    ])
    expect(found({ requirements: [{ code: 'UPW', programme: null }] }, {})).toEqual([])
  })

  test('come in this order: here before elsewhere, what is proposed before what is only needed, then by name', () => {
    const fits = found(
      { needs: ['relationships'], requirements: [{ code: 'RAR', programme: null }] },
      { id: 'a', name: 'A', areas: ['Margate'], requirements: ['RAR'] },
      { id: 'd', name: 'D' },
      { id: 'c', name: 'C', areas: [] },
      { id: 'b', name: 'Z', requirements: ['RAR'] },
    )
    expect(fits.map(({ entry, here }) => [entry.id, here])).toEqual([
      ['b', true],
      ['c', true],
      ['d', true],
      ['a', false],
    ])
  })

  test.each([
    [{ sex: 'female' as const }, 'it is for men'],
    [{ sex: null }, null],
    [{ age: 17 }, 'it begins at 18'],
    [{ age: 18 }, null],
    [{ age: 25 }, null],
    [{ age: 26 }, 'it ends at 25'],
    [{ age: null }, null],
    [{ sex: 'female' as const, age: 26 }, 'it is for men and it ends at 25'],
  ])('say why a person may not have them: %j', (person, notFor) => {
    const eligibility = { says: null, sex: 'male' as const, minAge: 18, maxAge: 25 }
    expect(found({ needs: ['relationships'], ...person }, { eligibility })).toMatchObject([{ notFor }])
  })

  test('are found for the worked case from its court, its requirements and its needs', () => {
    const facts = caseOf(exampleOf('case-3').answers)
    const fits = servicesForCase(sampleDirectory, facts, isoDate('2016-10-14'))
    const [first] = fits
    expect(first).toMatchObject({
      entry: { id: 'building-better-relationships' },
      here: true,
      delivers: true,
    })
    expect(fits.filter(({ here }) => !here).map(({ entry }) => entry.id)).toEqual([
      'unpaid-work-east-kent',
      'unpaid-work-north-and-west-kent',
    ])
    expect(fits.every(({ notFor }) => notFor === null)).toBe(true)
  })
})

describe('the place a service is for', () => {
  test.each([
    [[], ['Anywhere'], true],
    [['Maidstone'], [], true],
    [['Maidstone'], ["Maidstone Magistrates' Court"], true],
    [['maidstone'], ['MAIDSTONE CROWN COURT'], true],
    [['East Kent'], ['Margate', 'East Kent'], true],
    [['Kent'], ['Kentish Town'], false],
    [['Margate'], ["Maidstone Magistrates' Court", 'Central Kent'], false],
  ])('%j serves %j: %s', (areas, place, expected) => {
    expect(serves({ areas }, place)).toBe(expected)
  })
})

describe('an entry goes stale', () => {
  test.each([
    ['2016-10-11', false],
    ['2016-12-30', false],
    ['2017-01-09', false],
    ['2017-01-10', true],
  ])('confirmed on 11 October 2016 and read on %s: %s', (day, expected) => {
    expect(isStale({ lastConfirmed: isoDate('2016-10-11') }, isoDate(day), 90)).toBe(expected)
  })
  test('at once where nobody ever confirmed it', () => {
    expect(isStale({ lastConfirmed: null }, isoDate('2016-10-11'), 90)).toBe(true)
  })
})
