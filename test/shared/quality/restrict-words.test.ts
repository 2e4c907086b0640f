import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restrictWords } from '../../../shared/quality/restrict-words.ts'
import { fromPlainText, plainText, type Span } from '../../../shared/record/rich-text.ts'

const restricted = (spans: readonly Span[]) =>
  restrictWords({ blocks: [{ type: 'paragraph', text: [...spans] }] }, 'Kelly').blocks.flatMap((block) =>
    block.type === 'list' ? [] : block.text,
  )

test('the words are marked wherever they stand, and nothing else', () => {
  expect(restricted([{ text: 'Kelly and Kelly of Kellyville' }])).toEqual([
    { text: 'Kelly', restricted: true },
    { text: ' and ' },
    { text: 'Kelly', restricted: true },
    { text: ' of Kellyville' },
  ])
})

test('a word that is partly bold, and one in a list, are marked too', () => {
  expect(restricted([{ text: 'to Kel', bold: true }, { text: 'ly.' }])).toEqual([
    { text: 'to ', bold: true },
    { text: 'Kel', bold: true, restricted: true },
    { text: 'ly', restricted: true },
    { text: '.' },
  ])
  const list = { type: 'list' as const, ordered: false, items: [[{ text: 'Kelly' }]] }
  expect(restrictWords({ blocks: [list] }, 'Kelly')).toEqual({
    blocks: [{ ...list, items: [[{ text: 'Kelly', restricted: true }]] }],
  })
})

test('for any text and words: not a letter changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 3 }), (text, words) => {
      expect(plainText(restrictWords(fromPlainText(text), words))).toBe(text)
    }),
  )
})
