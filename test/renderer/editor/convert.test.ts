import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalise } from '../../../renderer/editor/normalise.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
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

test('the canonical form changes no word and no line of what is read', () => {
  fc.assert(
    fc.property(richText, (document) => {
      const lines = plainText({
        blocks: document.blocks.filter((block) => block.type !== 'list' || block.items.length > 0),
      })
      expect(plainText(normalise(document))).toBe(lines)
    }),
  )
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
