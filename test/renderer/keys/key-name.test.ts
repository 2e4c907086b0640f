import { expect, test } from 'vitest'
import { keyName } from '../../../renderer/keys/key-name.ts'

const press = (key: string, held: Partial<Parameters<typeof keyName>[0]> = {}) =>
  keyName({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test.each([
  ['Ctrl+K', press('k', { ctrlKey: true })],
  ['Ctrl+Shift+L', press('L', { ctrlKey: true, shiftKey: true })],
  ['Ctrl+Shift+L', press('l', { ctrlKey: true, shiftKey: true })],
  ['Alt+ArrowDown', press('ArrowDown', { altKey: true })],
  ['Shift+F6', press('F6', { shiftKey: true })],
  ['?', press('?', { shiftKey: true })],
  ['/', press('/')],
  ['Space', press(' ')],
  ['Ctrl+.', press('.', { ctrlKey: true, code: 'Period' })],
  // Shift, and Option on a Macintosh, make another character of the same key.
  ['Ctrl+Shift+.', press('>', { ctrlKey: true, shiftKey: true, code: 'Period' })],
  ['Alt+3', press('£', { altKey: true, code: 'Digit3' })],
])('%s is named as the list of keys writes it', (name, pressed) => {
  expect(pressed).toBe(name)
})
