import { expect, test } from 'vitest'
import { keyName } from '../../../renderer/window/use-keys.ts'

const press = (key: string, held: Partial<Parameters<typeof keyName>[0]> = {}) =>
  keyName({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test.each([
  ['Ctrl+K', press('k', { ctrlKey: true })],
  ['Ctrl+Shift+L', press('L', { ctrlKey: true, shiftKey: true })],
  ['Ctrl+Shift+L', press('l', { ctrlKey: true, shiftKey: true })],
  ['Alt+ArrowDown', press('ArrowDown', { altKey: true })],
  ['Shift+F6', press('F6', { shiftKey: true })],
  ['?', press('?', { shiftKey: true })],
  ['/', press('/')],
])('%s is named as the tables of keys write it', (name, pressed) => {
  expect(pressed).toBe(name)
})
