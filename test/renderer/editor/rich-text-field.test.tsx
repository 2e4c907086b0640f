import '../jsdom-window.ts'
import { $getRoot, getNearestEditorFromDOMNode, type LexicalEditor, PASTE_COMMAND } from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { RichTextField } from '../../../renderer/editor/RichTextField.tsx'
import { must } from '../../../shared/lib/must.ts'
import { plainText, type RichText } from '../../../shared/record/rich-text.ts'
import { transfer, written } from './headless.ts'

let root: Root | null = null
afterEach(() => act(() => root?.unmount()))

const START: RichText = { blocks: [{ type: 'paragraph', text: [{ text: 'She says: ' }] }] }

function field(value: RichText): { editor: LexicalEditor; box: HTMLElement } {
  document.body.innerHTML = '<div id="page"></div>'
  const box = must(document.getElementById('page'), 'just made')
  root = createRoot(box)
  act(() =>
    root?.render(
      <RichTextField id="f" labelledBy="l" value={value} onChange={() => undefined} readOnly={false} />,
    ),
  )
  const surface = must(document.getElementById('f'), 'the field has it')
  return { editor: must(getNearestEditorFromDOMNode(surface), 'the surface is an editor'), box }
}

const notice = (box: HTMLElement): HTMLElement =>
  must(box.querySelector<HTMLElement>('.rt-notice'), 'the place of the notice is always there')

async function paste(editor: LexicalEditor, payloads: Record<string, string>): Promise<void> {
  const event = Object.assign(new ClipboardEvent('paste'), { clipboardData: transfer(payloads) })
  await act(async () => {
    editor.update(() => void $getRoot().selectEnd(), { discrete: true })
    editor.dispatchCommand(PASTE_COMMAND, event)
    await settled()
  })
}
const settled = (): Promise<void> => new Promise((done) => setTimeout(done))
const press = (box: HTMLElement): Promise<void> =>
  act(async () => {
    must(notice(box).querySelector('button'), 'something is offered').click()
    await settled()
  })
const text = (editor: LexicalEditor): string => plainText(written(editor))

test('what a paste left out is said beside the field, to a screen reader too, and can be had back', async () => {
  const { editor, box } = field(START)
  expect(notice(box).getAttribute('role')).toBe('status')
  expect(notice(box).textContent).toBe('')
  await paste(editor, {
    'text/html': 'He <del>does not </del><s>will </s>accept<i hidden> it</i>',
    'text/plain': 'x',
  })
  expect(text(editor)).toBe('She says: He accept')
  expect(notice(box).textContent).toContain('2 struck-out and 1 hidden passage were left out.')
  await press(box)
  expect(text(editor)).toBe('She says: He does not will accept it')
  expect(notice(box).textContent).toBe('')
})

test('the offer goes when something else is written, the words stay', async () => {
  const { editor, box } = field(START)
  await paste(editor, { 'text/html': 'He <del>does not </del>accept', 'text/plain': 'x' })
  await act(async () => {
    editor.update(() => void $getRoot().selectEnd().insertText(' more'))
    await settled()
  })
  expect(notice(box).querySelector('button')).toBeNull()
  expect(notice(box).textContent).toContain('1 struck-out passage was left out')
  await paste(editor, { 'text/html': '<p>clean</p>' })
  expect(notice(box).textContent).toBe('')
})

test('nothing but what was struck out leaves the field as it was, and says so', async () => {
  const { editor, box } = field(START)
  await paste(editor, { 'text/html': '<del>all of it</del>', 'text/plain': 'all of it' })
  expect(text(editor)).toBe('She says: ')
  expect(notice(box).textContent).toContain('1 struck-out passage was left out')
})

test('lines copied from a PDF are put in as they come, and joined when the officer says so', async () => {
  const { editor, box } = field(START)
  const lines =
    'He was seen at the office on two occasions and spoke\nopenly of the offending that had led to his arrest\nin May.'
  await paste(editor, { 'text/plain': lines })
  expect(text(editor)).toBe(`She says: ${lines}`)
  expect(notice(box).querySelector('button')?.textContent).toBe('Join lines')
  await press(box)
  expect(text(editor)).toBe(`She says: ${lines.replaceAll('\n', ' ')}`)
})
