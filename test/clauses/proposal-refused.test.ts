import { describe, expect, it } from 'vitest'
import { proposeInputSchema } from '../../shared/proposal/propose-input.ts'
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
    ['a date that does not exist', { convictionDate: '2015-02-29' }, ['convictionDate']],
  ])('%s: the paths that are refused', (_name, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })
})
