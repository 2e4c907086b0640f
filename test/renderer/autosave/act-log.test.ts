import { expect, test } from 'vitest'
import { type Act, createActLog, TYPING_PAUSE_MS } from '../../../renderer/autosave/act-log.ts'

function log() {
  let now = 0
  const acts = createActLog(() => now)
  return { acts, wait: (ms: number) => (now += ms) }
}
const act = (question: string, before: string | null, after: string | null): Act => ({
  question,
  before,
  after,
  words: `${question} to ${after}`,
})
const FIELD = { at: 'name', pauses: true }
const EDITOR = { at: 'summary', pauses: false }

test('acts of any kind come back last first, and are brought back in their order', () => {
  const { acts } = log()
  acts.record(act('plea', null, 'guilty'), null)
  acts.record(act('days', null, 'monday'), null)
  expect(acts.undo()).toEqual(act('days', null, 'monday'))
  expect(acts.undo()).toEqual(act('plea', null, 'guilty'))
  expect(acts.undo()).toBeNull()
  expect(acts.redo()).toEqual(act('plea', null, 'guilty'))
  expect(acts.redo()).toEqual(act('days', null, 'monday'))
  expect(acts.redo()).toBeNull()
})

test('what is typed on in one field is one act, until it pauses or another field has the focus', () => {
  const { acts, wait } = log()
  acts.record(act('name', null, 'A'), FIELD)
  wait(TYPING_PAUSE_MS)
  acts.record(act('name', 'A', 'Al'), FIELD)
  wait(TYPING_PAUSE_MS + 1)
  acts.record(act('name', 'Al', 'Al B'), FIELD)
  acts.close()
  acts.record(act('name', 'Al B', 'Al Bo'), FIELD)
  const back = [acts.undo(), acts.undo(), acts.undo(), acts.undo()].map((each) => each?.before)
  expect(back).toEqual(['Al B', 'Al', null, undefined])
})

test('a text with steps of its own is one act however long it takes, and none once all is taken back in it', () => {
  const { acts, wait } = log()
  acts.record(act('days', null, 'monday'), null)
  acts.record(act('summary', null, 'He'), EDITOR)
  wait(60_000)
  acts.record(act('summary', 'He', 'He says'), EDITOR)
  acts.record(act('summary', 'He says', null), EDITOR)
  expect(acts.undo()?.question).toBe('days')
})

test('a tick between two words parts them', () => {
  const { acts } = log()
  acts.record(act('name', null, 'A'), FIELD)
  acts.record(act('days', null, 'monday'), null)
  acts.record(act('name', 'A', 'Al'), FIELD)
  expect([acts.undo()?.before, acts.undo()?.question, acts.undo()?.before]).toEqual(['A', 'days', null])
})

test('a new act leaves nothing to bring back, and a load neither way', () => {
  const { acts } = log()
  acts.record(act('plea', null, 'guilty'), null)
  acts.undo()
  acts.record(act('days', null, 'monday'), null)
  expect(acts.redo()).toBeNull()
  acts.undo()
  acts.clear()
  expect([acts.undo(), acts.redo()]).toEqual([null, null])
})
