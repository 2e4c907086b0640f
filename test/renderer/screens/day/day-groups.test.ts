import { expect, test } from 'vitest'
import { dayGroups, type Order } from '../../../../renderer/screens/day/day-groups.ts'
import { dayCase, dayReport } from '../../../support/day-case.ts'
import { dayOf } from '../../../support/listed.ts'

const day = dayOf('2016-10-11')
/** 11:20 by the court's clock. */
const NOW = '2016-10-11T10:20:00Z'
const cases = [
  dayCase('Late', { courtroom: '10', time: '15:00' }),
  dayCase('Early', { courtroom: '2', time: '10:10' }),
  dayCase('Next', { courtroom: '2', time: '11:30' }),
  dayCase('Untimed', { courtroom: '2', time: '' }),
  dayCase('Nowhere', { courtroom: '', holder: { name: 'Sam', mine: true } }),
]
const titles = (order: Order, of = cases) =>
  dayGroups(of, order, day, NOW).map(({ title, cases: under, next }) => [
    title,
    ...under.map(({ name }) => name),
    next,
  ])

test('by courtroom, rooms by their number, cases by their time, no room and no time last', () => {
  expect(titles('courtroom')).toEqual([
    ['Court 2', 'Early', 'Next', 'Untimed', '11:30'],
    ['Court 10', 'Late', '15:00'],
    ['No courtroom yet', 'Nowhere', '14:00'],
  ])
})

test('by time, one after the other', () => {
  expect(titles('time')).toEqual([['By time', 'Early', 'Next', 'Nowhere', 'Late', 'Untimed', '11:30']])
})

test('by officer, own cases first and those of nobody last', () => {
  expect(titles('officer').map(([title]) => title)).toEqual(['You', 'Nobody yet'])
})

test('by state, in the order of the work', () => {
  const written = dayCase('Written', { report: dayReport({ is: 'draft', returned: null }) })
  const heard = dayCase('Heard', { report: dayReport({ is: 'sealed', at: NOW }, { resultRecorded: true }) })
  expect(titles('state', [heard, written, ...cases]).map(([title]) => title)).toEqual([
    'New',
    'Writing',
    'Delivered',
  ])
})

test('rooms of two courts are told apart', () => {
  expect(
    titles('courtroom', [dayCase('A'), dayCase('B', { court: 'Lewes' })]).map(([title]) => title),
  ).toEqual(['Lewes, court 1', "Margate Magistrates' Court, court 1"])
})

test('what is over counts to no next hearing', () => {
  const gone = dayCase('Gone', {
    time: '12:00',
    row: { id: 'g', state: { is: 'didNotAttend' }, movedFrom: null },
  })
  expect(titles('courtroom', [gone, dayCase('Open')])).toEqual([['Court 1', 'Gone', 'Open', '14:00']])
})
