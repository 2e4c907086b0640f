import {
  $getRoot,
  $getSelection,
  $selectAll,
  type ElementNode,
  FORMAT_TEXT_COMMAND,
  INDENT_CONTENT_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditorWithDispose,
} from 'lexical'
import { expect, test } from 'vitest'
import {
  $formattingHere,
  NO_FORMATTING,
  TOOLS,
  toggleBlock,
  toggleMark,
} from '../../../renderer/editor/formatting.ts'
import { must } from '../../../shared/lib/must.ts'
import type { RichText } from '../../../shared/record/rich-text.ts'
import { change, headlessEditor, written } from './headless.ts'

const TWO_LINES: RichText = {
  blocks: [
    { type: 'paragraph', text: [{ text: 'the child was present' }] },
    { type: 'paragraph', text: [{ text: 'the same morning' }] },
  ],
}

const selectAll = (editor: LexicalEditorWithDispose): void =>
  change(editor, () => {
    $selectAll()
  })

/** The editor settles changes that are not discrete at the end of the task. */
const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

const after = async (
  start: RichText,
  ...acts: ((editor: LexicalEditorWithDispose) => void)[]
): Promise<RichText> => {
  const editor = headlessEditor(start)
  for (const act of acts) {
    selectAll(editor)
    act(editor)
    await settled()
  }
  const result = written(editor)
  editor.dispose()
  return result
}

test('selected lines become a list, the list numbered, and lines again', async () => {
  const list = (ordered: boolean) => ({
    type: 'list',
    ordered,
    items: [[{ text: 'the child was present' }], [{ text: 'the same morning' }]],
  })
  const bullets = (editor: LexicalEditorWithDispose) => toggleBlock(editor, 'bullets')
  const numbers = (editor: LexicalEditorWithDispose) => toggleBlock(editor, 'numbers')
  expect(await after(TWO_LINES, bullets)).toEqual({ blocks: [list(false)] })
  expect(await after(TWO_LINES, bullets, numbers)).toEqual({ blocks: [list(true)] })
  expect(await after(TWO_LINES, bullets, bullets)).toEqual(TWO_LINES)
})

test('a list turned into headings or quotes loses no line', async () => {
  for (const kind of ['heading', 'quote'] as const) {
    const result = await after(
      TWO_LINES,
      (editor) => toggleBlock(editor, 'bullets'),
      (editor) => toggleBlock(editor, kind),
    )
    expect(result).toEqual({ blocks: TWO_LINES.blocks.map((block) => ({ ...block, type: kind })) })
  }
})

test('the restricted mark goes on and off like bold, and both can stand together', async () => {
  const restrict = (editor: LexicalEditorWithDispose) => toggleMark(editor, 'restricted')
  const bold = (editor: LexicalEditorWithDispose) => toggleMark(editor, 'bold')
  const [first] = (await after(TWO_LINES, restrict, bold)).blocks
  expect(first).toEqual({
    type: 'paragraph',
    text: [{ text: 'the child was present', restricted: true, bold: true }],
  })
  expect(await after(TWO_LINES, restrict, restrict)).toEqual(TWO_LINES)
})

test('whose words a passage is goes on and off, and another answer takes the place of the first', async () => {
  const said = (by: 'person' | 'police' | 'records') => (editor: LexicalEditorWithDispose) =>
    toggleMark(editor, by)
  const first = ({ blocks }: RichText) => blocks[0]
  const marked = (saidBy: string) => ({
    type: 'paragraph',
    text: [{ text: 'the child was present', saidBy }],
  })
  expect(first(await after(TWO_LINES, said('person')))).toEqual(marked('person'))
  expect(first(await after(TWO_LINES, said('person'), said('police')))).toEqual(marked('police'))
  expect(await after(TWO_LINES, said('records'), said('records'))).toEqual(TWO_LINES)
})

test('a new line ends neither whose words they are nor the Welsh', async () => {
  const said = (text: string): RichText['blocks'][number] => ({
    type: 'paragraph',
    text: [{ text, saidBy: 'police', welsh: true }],
  })
  const editor = headlessEditor({ blocks: [said('Dywedodd yr heddlu')] })
  change(editor, () => {
    const words = $getRoot().getAllTextNodes()[0]
    words?.select().setFormat(words.getFormat())
  })
  editor.dispatchCommand(KEY_ENTER_COMMAND, null)
  await settled()
  change(editor, () => $getSelection()?.insertText('ei fod yno'))
  expect(written(editor).blocks).toEqual([said('Dywedodd yr heddlu'), said('ei fod yno')])
  editor.dispose()
})

test('a look the report does not have is refused, whoever asks for it', async () => {
  expect(
    await after(
      TWO_LINES,
      (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'code'),
      (editor) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'superscript'),
      (editor) => editor.dispatchCommand(INDENT_CONTENT_COMMAND, undefined),
    ),
  ).toEqual(TWO_LINES)
})

test('what is written can be undone and done again', async () => {
  const editor = headlessEditor(TWO_LINES)
  selectAll(editor)
  toggleMark(editor, 'bold')
  await settled()
  const bold = written(editor)
  expect(bold).not.toEqual(TWO_LINES)
  TOOLS.find(({ id }) => id === 'undo')?.run(editor)
  await settled()
  expect(written(editor)).toEqual(TWO_LINES)
  TOOLS.find(({ id }) => id === 'redo')?.run(editor)
  await settled()
  expect(written(editor)).toEqual(bold)
  editor.dispose()
})

test('the document an editor is opened with cannot be undone away', async () => {
  const editor = headlessEditor(TWO_LINES)
  TOOLS.find(({ id }) => id === 'undo')?.run(editor)
  await settled()
  expect(written(editor)).toEqual(TWO_LINES)
  editor.dispose()
})

test('the bar shows what stands at the caret', async () => {
  const editor = headlessEditor({ blocks: [{ type: 'heading', text: [{ text: 'What is new' }] }] })
  selectAll(editor)
  toggleMark(editor, 'restricted')
  await settled()
  expect(editor.read($formattingHere)).toEqual({ ...NO_FORMATTING, restricted: true, block: 'heading' })
  toggleBlock(editor, 'numbers')
  await settled()
  expect(editor.read($formattingHere).block).toBe('numbers')
  editor.dispose()
})

test('no two tools answer to the same key', () => {
  const keys = TOOLS.map(({ code, alt, shift }) => [code, alt ?? false, shift ?? false].join())
  expect(new Set(keys).size).toBe(TOOLS.length)
})

test('a numbered list that a line of text interrupts goes on counting after it', async () => {
  const item = (text: string) => [{ text }]
  const list = { type: 'list' as const, ordered: true, start: 3 }
  const editor = headlessEditor({ blocks: [{ ...list, items: [item('c'), item(''), item('d'), item('e')] }] })
  change(editor, () => {
    const items = $getRoot().getFirstChildOrThrow<ElementNode>().getChildren<ElementNode>()
    must(items[1], 'the second is empty').select()
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
  })
  await settled()
  expect(written(editor)).toEqual({
    blocks: [
      { ...list, items: [item('c')] },
      { type: 'paragraph', text: [] },
      { ...list, start: 4, items: [item('d'), item('e')] },
    ],
  })
  editor.dispose()
})
