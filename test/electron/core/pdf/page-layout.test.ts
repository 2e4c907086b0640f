import { describe, expect, test } from 'vitest'
import { PAGE } from '../../../../electron/core/pdf/page-style.ts'
import { drawPdf, renderPdf } from '../../../../electron/core/pdf/render.ts'
import { WordsLost } from '../../../../electron/core/pdf/words-lost.ts'
import type { Block } from '../../../../shared/record/rich-text.ts'
import { lostWords } from '../../../support/lost-words.ts'
import { documentOf } from '../../../support/parts-of-document.ts'
import { pdfBodyText, pdfText, rightmost, withoutSpace } from '../../../support/pdf-text.ts'

const unsigned = { copy: 'receiver', signed: false, payloadSha256: null, signatures: [] } as const
const printed = (blocks: Block[]) =>
  renderPdf({ document: documentOf('short-format', { 'offence.analysis': { blocks } }), ...unsigned })

const address = `https://example.invalid/${'long-way/'.repeat(11)}`
const letters = Array.from('unbroken'.repeat(40), (text, index) =>
  index % 2 === 0 ? { text } : { text, bold: true as const },
)

describe('a word longer than its line', () => {
  const unbreakable = address.replaceAll('/', 'x').replaceAll('-', 'y')
  test.each<[string, Block]>([
    ['a numbered list', { type: 'list', ordered: true, items: [[{ text: unbreakable }]] }],
    ['a list', { type: 'list', ordered: false, items: [[{ text: unbreakable }]] }],
    ['a quote', { type: 'quote', text: [{ text: unbreakable }] }],
    ['a restricted frame', { type: 'paragraph', text: [{ text: unbreakable, restricted: true }] }],
    [
      'a restricted list',
      { type: 'list', ordered: true, items: [[{ text: unbreakable, restricted: true }]] },
    ],
    ['letters of changing look', { type: 'paragraph', text: letters }],
    ['a quote of changing look', { type: 'quote', text: letters }],
  ])('is broken at the column in %s', async (_, block) => {
    const { bytes } = await printed([block])
    expect(rightmost(bytes)).toBeLessThan(PAGE.width - PAGE.right + 0.5)
    const text = block.type === 'list' ? unbreakable : block.text.map((span) => span.text).join('')
    expect(withoutSpace(pdfBodyText(bytes))).toContain(text)
  })
})

describe('a heading in an answer', () => {
  const long = 'He said what he had said before, and was heard. '.repeat(40)
  const kinds: [string, Block][] = [
    [
      'a list',
      { type: 'list', ordered: false, items: [[{ text: `After it. ${long}` }], [{ text: 'Next.' }]] },
    ],
    ['a numbered list', { type: 'list', ordered: true, items: [[{ text: `After it. ${long}` }]] }],
    ['a quote', { type: 'quote', text: [{ text: `After it. ${long}` }] }],
    ['a long paragraph', { type: 'paragraph', text: [{ text: `After it. ${long}` }] }],
    [
      'a restricted paragraph',
      { type: 'paragraph', text: [{ text: `After it. ${long}`, restricted: true }] },
    ],
    ['a short paragraph', { type: 'paragraph', text: [{ text: 'After it.' }] }],
  ]
  test.each(kinds)('stands on the page of %s that follows it, wherever the page ends', async (_, after) => {
    const found: string[] = []
    for (let lines = 34; lines <= 46; lines += 1) {
      const before: Block = { type: 'paragraph', text: [{ text: 'Line\n'.repeat(lines) }] }
      const heading: Block = { type: 'heading', text: [{ text: 'Heading here' }] }
      const { bytes } = await printed([before, heading, after])
      const page =
        pdfText(bytes)
          .split('\f')
          .find((text) => text.includes('Heading here')) ?? ''
      found.push(
        /Heading here\s+(RESTRICTED\s+)?(1\.\s+|•\s+)?After it\./.test(page)
          ? 'beside'
          : `alone after ${lines}`,
      )
    }
    expect(new Set(found)).toEqual(new Set(['beside']))
  })
})

test('the number of a list stands on the page of its item, wherever the page ends', async () => {
  const item = (number: number) => [
    { text: `Item ${number}. `, bold: true as const },
    { text: 'He said what he had said before, and was heard. '.repeat(2) },
  ]
  const items = Array.from({ length: 40 }, (_, index) => item(index + 1))
  for (let lines = 1; lines <= 6; lines += 1) {
    const before: Block = { type: 'paragraph', text: [{ text: 'Line\n'.repeat(lines) }] }
    const { bytes } = await printed([before, { type: 'list', ordered: true, items }])
    const numbers = pdfText(bytes)
      .split('\f')
      .map((page) => [page.match(/^ *\d+\. /gm)?.length, page.match(/Item \d+\./g)?.length])
    for (const [marks, texts] of numbers) expect(marks, `after ${lines} lines`).toBe(texts)
  }
})

describe('what cannot stand on a page', () => {
  test('is let go where it was to be kept together', async () => {
    const lines = Array.from({ length: 90 }, (_, index) => ({ text: `l${index}` }))
    const { bytes } = await drawPdf({ content: [{ unbreakable: true, stack: lines }] })
    expect(lostWords(lines.map(({ text }) => text).join(' '), pdfText(bytes))).toEqual([])
  })

  test('refuses the whole document, and says which words they are', async () => {
    await expect(drawPdf({ content: [{ text: 'Seen' }, { text: 'L', fontSize: 900 }] })).rejects.toThrow(
      new WordsLost('“L”'),
    )
  })

  test('refuses a word that would lie beyond the paper', async () => {
    const content = [{ text: 'x'.repeat(200), noWrap: true }]
    await expect(drawPdf({ content })).rejects.toThrow(WordsLost)
  })
})
