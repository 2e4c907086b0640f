import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { richTextBlocks } from '../../../electron/core/pdf/rich-text-blocks.ts'
import { typesetter } from '../../../electron/core/pdf/typesetting.ts'
import { RichTextView } from '../../../renderer/parts/RichTextView.tsx'
import { richTextParts } from '../../../shared/document/section-nodes.ts'
import type { RichText } from '../../../shared/record/rich-text.ts'

const item = (text: string) => [{ text }]
const INTERRUPTED: RichText = {
  blocks: [
    { type: 'list', ordered: true, start: 3, items: [item('third')] },
    { type: 'list', ordered: true, depth: 1, items: [item('of its own'), item('and another')] },
    { type: 'list', ordered: true, start: 4, items: [item('fourth')] },
    { type: 'paragraph', text: item('She stopped here.') },
    { type: 'list', ordered: true, start: 5, items: [item('fifth')] },
  ],
}

/** The words of what pdfmake is given, in their order, each item after its number and the kind of it. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  const number = 'counter' in value && 'listType' in value ? [`${value.counter} ${value.listType}:`] : []
  const inside = Object.entries(value).flatMap(([key, part]) =>
    /^(style|font|type|listType)$/.test(key) ? [] : wordsOf(part),
  )
  return [...number, ...inside]
}

test('paper numbers a list as it was numbered when it came, also after a paragraph', () => {
  const printed = wordsOf(
    richTextBlocks(
      richTextParts(INTERRUPTED),
      typesetter(() => 'Arimo', 400),
    ),
  ).join(' ')
  expect(printed).toBe(
    '3 decimal: third 1 lower-alpha: of its own 2 lower-alpha: and another 4 decimal: fourth She stopped here. 5 decimal: fifth',
  )
})

test('the page numbers it the same', () => {
  const { document } = new JSDOM(renderToStaticMarkup(<RichTextView parts={richTextParts(INTERRUPTED)} />))
    .window
  const lists = [...document.querySelectorAll('ol')].map((list) => [
    list.start,
    list.className,
    list.textContent,
  ])
  expect(lists).toEqual([
    [3, '', 'third'],
    [1, 'rich__in--1', 'of its ownand another'],
    [4, '', 'fourth'],
    [5, '', 'fifth'],
  ])
})
