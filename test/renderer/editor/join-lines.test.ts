import { $getRoot, $selectAll, type ElementNode, UNDO_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { joinLines } from '../../../renderer/editor/join-lines.ts'
import { must } from '../../../shared/lib/must.ts'
import { fromPlainText, plainText, type RichText } from '../../../shared/record/rich-text.ts'
import { change, headlessEditor, written } from './headless.ts'

const settled = (): Promise<void> => new Promise((done) => setTimeout(done))

async function joined(document: RichText): Promise<{ after: RichText; undone: RichText }> {
  const editor = headlessEditor(document)
  change(editor, () => void $selectAll())
  joinLines(editor)
  await settled()
  const after = written(editor)
  editor.dispatchCommand(UNDO_COMMAND, undefined)
  await settled()
  const undone = written(editor)
  editor.dispose()
  return { after, undone }
}

test('selected lines become a paragraph; an empty line parts two; undo gives the lines back', async () => {
  const lines = fromPlainText('He told me\nthat he had been\n\nThe next\nday he was')
  const { after, undone } = await joined(lines)
  expect(plainText(after)).toBe('He told me that he had been\n\nThe next day he was')
  expect(undone).toEqual(lines)
})

test('a line end within a paragraph becomes a space, and the hyphen of a divided word stays', async () => {
  const { after } = await joined(fromPlainText('a re-\noffending rate'))
  expect(plainText(after)).toBe('a re-offending rate')
  const broken: RichText = {
    blocks: [{ type: 'paragraph', text: [{ text: 'one\ntwo', bold: true }, { text: '\nthree' }] }],
  }
  expect((await joined(broken)).after.blocks).toEqual([
    { type: 'paragraph', text: [{ text: 'one two ', bold: true }, { text: 'three' }] },
  ])
})

test('what is not selected, and a list, stay as they are', async () => {
  const document: RichText = {
    blocks: [
      { type: 'paragraph', text: [{ text: 'a' }] },
      { type: 'list', ordered: false, items: [[{ text: 'b' }], [{ text: 'c' }]] },
      { type: 'paragraph', text: [{ text: 'd' }] },
      { type: 'paragraph', text: [{ text: 'e' }] },
    ],
  }
  expect(plainText((await joined(document)).after)).toBe('a\nb\nc\nd e')
  const editor = headlessEditor(fromPlainText('a\nb\nc'))
  change(editor, () => void must($getRoot().getFirstChild<ElementNode>(), 'three lines').select())
  joinLines(editor)
  await settled()
  expect(plainText(written(editor))).toBe('a\nb\nc')
  editor.dispose()
})
