import '../jsdom-window.ts'
import {
  $getRoot,
  $getSelection,
  getNearestEditorFromDOMNode,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test, vi } from 'vitest'
import { toNextMisspelt } from '../../../renderer/editor/misspelt.ts'
import { RichTextField } from '../../../renderer/editor/RichTextField.tsx'
import { markSpelling } from '../../../renderer/editor/spelling-marks.ts'
import { createSpelling } from '../../../renderer/spelling/spelling.ts'
import { SpellingContext } from '../../../renderer/spelling/spelling-context.ts'
import { must } from '../../../shared/lib/must.ts'
import { fromPlainText, plainText, type RichText } from '../../../shared/record/rich-text.ts'
import { spellerHere } from '../spelling/speller-here.ts'
import { written } from './headless.ts'

let root: Root | null = null
afterEach(() => act(() => root?.unmount()))

const added: string[] = []
const speller = spellerHere('en')
const spellingHere = () =>
  createSpelling(
    () => speller,
    (word, whose) => added.push(`${word} ${whose}`),
  )

function field(value: RichText, spelling = spellingHere()) {
  document.body.innerHTML = '<div id="page"></div>'
  const box = must(document.getElementById('page'), 'just made')
  root = createRoot(box)
  act(() =>
    root?.render(
      <SpellingContext value={spelling}>
        <RichTextField id="f" labelledBy="l" value={value} onChange={() => undefined} readOnly={false} />
      </SpellingContext>,
    ),
  )
  const surface = must(document.getElementById('f'), 'the field has it')
  return {
    editor: must(getNearestEditorFromDOMNode(surface), 'the surface is an editor'),
    box,
    surface,
    spelling,
  }
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
const text = (editor: LexicalEditor): string => plainText(written(editor))
const menu = (box: HTMLElement): string[] =>
  [...box.querySelectorAll('[role=menuitem]')].map((item) => item.textContent)

test('F7 leads to the misspelt word, Enter mends it, and one undo gives it back', {
  timeout: 20_000,
}, async () => {
  const { editor, box, surface } = field(fromPlainText('All is well.\nHe recieved it.'))
  expect(surface.getAttribute('spellcheck')).toBe('false')
  await vi.waitFor(() => act(() => expect(toNextMisspelt()).toBe(true)), { timeout: 15_000 })
  await vi.waitFor(() => expect(menu(box)[0]).toBe('received'), { timeout: 5000 })
  expect(menu(box).slice(-3)).toEqual(['Add to my words', 'Add to the office’s words', 'Ignore here'])
  expect(document.activeElement?.textContent).toBe('received')
  await act(async () => {
    must(box.querySelector<HTMLElement>('[role=menuitem]'), 'it is offered').click()
    await settled()
  })
  expect(text(editor)).toBe('All is well.\nHe received it.')
  expect(menu(box)).toEqual([])
  await act(async () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    await settled()
  })
  expect(text(editor)).toBe('All is well.\nHe recieved it.')
})

test('a word that is added or ignored is marked no more', { timeout: 20_000 }, async () => {
  const { box, spelling } = field(fromPlainText('He recieved it.'))
  await vi.waitFor(() => act(() => expect(toNextMisspelt()).toBe(true)), { timeout: 15_000 })
  act(() => [...box.querySelectorAll<HTMLElement>('[role=menuitem]')].at(-2)?.click())
  expect(added).toEqual(['recieved office'])
  expect(toNextMisspelt()).toBe(true)
  act(() => spelling.ignore('recieved'))
  await vi.waitFor(() => act(() => expect(toNextMisspelt()).toBe(false)), { timeout: 5000 })
})

test('what is still being written is not marked before the caret has left it, and marks are never in the document', {
  timeout: 20_000,
}, async () => {
  const { editor, surface } = field(fromPlainText('He '))
  const marks = markSpelling(editor, spellingHere())
  await act(async () => {
    surface.focus()
    editor.update(() => {
      $getRoot().selectEnd()
      $getSelection()?.insertText('recieved')
    })
    await settled()
  })
  await new Promise((done) => setTimeout(done, 1500))
  expect(marks.all()).toEqual([])
  await act(async () => {
    editor.update(() => $getSelection()?.insertText(' it'))
    await settled()
  })
  await vi.waitFor(() => expect(marks.all().map(({ word }) => word)).toEqual(['recieved']), {
    timeout: 15_000,
  })
  expect(written(editor)).toEqual({ blocks: [{ type: 'paragraph', text: [{ text: 'He recieved it' }] }] })
  marks.stop()
})

test('a word half in bold is one word; a passage in Welsh is not read as English', {
  timeout: 20_000,
}, async () => {
  const { editor } = field({
    blocks: [
      { type: 'paragraph', text: [{ text: 'He rec' }, { text: 'ieved', bold: true }, { text: ' it. ' }] },
      { type: 'paragraph', text: [{ text: 'Dywedodd ei fod', welsh: true }, { text: ' so.' }] },
    ],
  })
  const cy: string[] = []
  const spelling = createSpelling(
    (language) =>
      language === 'en'
        ? speller
        : {
            ...speller,
            unknown: async (words) => {
              cy.push(...words)
              return []
            },
          },
    () => {},
  )
  const marks = markSpelling(editor, spelling)
  await vi.waitFor(() => expect(marks.all().map(({ range }) => range.toString())).toEqual(['recieved']), {
    timeout: 15_000,
  })
  await vi.waitFor(() => expect(cy).toEqual(['Dywedodd', 'ei', 'fod']))
  marks.stop()
})
