import { $exportMimeTypeFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard'
import fc from 'fast-check'
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { expect, test } from 'vitest'
import { $insertDocument } from '../../../renderer/editor/clipboard.ts'
import { normalise } from '../../../renderer/editor/normalise.ts'
import { cleanText } from '../../../shared/lib/clean-text.ts'
import { mapSpans, plainText, type RichText } from '../../../shared/record/rich-text.ts'
import { richText } from './arbitrary-rich-text.ts'
import { change, headlessEditor, transfer, written } from './headless.ts'

const EMPTY: RichText = { blocks: [] }
const SENTENCE: RichText = { blocks: [{ type: 'paragraph', text: [{ text: 'She accepts it.' }] }] }

/** The document after a clipboard with these payloads is pasted at its end. */
function pasted(onto: RichText, payloads: Record<string, string>): RichText {
  const editor = headlessEditor(onto)
  change(editor, () => {
    $insertDataTransferForRichText(transfer(payloads), $getRoot().selectEnd())
  })
  const result = written(editor)
  editor.dispose()
  return result
}

test('plain text keeps its lines, each a paragraph, and joins the line it is put in', () => {
  expect(pasted(SENTENCE, { 'text/plain': ' She said:\r\nI was tired.\r\n\r\nThat is all.\r\n' })).toEqual({
    blocks: [
      { type: 'paragraph', text: [{ text: 'She accepts it. She said:' }] },
      { type: 'paragraph', text: [{ text: 'I was tired.' }] },
      { type: 'paragraph', text: [] },
      { type: 'paragraph', text: [{ text: 'That is all.' }] },
    ],
  })
})

test('characters that turn the direction of text, and controls, are not taken in', () => {
  expect(plainText(pasted(EMPTY, { 'text/plain': 'Jo\u202ehn\u2066 \u0000S\u200bmith\u0007' }))).toBe(
    'John Smith',
  )
})

test('what is copied in one field and pasted in another keeps the restricted mark', () => {
  const from = headlessEditor({
    blocks: [
      { type: 'paragraph', text: [{ text: 'She told me ' }, { text: 'where he lives', restricted: true }] },
      { type: 'list', ordered: true, items: [[{ text: 'one' }], [{ text: 'two', bold: true }]] },
    ],
  })
  let copied = ''
  change(from, () => {
    const selection = $getRoot().select(0, 2)
    copied = $exportMimeTypeFromSelection('application/x-lexical-editor', selection) ?? ''
  })
  const to = pasted(EMPTY, { 'application/x-lexical-editor': copied, 'text/plain': 'not this' })
  expect(to).toEqual(written(from))
  from.dispose()
})

test('another programme’s own format is not read: its plain text is', () => {
  for (const forged of [
    '{"namespace":"other","nodes":[]}',
    '{"namespace":"courtside","nodes":[{"type":"link","version":1,"url":"javascript:1"}]}',
    '{"namespace":"courtside"}',
    'not json',
  ]) {
    expect(plainText(pasted(EMPTY, { 'application/x-lexical-editor': forged, 'text/plain': 'words' }))).toBe(
      'words',
    )
  }
})

test('any document pasted into an empty field is all there', () => {
  fc.assert(
    fc.property(richText, (document) => {
      const editor = headlessEditor(EMPTY)
      change(editor, () => $insertDocument(document, $getRoot().selectEnd()))
      const expected = normalise(mapSpans(document, (span) => ({ ...span, text: cleanText(span.text) })))
      const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
      expect(inOneLine(plainText(written(editor)))).toBe(inOneLine(plainText(expected)))
      editor.dispose()
    }),
    { numRuns: 200 },
  )
})

test('pasting over a selection replaces it and nothing else', () => {
  const editor = headlessEditor(SENTENCE)
  change(editor, () => {
    $getRoot().select(0, 1)
    const selection = $getSelection()
    if ($isRangeSelection(selection)) {
      $insertDataTransferForRichText(transfer({ 'text/plain': 'He does not.' }), selection)
    }
  })
  expect(plainText(written(editor))).toBe('He does not.')
  editor.dispose()
})

test('five megabytes of lines are all there', () => {
  const line = 'The quick brown fox jumped over the lazy dog and went about its business.'
  const lines = Array.from({ length: 70_000 }, (_, index) => `${index} ${line}`)
  const kept = plainText(pasted(EMPTY, { 'text/plain': lines.join('\n') }))
  expect(kept.length).toBeGreaterThan(5_000_000)
  expect(kept === lines.join('\n')).toBe(true)
})
