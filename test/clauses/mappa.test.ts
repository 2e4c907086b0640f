import { describe, expect, it } from 'vitest'
import { allocate } from '../../shared/allocation/allocate.ts'
import type { AllocateInput, Component } from '../../shared/allocation/allocate-input.ts'
import {
  allocationInput,
  allocationTables,
  components,
  date,
  months,
  rsr,
  sentenced,
  term,
} from '../support/allocation-input.ts'

const decide = (changes: Partial<AllocateInput>) => allocate(allocationInput(changes), allocationTables)
const mappaOf = (...parts: readonly Partial<Component>[]) => decide(sentenced(...parts)).mappa
const stepRules = (...parts: readonly Partial<Component>[]) => mappaOf(...parts).trace.map(({ rule }) => rule)

describe('MP-2: a specified offence and twelve months by the calendar', () => {
  it.each([
    ['12 months', { months: 12 }, 'yes'],
    ['1 year', { years: 1 }, 'yes'],
    ['11 months and 30 days', { months: 11, days: 30 }, 'yes'],
    ['11 months and 29 days', { months: 11, days: 29 }, 'no'],
    ['365 days', { days: 365 }, 'yes'],
    ['364 days', { days: 364 }, 'no'],
    ['52 weeks', { weeks: 52 }, 'no'],
    ['52 weeks and a day', { weeks: 52, days: 1 }, 'yes'],
  ])('%s from 3 October 2016: %s', (_name, parts, eligible) => {
    expect(mappaOf(months(0, { term: term(parts) })).eligible).toBe(eligible)
  })

  it('in a year with a 29 February 365 days are one day short', () => {
    const from = (day: string, parts: Parameters<typeof term>[0]) =>
      decide({ sentence: { date: date(day), components: components(months(0, { term: term(parts) })) } })
        .mappa
    expect(from('2015-10-03', { days: 365 }).eligible).toBe('no')
    expect(from('2015-10-03', { days: 366 }).eligible).toBe('yes')
    expect(from('2016-02-29', { months: 12 })).toMatchObject({
      eligible: 'yes',
      longestQualifyingTerm: { months: 12, days: 0 },
    })
    expect(from('2016-02-29', { days: 364 }).eligible).toBe('no')
    expect(from('2016-02-29', { days: 365 }).eligible).toBe('yes')
    expect(from('2016-01-31', { months: 1 }).longestQualifyingTerm).toEqual({ months: 1, days: 0 })
  })

  it('a hospital order for a specified offence counts without a term; for another it does not', () => {
    expect(mappaOf({ disposal: 'hospitalOrder', schedule15: 'yes' })).toMatchObject({
      eligible: 'yes',
      category: 2,
    })
    expect(mappaOf({ disposal: 'hospitalOrder', schedule15: 'no' }).eligible).toBe('no')
  })
})

describe('MP-4: what category 2 does not count', () => {
  it('a community order, however long, and a length beside it is not a term', () => {
    const answer = mappaOf({ schedule15: 'yes', term: term({ months: 24 }) })
    expect(answer).toMatchObject({ eligible: 'no', longestQualifyingTerm: null })
    expect(answer.trace.map(({ rule }) => rule)).toContain('MP-4')
  })
})

describe('MP-5: a suspended sentence', () => {
  it('counts by its suspended term; the operational period is irrelevant', () => {
    expect(mappaOf(months(4, { disposal: 'suspended', operationalMonths: 24 })).eligible).toBe('no')
    expect(mappaOf(months(12, { disposal: 'suspended', operationalMonths: 12 })).eligible).toBe('yes')
  })
})

describe('MP-6: concurrent terms', () => {
  it('are the law’s default where the court said nothing', () => {
    const answer = mappaOf(months(8), months(8))
    expect(answer).toMatchObject({ eligible: 'no', longestQualifyingTerm: { months: 8, days: 0 } })
    expect(answer.trace.find(({ rule }) => rule === 'MP-6')?.says).toMatch(/the court said nothing/)
  })
})

