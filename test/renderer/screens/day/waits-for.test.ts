import { expect, test } from 'vitest'
import { stateUnder, untilHearing, waitsFor } from '../../../../renderer/screens/day/waits-for.ts'
import { type DayCase, dayStateOf, STATE_WORDS } from '../../../../shared/day/case-of-day.ts'
import { dayCase, dayReport } from '../../../support/day-case.ts'
import { dayOf } from '../../../support/listed.ts'

const day = dayOf('2016-10-11')
const NOW = '2016-10-11T10:20:00Z'
const held = { name: 'Ellen', mine: true }
const draft = { is: 'draft', returned: null } as const
const row = (state: NonNullable<DayCase['row']>['state'], movedFrom: string | null = null) => ({
  row: { id: 'row', state, movedFrom: movedFrom === null ? null : dayOf(movedFrom) },
})
const due = { due: dayOf('2016-10-13'), holidaysKnown: true }

test.each<[string, Partial<DayCase>, string, string, string]>([
  ['of the list, nobody’s', {}, 'New', 'from the court list', 'An officer'],
  ['of the list, taken', { holder: held }, 'New', 'from the court list', 'The interview'],
  ['moved here', row({ is: 'moved', to: day }, '2016-10-04'), 'New', 'moved from Tue 4', 'An officer'],
  [
    'moved away',
    row({ is: 'moved', to: dayOf('2016-10-18') }),
    'Moved',
    '',
    'Nothing here, Heard on Tuesday 18 October',
  ],
  ['not there', row({ is: 'didNotAttend' }), 'Did not attend', '', 'Nothing'],
  ['gone elsewhere', row({ is: 'anotherCourt', court: 'Lewes' }), 'Another court', '', 'Nothing here, Lewes'],
  ['begun', { report: dayReport(draft) }, 'Writing', '2 of 9 sections', 'The interview'],
  [
    'interviewed',
    { report: dayReport(draft, { interviewed: true }) },
    'Writing',
    '2 of 9 sections',
    'Your signature',
  ],
  [
    'asked of somebody',
    { report: dayReport(draft, { check: { what: 'Child safeguarding', askedAt: '2016-10-11T09:20' } }) },
    'Checks pending',
    '2 of 9 sections',
    'Child safeguarding, asked 09:20',
  ],
  [
    'returned',
    { report: dayReport({ is: 'draft', returned: { by: 'x', at: NOW, reason: 'Say why.' } }) },
    'Writing',
    'returned to the author',
    'Changes, “Say why.”',
  ],
  [
    'signed',
    {
      report: dayReport({ is: 'signed', at: '2016-10-11T08:52:00Z', countersignature: { why: 'High risk' } }),
    },
    'Waiting for the SPO',
    'since 09:52',
    'A countersignature, High risk',
  ],
  [
    'sealed',
    { report: dayReport({ is: 'sealed', at: '2016-10-10T15:20:00Z' }) },
    'Ready',
    'signed Mon 10',
    'The hearing',
  ],
  [
    'sealed and heard',
    { time: '10:10', report: dayReport({ is: 'sealed', at: NOW }) },
    'Ready',
    'signed 11:20',
    'Result of the hearing',
  ],
  [
    'given in court',
    { report: dayReport({ is: 'sealed', at: NOW }, { delivered: '10:41' }) },
    'Delivered',
    '10:41',
    'Result of the hearing',
  ],
  [
    'sentenced',
    {
      report: dayReport(
        { is: 'sealed', at: NOW },
        { resultRecorded: true, waiting: { for: 'allocation', ...due } },
      ),
    },
    'Delivered',
    'result recorded',
    'The allocation, due Thursday 13 October',
  ],
  [
    'handed over',
    { report: dayReport({ is: 'handedOver', at: NOW, version: 1 }, { resultRecorded: true }) },
    'Handed over',
    '11:20',
    'Nothing',
  ],
])('a case %s', (_, changes, state, under, waits) => {
  const one = dayCase('Lee', changes)
  expect(STATE_WORDS[dayStateOf(one)]).toBe(state)
  expect(stateUnder(one, day)).toBe(under)
  const { says, under: small } = waitsFor(one, day, NOW)
  expect([says, small].filter((part) => part !== '').join(', ')).toBe(waits)
})

test.each([
  ['12:21', null],
  ['12:20', { says: 'in 60 min', close: false }],
  ['11:51', { says: 'in 31 min', close: false }],
  ['11:50', { says: 'in 30 min', close: true }],
  ['11:20', { says: 'now', close: true }],
  ['11:19', null],
  ['after lunch', null],
])('how long until %s', (time, said) => {
  expect(untilHearing(dayCase('Lee', { time }), day, NOW)).toEqual(said)
})

test('a report that is ready makes no hearing a warning, and what is over none at all', () => {
  const ready = dayCase('Lee', { time: '11:30', report: dayReport({ is: 'sealed', at: NOW }) })
  expect(untilHearing(ready, day, NOW)).toEqual({ says: 'in 10 min', close: false })
  expect(untilHearing(dayCase('Lee', { time: '11:30', ...row({ is: 'notNeeded' }) }), day, NOW)).toBeNull()
})
