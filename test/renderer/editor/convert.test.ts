import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../renderer/editor/normalise.ts'
import { itemLabel } from '../../../shared/record/list-labels.ts'
import { plainText, type RichText, spansText } from '../../../shared/record/rich-text.ts'
import { richText } from './arbitrary-rich-text.ts'
import { headlessEditor, written } from './headless.ts'

test('any document survives the editor there and back, in its canonical form', () => {
  fc.assert(
    fc.property(richText, (document) => {
      const editor = headlessEditor(document)
      const back = written(editor)
      editor.dispose()
      expect(back).toEqual(normalise(document))
    }),
    { numRuns: 300 },
  )
})

test('what the editor gave back goes in and comes out as it was, to the last mark', () => {
  fc.assert(
    fc.property(richText, (document) => {
      const canonical = normalise(document)
      expect(normalise(canonical)).toEqual(canonical)
    }),
  )
})

/** What a reader sees: the lines, those of a numbered list behind their numbers. */
const linesRead = ({ blocks }: RichText): string =>
  blocks
    .flatMap((block) =>
      block.type === 'list' && block.ordered
        ? block.items.map((item, index) => `${itemLabel(block, index)} ${spansText(item)}`)
        : [plainText({ blocks: [block] })].filter(() => block.type !== 'list' || block.items.length > 0),
    )
    .join('\n')

test('the canonical form, and so the editor, changes no word, no line and no number of what is read', () => {
  fc.assert(
    fc.property(richText, ({ blocks }) => {
      const document = {
        blocks: blocks.map((block) =>
          block.type === 'list' ? { ...block, start: block.start ?? 1 } : block,
        ),
      }
      expect(linesRead(normalise(document))).toBe(linesRead(document))
    }),
  )
})

test('a list of an older document, which gives no number, goes on with the one before it', () => {
  const list = (...items: string[]): RichText['blocks'][number] => ({
    type: 'list',
    ordered: true,
    items: items.map((text) => [{ text }]),
  })
  expect(normalise({ blocks: [list('a'), list('b')] })).toEqual({ blocks: [list('a', 'b')] })
})

test('adjacent words with the same marks are one span, and empty ones go', () => {
  expect(
    normalise({
      blocks: [
        {
          type: 'paragraph',
          text: [
            { text: 'She ' },
            { text: '', bold: true },
            { text: 'told me', restricted: true },
            { text: '\n' },
            { text: 'twice', restricted: true },
          ],
        },
      ],
    }),
  ).toEqual({
    blocks: [{ type: 'paragraph', text: [{ text: 'She ' }, { text: 'told me\ntwice', restricted: true }] }],
  })
})

test('a lone empty paragraph is no document at all', () => {
  expect(normalise({ blocks: [{ type: 'paragraph', text: [] }] })).toEqual({ blocks: [] })
})
