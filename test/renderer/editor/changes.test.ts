import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { flushOpenEditors, watchChanges } from '../../../renderer/editor/changes.ts'
import { load } from '../../../renderer/editor/report-editor.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { change, headlessEditor } from './headless.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const field = () => {
  const editor = headlessEditor({ blocks: [] })
  const handedOn: string[] = []
  const changes = watchChanges(editor, (document) => handedOn.push(plainText(document)))
  const write = (text: string) =>
    change(editor, () => {
      $getRoot().append($createParagraphNode().append($createTextNode(text)))
    })
  return { editor, handedOn, changes, write }
}

test('many keys within a quarter of a second are handed on once, none within the key’s own task', () => {
  const { handedOn, write, changes } = field()
  write('one')
  write('two')
  expect(handedOn).toEqual([])
  vi.advanceTimersByTime(249)
  expect(handedOn).toEqual([])
  vi.advanceTimersByTime(1)
  expect(handedOn).toEqual(['\none\ntwo'])
  vi.advanceTimersByTime(5000)
  expect(handedOn).toHaveLength(1)
  changes.close()
})

test('steady writing is handed on every quarter of a second, not only when it stops', () => {
  const { handedOn, write, changes } = field()
  for (let key = 0; key < 10; key += 1) {
    write('x')
    vi.advanceTimersByTime(100)
  }
  expect(handedOn.length).toBeGreaterThanOrEqual(3)
  changes.close()
})

test('flushing hands on what waits, at once and once', () => {
  const { handedOn, write, changes } = field()
  write('one')
  flushOpenEditors()
  expect(handedOn).toEqual(['\none'])
  flushOpenEditors()
  vi.advanceTimersByTime(1000)
  expect(handedOn).toHaveLength(1)
  changes.close()
})

test('closing a field hands on its last words and then nothing more', () => {
  const { handedOn, write, changes } = field()
  write('last')
  changes.close()
  expect(handedOn).toEqual(['\nlast'])
  write('after')
  vi.advanceTimersByTime(1000)
  flushOpenEditors()
  expect(handedOn).toHaveLength(1)
})

test('a document shown is not a change', () => {
  const { editor, handedOn, changes } = field()
  load(editor, { blocks: [{ type: 'paragraph', text: [{ text: 'from elsewhere' }] }] })
  vi.advanceTimersByTime(1000)
  expect(handedOn).toEqual([])
  changes.close()
})
