import '../jsdom-window.ts'
import { $generateJSONFromSelectedNodes, $insertDataTransferForRichText } from '@lexical/clipboard'
import fc from 'fast-check'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  type LexicalEditor,
} from 'lexical'
import { expect, test } from 'vitest'
import { $formattingHere } from '../../../renderer/editor/formatting.ts'
import { must } from '../../../shared/lib/must.ts'
import { mapSpans, plainText, type RichText } from '../../../shared/record/rich-text.ts'
import { richText } from './arbitrary-rich-text.ts'
import { change, headlessEditor, transfer, written } from './headless.ts'

const OPEN = 'She says '
const SECRET = 'he lives at'
const START: RichText = {
  blocks: [
    { type: 'paragraph', text: [{ text: OPEN }, { text: SECRET, restricted: true }] },
    { type: 'paragraph', text: [{ text: 'No more.' }] },
  ],
}

const openWords = (document: RichText): string =>
  plainText(mapSpans(document, (span) => (span.restricted === true ? null : span)))
    .replace(/\s+/g, ' ')
    .trim()

/** A range in the words of START's first paragraph, from a place in all of them to another. */
function $range(from: number, to: number) {
  const selection = $getRoot().selectStart()
  const texts = $getRoot().getAllTextNodes()
  const set = (point: 'anchor' | 'focus', at: number): void => {
    const [first, second] = [must(texts[0], 'START has it'), must(texts[1], 'START has it')]
    const [node, offset] = at <= OPEN.length ? [first, at] : [second, at - OPEN.length]
    selection[point].set(node.getKey(), offset, 'text')
  }
  set('anchor', from)
  set('focus', to)
  return selection
}
const CARET = OPEN.length + 3

function onStart(act: () => void): { document: RichText; restrictedHere: boolean } {
  const editor = headlessEditor(START)
  change(editor, act)
  const result = {
    document: written(editor),
    restrictedHere: editor.getEditorState().read(() => $formattingHere().restricted),
  }
  editor.dispose()
  return result
}

const $paste = (payloads: Record<string, string>) => {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) $insertDataTransferForRichText(transfer(payloads), selection)
}

/** What Lexical puts on the clipboard when all of this document is copied. */
function ownFormat(document: RichText): string {
  const editor = headlessEditor(document)
  let copied = ''
  change(editor, () => {
    const selection = $getRoot().select(0, $getRoot().getChildrenSize())
    copied = JSON.stringify($generateJSONFromSelectedNodes(editor, selection))
  })
  editor.dispose()
  return copied
}

const tag = fc.constantFrom(
  'p',
  'b',
  'span',
  'div',
  'li',
  'ul',
  'ol',
  'td',
  'tr',
  'table',
  'h2',
  'blockquote',
  'mark',
)
const html: fc.Arbitrary<string> = fc
  .array(fc.tuple(tag, fc.string({ maxLength: 8 })), { minLength: 1, maxLength: 6 })
  .map((parts) =>
    parts.map(([name, words]) => `<${name}>${words.replace(/[<>&]/g, '')}x</${name}>`).join(' '),
  )
const clipboard: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.record({
    'text/plain': fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }).map((l) => l.join('\n')),
  }),
  fc.record({ 'text/html': html, 'text/plain': fc.constant('as plain') }),
  richText.map((document) => ({ 'application/x-lexical-editor': ownFormat(document) })),
)

test('whatever the clipboard holds, put in at a restricted caret it is restricted, and the bar says so', () => {
  fc.assert(
    fc.property(clipboard, (payloads) => {
      const { document, restrictedHere } = onStart(() => {
        const selection = $range(CARET, CARET)
        // As the browser tells Lexical when the caret is set in a passage.
        selection.setFormat(must($getRoot().getAllTextNodes()[1], 'START has it').getFormat())
        $paste(payloads)
      })
      expect(openWords(document)).toBe(`${OPEN}No more.`)
      expect(restrictedHere).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('whatever replaces a selection that is restricted in part is restricted; beside one it is open', () => {
  for (const payloads of [
    { 'text/plain': 'Kent' },
    { 'text/plain': 'Kent\nsince May' },
    { 'text/html': '<p>12 High <b>Street</b></p><ul><li>Deal</li></ul>' },
  ]) {
    const over = (from: number, to: number) =>
      openWords(
        onStart(() => {
          $range(from, to)
          $paste(payloads)
        }).document,
      )
    expect(over(4, CARET)).toBe('She No more.')
    expect(over(CARET, 4)).toBe('She No more.')
    expect(over(OPEN.length - 1, OPEN.length + 1)).toBe('She says No more.')
    expect(over(0, 3)).toMatch(/Kent|High/)
  }
})

test('typing over a selection that is restricted in part is restricted', () => {
  const typed = (from: number, to: number) =>
    openWords(
      withEditor((editor) => {
        $range(from, to)
        editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'K')
      }),
    )
  expect(typed(4, CARET)).toBe('She No more.')
  expect(typed(0, 3)).toBe('K says No more.')
})

function withEditor(act: (editor: LexicalEditor) => void): RichText {
  const editor = headlessEditor(START)
  change(editor, () => act(editor))
  const document = written(editor)
  editor.dispose()
  return document
}

/** A spelling suggestion or a drop as the browser hands it on. */
const inputOf = (inputType: string, payloads: Record<string, string>): InputEvent =>
  Object.assign(Object.create(null), { inputType, data: null, dataTransfer: transfer(payloads) })

test('a spelling that replaces restricted words with HTML is restricted, wherever the caret was', () => {
  const document = withEditor((editor) => {
    // The words that are replaced are selected; the caret's own marks are those of the place before.
    $range(OPEN.length, OPEN.length + 2).setFormat(0)
    editor.dispatchCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      inputOf('insertReplacementText', { 'text/html': '<i>she</i>', 'text/plain': 'she' }),
    )
  })
  expect(plainText(document)).toContain('She says she lives at')
  expect(openWords(document)).toBe(`${OPEN}No more.`)
})

test('what is dropped into or at the end of a restricted passage is restricted', () => {
  for (const at of [CARET, OPEN.length + SECRET.length]) {
    const document = withEditor((editor) => {
      $range(at, at).setFormat(0)
      editor.dispatchCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        inputOf('insertFromDrop', { 'text/html': '<p>12 High Street</p><p>Deal</p>' }),
      )
    })
    expect(plainText(document)).toContain('12 High Street')
    expect(openWords(document)).toBe(`${OPEN}No more.`)
  }
})

test('with the button let go at the end of a passage, what comes next is open', () => {
  const document = withEditor(() => {
    const end = OPEN.length + SECRET.length
    $range(end, end).setFormat(0)
    $paste({ 'text/html': '<p>She added that</p>' })
  })
  expect(openWords(document)).toContain('She added that')
})

test('our own text that comes back from another programme as HTML is restricted again', () => {
  for (const markup of [
    '<p>She told me <mark class="rt-restricted">where he lives</mark></p>',
    '<p>She told me <mark>where <b>he</b> lives</mark></p>',
    '<p>She told me <span class="x rt-restricted"><span>where he lives</span></span></p>',
  ]) {
    const editor = headlessEditor({ blocks: [] })
    change(editor, () => {
      $getRoot().selectEnd()
      $paste({ 'text/html': markup, 'text/plain': 'She told me where he lives' })
    })
    expect(openWords(written(editor))).toBe('She told me')
    expect(plainText(written(editor))).toBe('She told me where he lives')
    editor.dispose()
  }
})