describe('MP-7: consecutive terms for specified offences', () => {
  it.each([
    [6, 6, 'refer'],
    [6, 5, 'no'],
    [8, 4, 'refer'],
  ])('%i and %i months: %s', (first, second, eligible) => {
    expect(mappaOf(months(first), months(second, { runs: { consecutiveTo: 'a' } })).eligible).toBe(eligible)
  })

  it('in a chain of three, whatever stands between them', () => {
    const chain = (middle: Partial<Component>) =>
      mappaOf(
        months(7),
        { ...middle, runs: { consecutiveTo: 'a' } },
        months(6, { runs: { consecutiveTo: 'b' } }),
      )
    expect(chain(months(2, { schedule15: 'no' })).eligible).toBe('refer')
    expect(chain(months(2)).eligible).toBe('refer')
    expect(
      mappaOf(
        months(4),
        months(4, { runs: { consecutiveTo: 'a' } }),
        months(4, { runs: { consecutiveTo: 'b' } }),
      ).eligible,
    ).toBe('refer')
    expect(
      mappaOf(
        months(4),
        months(4, { runs: { consecutiveTo: 'a' } }),
        months(3, { runs: { consecutiveTo: 'b' } }),
      ).eligible,
    ).toBe('no')
  })

  it('a term after a sentence already running is tested by itself', () => {
    const after = { runs: { consecutiveToEarlier: true } } as const
    expect(mappaOf(months(11, after)).eligible).toBe('no')
    expect(mappaOf(months(12, after)).eligible).toBe('yes')
    expect(mappaOf(months(6, after), months(6, { runs: { consecutiveTo: 'a' } })).eligible).toBe('refer')
  })

  it('follows a term that runs beside one that follows another', () => {
    expect(
      mappaOf(
        months(7),
        months(2, { schedule15: 'no', runs: { consecutiveTo: 'a' } }),
        months(6, { runs: { concurrentWith: 'b' } }),
      ).eligible,
    ).toBe('refer')
  })

  it('whatever stands between them, a part without a term too', () => {
    const between = (middle: Partial<Component>) =>
      decide(
        sentenced(
          months(6),
          { ...middle, runs: { consecutiveTo: 'a' } },
          months(6, { runs: { consecutiveTo: 'b' } }),
        ),
      )
    for (const middle of [
      { disposal: 'custody', schedule15: 'no' },
      { disposal: 'fine' },
      { disposal: 'other' },
    ] as const)
      expect(between(middle)).toMatchObject({
        decision: 'REFER_SPO',
        terms: { effective: { months: 12, days: 0 } },
      })
  })

  it('6 and 6 months passed on the last day of August are 12, and go to the SPO', () => {
    const sentence = (day: string) => ({
      sentence: {
        date: date(day),
        components: components(months(6), months(6, { runs: { consecutiveTo: 'a' } })),
      },
    })
    for (const day of ['2016-08-25', '2016-08-28', '2016-08-29', '2016-08-30', '2016-08-31'])
      expect(decide(sentence(day))).toMatchObject({
        decision: 'REFER_SPO',
        terms: { effective: { months: 12, days: 0 } },
      })
  })

  it('says what they come to, reaching twelve months or not', () => {
    const chainSays = (...parts: Partial<Component>[]) =>
      mappaOf(...parts).trace.findLast(({ rule }) => rule === 'MP-7')?.says
    expect(chainSays(months(8), months(6, { runs: { consecutiveTo: 'a' } }))).toBe(
      'a and b run consecutively: from 3 October 2016 to 2 December 2017, 12 months or more, and no single one does. The law is not settled: ask the SPO.',
    )
    expect(chainSays(months(6), months(5, { runs: { consecutiveTo: 'a' } }))).toBe(
      'a and b run consecutively: from 3 October 2016 to 2 September 2017, less than 12 months, which end on 2 October 2017',
    )
  })

  it('where it hangs on an offence nobody is sure of, that is said, and no register of the not eligible is offered', () => {
    const answer = decide(
      sentenced(months(8), months(8, { schedule15: 'unknown', runs: { consecutiveTo: 'a' } })),
    )
    expect(answer.decision).toBe('CRC')
    expect(answer.mappa.trace.findLast(({ rule }) => rule === 'MP-7')?.says).toMatch(
      /if each were specified: .* say whether it is in Schedule 15, or is murder/,
    )
    expect(answer.mappa.trace.map(({ rule }) => rule)).not.toContain('MP-13')
  })

  it('does not count terms beside each other, nor those of other offences', () => {
    expect(mappaOf(months(7), months(6, { runs: { concurrentWith: 'a' } })).eligible).toBe('no')
    expect(
      mappaOf(months(11, { schedule15: 'no' }), months(11, { runs: { consecutiveTo: 'a' } })).eligible,
    ).toBe('no')
  })

  it('is not asked where one term reaches twelve months, and decides nothing where another ground does', () => {
    expect(mappaOf(months(12), months(6, { runs: { consecutiveTo: 'a' } }))).toMatchObject({
      eligible: 'yes',
      category: 2,
    })
    const chain = sentenced(months(8), months(6, { runs: { consecutiveTo: 'a' } }))
    expect(decide({ ...chain, rsr: rsr(6.9) })).toMatchObject({
      decision: 'NPS',
      mappa: { eligible: 'refer' },
    })
    expect(decide({ ...chain, rsr: null }).decision).toBe('CANNOT_DECIDE')
    expect(decide({ ...chain, choice: 'NPS' }).conflict?.rule).toBe('MP-7')
  })
})

