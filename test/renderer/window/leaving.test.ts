import { expect, test } from 'vitest'
import { createLeaving } from '../../../renderer/window/leaving.ts'

test('leaving is safe only when every step says so, and each is asked', async () => {
  const leaving = createLeaving()
  const asked: string[] = []
  const step = (name: string, safe: boolean) => async () => {
    asked.push(name)
    return safe
  }
  leaving.beforeLeaving(step('report', false))
  const away = leaving.beforeLeaving(step('notes', true))
  expect(await leaving.settle()).toBe(false)
  expect(asked).toEqual(['report', 'notes'])
  away()
  leaving.beforeLeaving(step('other', true))
  await leaving.settle()
  expect(asked).toEqual(['report', 'notes', 'report', 'other'])
})

test('with nothing open, leaving is safe', async () => {
  expect(await createLeaving().settle()).toBe(true)
})
