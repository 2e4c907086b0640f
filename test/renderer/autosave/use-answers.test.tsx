import '../jsdom-window.ts'
import { $createParagraphNode, $createTextNode, $getRoot } from 'lexical'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AnswerStore, createAnswerStore } from '../../../renderer/autosave/answer-store.ts'
import { SETTLE_MS, useSettledAnswers } from '../../../renderer/autosave/use-answers.ts'
import { watchChanges } from '../../../renderer/editor/changes.ts'
import { must } from '../../../shared/lib/must.ts'
import { change, headlessEditor } from '../editor/headless.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function Reckoning({ store, onDraw }: { store: AnswerStore; onDraw: () => void }) {
  useSettledAnswers(store)
  onDraw()
  return null
}

test('nothing is reckoned anew while a text is being written, and once when the writing pauses', () => {
  document.body.innerHTML = '<div id="page"></div>'
  const store = createAnswerStore({})
  let reckoned = 0
  const root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() => root.render(<Reckoning store={store} onDraw={() => (reckoned += 1)} />))
  const editor = headlessEditor({ blocks: [] })
  const changes = watchChanges(editor, (written) => store.set('summary', written))
  reckoned = 0
  for (let key = 0; key < 60; key += 1) {
    act(() => {
      change(editor, () => $getRoot().append($createParagraphNode().append($createTextNode('x'))))
      vi.advanceTimersByTime(60)
    })
  }
  expect(store.get('summary')).toBeDefined()
  expect(reckoned).toBe(0)
  act(() => vi.advanceTimersByTime(250 + 2 * SETTLE_MS))
  expect(reckoned).toBe(1)
  // A tick is no writing: it settles as it always did.
  act(() => {
    store.set('days', { ticked: ['monday'] })
    vi.advanceTimersByTime(SETTLE_MS)
  })
  expect(reckoned).toBe(2)
  changes.close()
  editor.dispose()
  act(() => root.unmount())
})
