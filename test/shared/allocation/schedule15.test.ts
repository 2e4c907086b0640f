import { describe, expect, it } from 'vitest'
import {
  membershipByCode,
  membershipInShort,
  searchSchedule15,
} from '../../../shared/allocation/schedule15.ts'
import { allocationTables, date } from '../../support/allocation-input.ts'

const { schedule15 } = allocationTables
const now = date('2016-10-03')
const ask = (code: string, on = now) => membershipByCode(code, on, schedule15)

describe('Schedule 15 by CJS code', () => {
  it('knows a code that is listed, and cites its paragraph', () => {
    expect(ask('OF61102')).toMatchObject({ specified: 'yes' })
    expect(ask('OF61102').says).toContain('para 20')
    expect(ask(' of61102 ').specified).toBe('yes')
  })

  it('takes an attempt, conspiracy or aiding for the offence itself', () => {
    expect(ask('OF61102C').specified).toBe('yes')
    expect(ask('CJ88116A').specified).toBe('no')
  })

  it.each(['CJ88116', 'CJ88001', 'PU86004'])('knows %s for a usual mistake', (code) => {
    expect(ask(code).specified).toBe('no')
  })

  it('says that it does not know, and never no, for a code in neither list', () => {
    expect(ask('ZZ99001').specified).toBe('unknown')
    expect(ask('').specified).toBe('unknown')
  })

  it('asks about burglary, which is specified by its intent and whose sources disagree', () => {
    expect(ask('TH68036').specified).toBe('unknown')
    expect(ask('TH68036A').specified).toBe('unknown')
  })

  it.each([
    ['OF61131', 'Schedule 15, Part 1, para 7'],
    ['CJ88116', 'not in Schedule 15'],
    ['TH68036', 'Schedule 15, Part 1, para 32, to be said with the sentence'],
    ['TH68010', ''],
    ['', ''],
  ])('%s in short: “%s”', (code, words) => {
    expect(membershipInShort(ask(code))).toBe(words)
  })

  it('takes a paragraph only from the date it is in force', () => {
    const [strangulation] = schedule15.paragraphs.filter(({ paragraph }) => paragraph === '63FA')
    const code = strangulation?.cjsCodes[0] ?? ''
    expect(ask(code, date('2022-06-06')).specified).toBe('no')
    expect(ask(code, date('2022-06-07')).specified).toBe('yes')
  })

  it('asks about terrorism offences, whose paragraphs moved between Parts', () => {
    const [terrorism] = schedule15.paragraphs.filter(({ part }) => part === 3)
    expect(ask(terrorism?.cjsCodes[0] ?? '').specified).toBe('unknown')
  })

  it('holds 194 paragraphs and 763 codes', () => {
    expect(schedule15.paragraphs).toHaveLength(194)
    expect(new Set(schedule15.paragraphs.flatMap(({ cjsCodes }) => cjsCodes)).size).toBe(763)
  })
})

describe('Schedule 15 by words', () => {
  it('finds paragraphs in force whose title or Act holds every word', () => {
    expect(searchSchedule15('affray', now, schedule15).map(({ title }) => title)).toEqual([
      expect.stringMatching(/affray/i),
    ])
    expect(searchSchedule15('strangulation', now, schedule15)).toEqual([])
    expect(searchSchedule15('  ', now, schedule15)).toEqual([])
  })
})
