import '../jsdom-window.ts'
import { $getRoot, getNearestEditorFromDOMNode } from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { writingPlace } from '../../../renderer/editor/insert-words.ts'
import { RichTextField } from '../../../renderer/editor/RichTextField.tsx'
import { must } from '../../../shared/lib/must.ts'
import { fromPlainText, plainText } from '../../../shared/record/rich-text.ts'
import { written } from './headless.ts'

let root: Root | null = null
afterEach(() => act(() => root?.unmount()))

test('words come to where the caret was before a dialog took the focus, over what was selected', async () => {
  document.body.innerHTML = '<div id="page"></div><input id="else">'
  root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() =>
    root?.render(
      <RichTextField
        id="f"
        labelledBy="l"
        value={fromPlainText('I met a man at court.')}
        onChange={() => undefined}
        readOnly={false}
      />,
    ),
  )
  const surface = must(document.getElementById('f'), 'the field has it')
  const editor = must(getNearestEditorFromDOMNode(surface), 'the surface is an editor')
  await act(async () => {
    surface.focus()
    editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(6, 11), { discrete: true })
  })
  const place = must(writingPlace(document.activeElement), 'somebody is writing there')
  await act(async () => {
    document.getElementById('else')?.focus()
    editor.update(() => void $getRoot().selectStart(), { discrete: true })
    place.back()
    place.insert('him')
    await new Promise((done) => setTimeout(done))
  })
  expect(plainText(written(editor))).toBe('I met him at court.')
})

test('a field of the page hears of it as of a key; where nobody writes there is no place', () => {
  document.body.innerHTML = '<textarea>One three</textarea><input type="checkbox"><input readonly>'
  const field = must(document.querySelector('textarea'), 'just made')
  field.setSelectionRange(4, 4)
  let heard = ''
  field.addEventListener('input', () => {
    heard = field.value
  })
  const place = must(writingPlace(field), 'a field to write in')
  field.setSelectionRange(0, 0)
  place.insert('two ')
  expect(heard).toBe('One two three')
  for (const other of [
    document.querySelector('[type=checkbox]'),
    document.querySelector('[readonly]'),
    document.body,
  ])
    expect(writingPlace(other)).toBeNull()
})
