import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  againstTwelveMonths,
  longestFirst,
  type Pronounced,
  resolveTerms,
  runsProblems,
} from '../../../shared/allocation/terms.ts'
import { date, term } from '../../support/allocation-input.ts'

const on = date('2016-10-03')
const one = (id: string, months: number, runs: Pronounced['runs'] = null): Pronounced => ({
  id,
  term: term({ months }),
  runs,
})

const period = ({ says }: { says: string }): string => says.split(': ')[1] ?? ''

describe('Sentence arithmetic', () => {
  it('ends where the last term ends: concurrent, consecutive and mixed', () => {
    expect(resolveTerms(on, [one('a', 8), one('b', 8)]).effective).toEqual({ months: 8, days: 0 })
    expect(resolveTerms(on, [one('a', 8), one('b', 6, { consecutiveTo: 'a' })]).effective).toEqual({
      months: 14,
      days: 0,
    })
    const mixed = resolveTerms(on, [
      one('a', 6),
      one('b', 3, { consecutiveTo: 'a' }),
      one('c', 5, { concurrentWith: 'b' }),
      one('d', 2, { consecutiveTo: 'c' }),
    ])
    expect(mixed.effective).toEqual({ months: 13, days: 0 })
    expect(mixed.arithmeticSum).toEqual({ months: 16, days: 0 })
    expect(mixed.resolved.map(period)).toEqual([
      '3 October 2016 to 2 April 2017',
      '3 April 2017 to 2 July 2017',
      '3 April 2017 to 2 September 2017',
      '3 September 2017 to 2 November 2017',
    ])
  })

  it('adds years, months, weeks and days in that order, by the calendar', () => {
    const [resolved] = resolveTerms(on, [
      { id: 'a', term: { years: 1, months: 1, weeks: 1, days: 1 }, runs: null },
    ]).resolved
    expect(resolved?.length).toEqual({ months: 13, days: 8 })
    expect(resolved?.says).toMatch(/3 October 2016 to 10 November 2017$/)
  })

  it('clamps to the end of a short month', () => {
    const [resolved] = resolveTerms(date('2015-01-31'), [one('a', 1)]).resolved
    expect(resolved?.length).toEqual({ months: 1, days: 0 })
    expect(resolved?.says).toMatch(/31 January 2015 to 27 February 2015$/)
  })

  it.each([
    ['2016-08-31', [{ months: 6 }, { months: 6 }], 12, '31 August 2016 to 30 August 2017'],
    ['2016-08-31', [{ months: 1 }, { months: 5 }, { months: 6 }], 12, '31 August 2016 to 30 August 2017'],
    ['2016-01-31', [{ months: 1 }, { years: 1, months: 1 }], 14, '31 January 2016 to 30 March 2017'],
    ['2016-02-29', [{ years: 1 }, { years: 3 }], 48, '29 February 2016 to 28 February 2020'],
    ['2016-10-31', [{ months: 4 }, { months: 4 }, { months: 4 }], 12, '31 October 2016 to 30 October 2017'],
  ])(
    'on %s adds %j as units first and applies the calendar once: %i months',
    (day, lengths, months, says) => {
      const chain = lengths.map((length, at) => ({
        id: `t${at}`,
        term: term(length),
        runs: at === 0 ? null : { consecutiveTo: `t${at - 1}` },
      }))
      const { effective, resolved } = resolveTerms(date(day), chain)
      expect(effective).toEqual({ months, days: 0 })
      expect(resolved.at(-1)?.says.split(' to ').at(-1)).toBe(says.split(' to ')[1])
      expect(
        againstTwelveMonths(
          date(day),
          chain.map((one) => one.term),
        ).says,
      ).toMatch(`from ${says}, `)
    },
  )

  it('a chain of whole months is as long as one term of their sum, on any day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }),
        (day, lengths) => {
          const from = date(new Date(Date.UTC(2014, 0, 1 + day)).toISOString().slice(0, 10))
          const chain = lengths.map((months, at) =>
            one(`t${at}`, months, at === 0 ? null : { consecutiveTo: `t${at - 1}` }),
          )
          const sum = lengths.reduce((total, months) => total + months, 0)
          expect(resolveTerms(from, chain).effective).toEqual({ months: sum, days: 0 })
        },
      ),
    )
  })

  it('shows the arithmetic sum for what it is: a year as twelve months, a week as seven days', () => {
    const sum = resolveTerms(on, [
      { id: 'a', term: { years: 1, months: 2, weeks: 3, days: 4 }, runs: null },
      one('b', 8),
    ]).arithmeticSum
    expect(sum).toEqual({ months: 22, days: 25 })
  })

  it('of nothing is nothing', () => {
    expect(resolveTerms(on, [])).toEqual({
      resolved: [],
      effective: { months: 0, days: 0 },
      arithmeticSum: { months: 0, days: 0 },
    })
  })

  it('tells a person how each term runs', () => {
    const says = resolveTerms(on, [
      one('a', 8),
      one('b', 6),
      one('c', 1, { consecutiveTo: 'a' }),
    ]).resolved.map((r) => r.says)
    expect(says).toEqual([
      '8 months, from the date of sentence, concurrent, as the court said nothing else: 3 October 2016 to 2 June 2017',
      '6 months, from the date of sentence, concurrent, as the court said nothing else: 3 October 2016 to 2 April 2017',
      '1 month, consecutive to a: 3 June 2017 to 2 July 2017',
    ])
    expect(resolveTerms(on, [one('b', 1, { consecutiveTo: 'a' }), one('a', 8)]).resolved[1]?.says).toBe(
      '8 months, from the date of sentence: 3 October 2016 to 2 June 2017',
    )
  })

  it('a part without a term takes no time, and what follows it follows what it follows', () => {
    const without: Pronounced = { id: 'b', term: null, runs: { consecutiveTo: 'a' } }
    const { resolved, effective } = resolveTerms(on, [
      one('a', 6),
      without,
      one('c', 6, { consecutiveTo: 'b' }),
      one('d', 1, { concurrentWith: 'b' }),
    ])
    expect(effective).toEqual({ months: 12, days: 0 })
    expect(resolved.map((each) => [each.id, period(each), each.follows])).toEqual([
      ['a', '3 October 2016 to 2 April 2017', null],
      ['c', '3 April 2017 to 2 October 2017', 'a'],
      ['d', '3 April 2017 to 2 May 2017', 'a'],
    ])
  })

  it('after a sentence already running it has its length and no dates, and so has what follows it', () => {
    const { resolved, effective } = resolveTerms(on, [
      one('a', 6, { consecutiveToEarlier: true }),
      one('b', 6, { consecutiveTo: 'a' }),
      one('c', 3, { concurrentWith: 'a' }),
    ])
    expect(resolved.map(({ says }) => says)).toEqual([
      '6 months, consecutive to a sentence already running: it begins when what runs before it ends',
      '6 months, consecutive to a: it begins when what runs before it ends',
      '3 months, concurrent with a: it begins when what runs before it ends',
    ])
    expect(resolved.map(({ length }) => length)).toEqual([6, 6, 3].map((months) => ({ months, days: 0 })))
    expect(effective).toEqual({ months: 12, days: 0 })
  })

  it('the last end is the latest day, also beyond years of four figures', () => {
    expect(resolveTerms(date('2199-06-01'), [one('a', 1200), one('b', 1200)]).effective).toEqual({
      months: 1200,
      days: 0,
    })
    const long = Array.from({ length: 100 }, (_, at) =>
      one(`t${at}`, 1200, at === 0 ? null : { consecutiveTo: `t${at - 1}` }),
    )
    expect(resolveTerms(on, [...long, one('z', 1)]).effective).toEqual({ months: 120_000, days: 0 })
  })
})

