import { expect, test } from 'vitest'
import {
  CARRIED,
  decisionOn,
  decisionsIn,
  factsOf,
  isOnPerson,
  taken,
  withDecision,
} from '../../../shared/earlier/take.ts'
import { isoDateSchema } from '../../../shared/lib/dates.ts'
import { type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { marksIn } from '../../../shared/record/marks.ts'

const REPORT = { id: 'first', day: isoDateSchema.parse('2016-05-24'), by: 'Dawn Prentice' }
const pressed = { now: '2016-10-11T09:31', me: 'Ellen Ruddock' }
const block = (answers: Answers) => ({ id: 'person', title: 'The person', answers })
const take = (now: Answers, answers: Answers) =>
  applyChanges(now, taken(REPORT, block(answers), now, pressed))

test('what is new is taken and marked with its report; what the officer wrote stays', () => {
  const now = take({ 'person.sex': 'female' }, { 'person.sex': 'male', 'person.address': '4 Mill Lane' })
  expect(now).toMatchObject({ 'person.sex': 'female', 'person.address': '4 Mill Lane' })
  expect(marksIn(now)).toEqual([
    { path: 'person.address', from: 'report', at: pressed.now, of: 'first 2016-05-24 Dawn Prentice' },
  ])
  expect(decisionsIn(now)).toEqual([
    { report: 'first', block: 'person', is: 'taken', at: pressed.now, by: 'Ellen Ruddock' },
  ])
})

test('rows are added to those that stand there, never the same row twice', () => {
  const mine = { id: 'a', cells: { relation: 'his son', contact: 'none' } }
  const theirs = { id: 'b', cells: { relation: 'his daughter', contact: 'none' } }
  const now = take({ children: { rows: [mine] } }, { children: { rows: [theirs] } })
  expect(now['children']).toEqual({ rows: [mine, theirs] })
  expect(marksIn(now).map(({ path }) => path)).toEqual(['children/b/relation', 'children/b/contact'])
  expect(factsOf(block({ children: { rows: [theirs] } }), now).map(({ is }) => is)).toEqual(['same'])
})

test('a yes is taken where nothing was said, and no no is overruled', () => {
  const now = take(
    { 'rosh.screening': { yesNo: { 'R3.1': 'no', 'R3.2': 'no' } } },
    { 'rosh.screening': { yesNo: { 'R3.1': 'yes', 'R1.3.7': 'yes' } } },
  )
  expect(now['rosh.screening']).toEqual({ yesNo: { 'R3.1': 'no', 'R3.2': 'no', 'R1.3.7': 'yes' } })
  expect(marksIn(now).map(({ path }) => path)).toEqual(['rosh.screening/R1.3.7'])
})

test('a likely report counts once somebody has said that it is on this person', () => {
  const likely = { id: 'first', match: { is: 'likely', says: 'the same name' } } as const
  expect(isOnPerson(likely, {})).toBe(false)
  const said = withDecision({}, { report: 'first', block: 'identity' }, { is: 'taken', at: 'now', by: 'Me' })
  expect(isOnPerson(likely, { [CARRIED]: said ?? '' })).toBe(true)
  const back = withDecision({ [CARRIED]: said ?? '' }, { report: 'first', block: 'identity' }, null)
  expect(back).toBeNull()
  expect(decisionOn({}, 'first', 'identity')).toBeNull()
})