describe('MP-1, MP-10, MP-11: eligibility that does not come from this sentence', () => {
  it.each([
    [{ notification: true }, 1],
    [{ earlierQualifyingSentenceRunning: true }, 2],
    [{ mappaCategory3: true }, 3],
    [{ mappaCategory3: true, notification: true }, 1],
  ] as const)('%j: category %i', (facts, category) => {
    expect(decide(facts)).toMatchObject({ decision: 'NPS', mappa: { eligible: 'yes', category } })
  })
})

describe('AL-12: a ground is as sure as what it rests on', () => {
  it.each([
    [{ notification: true }, 'MP-1', 'confirmed'],
    [sentenced(months(12)), 'MP-2', 'confirmed'],
    [{ earlierQualifyingSentenceRunning: true }, 'MP-11', 'memory'],
    [{ ...sentenced(months(12)), earlierQualifyingSentenceRunning: true }, 'MP-2', 'confirmed'],
    [{ mappaCategory3: true }, 'MP-10', 'confirmed'],
  ] as const)('%j rests on %s: %s', (facts, rule, confidence) => {
    const [ground] = decide(facts).grounds
    expect(ground).toMatchObject({ rule: 'AL-12', confidence })
    expect(ground?.says).toContain(`(${rule})`)
  })
})

describe('MP-13: looks eligible and is not', () => {
  it('the register is offered, with the reasons', () => {
    expect(stepRules(months(4))).toContain('MP-13')
    expect(stepRules(months(20, { schedule15: 'no' }))).toContain('MP-13')
    expect(stepRules({})).not.toContain('MP-13')
    expect(stepRules(months(12))).not.toContain('MP-13')
  })
})

describe('An offence whose place in Schedule 15 is not known', () => {
  it.each([
    [11, 'CRC'],
    [12, 'CANNOT_DECIDE'],
  ] as const)('matters only where its own term reaches twelve months: %i months, %s', (length, decision) => {
    for (const part of [
      months(length, { schedule15: 'unknown' }),
      months(length, { schedule15: null, cjsCode: 'ZZ99999' }),
      months(length, { schedule15: null }),
    ])
      expect(decide(sentenced(part)).decision).toBe(decision)
  })

  it('is asked for by MP-2, and never taken for a no', () => {
    expect(decide(sentenced(months(14, { schedule15: 'unknown' })))).toMatchObject({
      missing: [{ rule: 'MP-2' }],
      mappa: { eligible: 'refer' },
    })
  })

  it('is not asked where another offence settles it, and is listed beside a ground', () => {
    expect(decide(sentenced(months(14, { schedule15: 'unknown' }), months(12))).missing).toEqual([])
    expect(decide({ ...sentenced(months(14, { schedule15: 'unknown' })), deportation: true })).toMatchObject({
      decision: 'NPS',
      missing: [{ rule: 'MP-2' }],
    })
  })

  it('so is the length of a term that nobody gave', () => {
    expect(decide(sentenced({ disposal: 'custody', schedule15: 'yes' })).decision).toBe('CANNOT_DECIDE')
    expect(decide(sentenced({ disposal: 'custody', schedule15: 'no' })).decision).toBe('CRC')
  })

  it('before there was a Schedule 15 a code settles nothing: the date is asked for', () => {
    const on = (day: string) =>
      decide({
        sentence: {
          date: date(day),
          components: components(months(18, { schedule15: null, cjsCode: 'OF61102' })),
        },
        rsr: { ...rsr(2), date: date(day) },
      })
    expect(on('2005-04-03')).toMatchObject({ decision: 'CANNOT_DECIDE', missing: [{ rule: 'MP-2' }] })
    expect(on('2005-04-04').decision).toBe('NPS')
  })

  it('an answer against its code stands, and both are in sight', () => {
    const says = (schedule15: 'yes' | 'no', cjsCode: string) =>
      mappaOf(months(18, { schedule15, cjsCode }))
        .trace.map((step) => step.says)
        .join(' ')
    expect(says('no', 'OF61102')).toContain(
      '(its code says otherwise, OF61102: Schedule 15, Part 1, para 20)',
    )
    expect(says('yes', 'CJ88116')).toContain('its code says otherwise')
    expect(says('yes', 'OF61102')).not.toContain('otherwise')
  })

  it('is settled by its code: actual bodily harm is in, common assault is not', () => {
    expect(decide(sentenced(months(12, { schedule15: null, cjsCode: 'OF61102' }))).mappa.category).toBe(2)
    expect(decide(sentenced(months(12, { schedule15: null, cjsCode: 'CJ88116' })))).toMatchObject({
      decision: 'CRC',
      mappa: { eligible: 'no' },
    })
  })
})
