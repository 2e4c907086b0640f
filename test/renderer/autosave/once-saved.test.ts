import '../jsdom-window.ts'
import { expect, test } from 'vitest'
import { openEntries } from '../../../renderer/autosave/open-entries.ts'
import { onceSaved } from '../../../renderer/autosave/use-open-entries.ts'
import { refuse } from '../../../shared/contract/refusals.ts'

const OPENED = { id: 'r1', rev: 4, savedAt: '2016-06-06T10:00:00Z', answers: {} }
const written = { words: 'a word', typing: null }

test('an act on what is kept is done on top of the save of what was typed', async () => {
  const order: string[] = []
  const entries = openEntries(OPENED, async (rev) => {
    order.push(`save on ${rev}`)
    return { ok: true, value: { rev: rev + 1, savedAt: '2016-06-06T10:01:00Z' } }
  })
  entries.answer('court', 'Maidstone', written)
  const reply = await onceSaved(entries, async () => {
    order.push(`act on ${entries.saving.rev()}`)
    return { ok: true, value: 'done' }
  })
  expect(reply).toEqual({ ok: true, value: 'done' })
  expect(order).toEqual(['save on 4', 'act on 5'])
  entries.saving.stop()
})

test.each([
  ['the disk is full', { kind: 'cannotWrite', says: 'The disk is full.' }],
  ['another window was first', { kind: 'conflict', says: 'Changed elsewhere.', rev: 9 }],
] as const)('it is not done where %s: what was typed waits, and that is said', async (_, refusal) => {
  let acted = 0
  const entries = openEntries(OPENED, async () => refuse(refusal))
  entries.answer('court', 'Maidstone', written)
  const reply = await onceSaved(entries, async () => {
    acted += 1
    return { ok: true, value: 'done' }
  })
  expect(acted).toBe(0)
  expect(reply.ok).toBe(false)
  expect(!reply.ok && reply.refusal.says).toMatch(/not saved yet/)
  expect(entries.saving.hasUnsaved()).toBe(true)
  entries.saving.stop()
})