describe('References between terms', () => {
  it.each([
    [[one('a', 1, { consecutiveTo: 'x' })], 'refers to "x", which is not in this sentence'],
    [[one('a', 1, { consecutiveTo: 'a' })], 'refers to itself through "a"'],
    [[one('a', 1), one('a', 2)], '"a" is used twice'],
  ])('%j is refused', (terms, message) => {
    expect(runsProblems(terms).map((problem) => problem.message)).toEqual([message])
  })

  it('a circle is refused at each term in it, and a term that leads into it is left alone', () => {
    const problems = runsProblems([
      one('a', 1, { consecutiveTo: 'b' }),
      one('b', 1, { concurrentWith: 'a' }),
      one('c', 1, { consecutiveTo: 'a' }),
    ])
    expect(problems.map(({ at }) => at)).toEqual([0, 1])
  })
})

const termArbitrary = fc.record({
  years: fc.nat({ max: 3 }),
  months: fc.nat({ max: 24 }),
  weeks: fc.nat({ max: 60 }),
  days: fc.nat({ max: 400 }),
})
const dateArbitrary = fc
  .date({ min: new Date('2014-06-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => date(day.toISOString().slice(0, 10)))

describe('For all sentences', () => {
  it('a concurrent term changes the end only if it is itself the longest', () => {
    fc.assert(
      fc.property(
        dateArbitrary,
        fc.array(termArbitrary, { minLength: 1, maxLength: 4 }),
        termArbitrary,
        (day, terms, more) => {
          const given = terms.map((each, at): Pronounced => ({ id: `t${at}`, term: each, runs: null }))
          const before = resolveTerms(day, given)
          const after = resolveTerms(day, [
            ...given,
            { id: 'more', term: more, runs: { concurrentWith: 't0' } },
          ])
          const alone = resolveTerms(day, [{ id: 'more', term: more, runs: null }])
          const [longer] = [before.effective, alone.effective].toSorted(longestFirst)
          expect(after.effective).toEqual(longer)
        },
      ),
    )
  })

  it('what is measured is what was pronounced: a term in months alone measures as many months', () => {
    fc.assert(
      fc.property(dateArbitrary, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const [resolved] = resolveTerms(day, [one('a', months)]).resolved
        expect(resolved?.length).toEqual({ months, days: 0 })
        expect(resolved?.reachesTwelveMonths).toBe(months >= 12)
      }),
    )
  })

  it('a term reaches twelve months exactly where it measures twelve months or more', () => {
    fc.assert(
      fc.property(dateArbitrary, termArbitrary, (day, each) => {
        const [resolved] = resolveTerms(day, [{ id: 'a', term: each, runs: null }]).resolved
        const { months } = z.object({ months: z.number() }).parse(resolved?.length)
        expect(resolved?.reachesTwelveMonths).toBe(months >= 12)
      }),
    )
  })
})
