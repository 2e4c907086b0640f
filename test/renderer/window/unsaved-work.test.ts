import { expect, test } from 'vitest'
import { createUnsavedWork } from '../../../renderer/window/unsaved-work.ts'

test('leaving is safe only when every step says so, and each is asked', async () => {
  const unsavedWork = createUnsavedWork()
  const asked: string[] = []
  const step = (name: string, safe: boolean) => async () => {
    asked.push(name)
    return safe
  }
  unsavedWork.beforeLeaving(step('report', false))
  const away = unsavedWork.beforeLeaving(step('notes', true))
  expect(await unsavedWork.settle()).toBe(false)
  expect(asked).toEqual(['report', 'notes'])
  away()
  unsavedWork.beforeLeaving(step('other', true))
  await unsavedWork.settle()
  expect(asked).toEqual(['report', 'notes', 'report', 'other'])
})

test('with nothing open, leaving is safe', async () => {
  expect(await createUnsavedWork().settle()).toBe(true)
})
