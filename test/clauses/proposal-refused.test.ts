import { describe, expect, it } from 'vitest'
import { proposeInputSchema } from '../../shared/proposal/propose-input.ts'
import { term } from '../support/allocation-input.ts'
import { proposalInput } from '../support/proposal-input.ts'
import { curfew } from '../support/proposal-twins.ts'

describe('A proposal that cannot be read', () => {
  const paths = (change: Record<string, unknown>) => {
    const read = proposeInputSchema.safeParse({ ...proposalInput(), ...change })
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }
  it.each([
    ['an unknown requirement', { requirements: [{ code: 'STOCKS' }] }, ['requirements.0.code']],
    ['hours where days belong', { requirements: [{ code: 'RAR', hours: 5 }] }, ['requirements.0']],
    ['a negative amount', { requirements: [{ code: 'UPW', hours: -1 }] }, ['requirements.0.hours']],
    ['an unknown fact', { facts: { mood: 'good' } }, ['facts']],
    [
      'a curfew of more than a day in a day',
      { requirements: [{ ...curfew, hoursADay: 25 }] },
      ['requirements.0.hoursADay'],
    ],
    [
      'a curfew of more than a week in a week',
      { requirements: [{ code: 'CURFEW', months: 3, hoursAWeek: 169 }] },
      ['requirements.0.hoursAWeek'],
    ],
    [
      'a curfew of more hours in a week than its days have',
      { requirements: [{ ...curfew, hoursADay: 2, hoursAWeek: 15 }] },
      ['requirements.0.hoursAWeek'],
    ],
    [
      'a curfew of as many hours in a week as its days have',
      { requirements: [{ ...curfew, hoursADay: 24, hoursAWeek: 168 }] },
      [],
    ],
    [
      'a wait of more than ten years',
      { facts: { waits: [{ programme: 'BBR', waitWeeks: 521, lengthWeeks: 520 }] } },
      ['facts.waits.0.waitWeeks'],
    ],
    [
      'a programme of more than ten years',
      { facts: { waits: [{ programme: 'BBR', waitWeeks: 520, lengthWeeks: 521 }] } },
      ['facts.waits.0.lengthWeeks'],
    ],
    ['half a month', { order: { kind: 'community', months: 18.5 } }, ['order.months']],
    ['half a day', { requirements: [{ code: 'RAR', days: 20.5 }] }, ['requirements.0.days']],
    [
      'a block of half a day',
      { requirements: [{ code: 'RAR', days: 20, plan: [{ days: 0.5, for: 'x' }] }] },
      ['requirements.0.plan.0.days'],
    ],
    ['half an hour of work', { requirements: [{ code: 'UPW', hours: 100.5 }] }, ['requirements.0.hours']],
    ['a curfew to the half hour', { requirements: [{ ...curfew, hoursADay: 11.5 }] }, []],
    [
      'a term and a suspension of a community order',
      {
        order: {
          kind: 'community',
          months: 12,
          operationalMonths: 18,
          custodialTerm: term({ months: 3 }),
        },
      },
      ['order.custodialTerm', 'order.operationalMonths'],
    ],
    ['months of a fine', { order: { kind: 'fine', months: 12 } }, ['order.months']],
    ['months of custody beside its term', { order: { kind: 'custody', months: 12 } }, ['order.months']],
    ['months of an adjournment', { order: { kind: 'adjourn', months: 1 } }, ['order.months']],
    ['a fine whose other fields are empty', { order: { kind: 'fine', months: null } }, []],
    ['an offence on the day of conviction', { offenceDate: '2016-10-03' }, []],
    ['an offence after the conviction', { offenceDate: '2016-10-04' }, ['offenceDate']],
    ['a date that does not exist', { convictionDate: '2015-02-29' }, ['convictionDate']],
  ])('%s: the paths that are refused', (_name, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })
})
