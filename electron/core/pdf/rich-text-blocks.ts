import type { Content } from 'pdfmake/interfaces'
import { REPLACED } from '../../../shared/document/copies.ts'
import type { RichTextPart } from '../../../shared/document/laid-report.ts'
import type { LaidBlock, LaidSpan } from '../../../shared/document/said-by.ts'
import { spansOf } from '../../../shared/record/rich-text.ts'
import { listBlocks } from './list-blocks.ts'
import { INK, sideRuled, styles } from './page-style.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

const SMALL = styles['small']?.fontSize ?? 8.5

/** Rich text as the officer wrote it, its first paragraph after `label`; restricted parts in the restricted frame. */
export const richTextBlocks = (
  parts: readonly RichTextPart[],
  set: Typesetter,
  label: readonly Run[] = [],
): Content[] =>
  parts.flatMap(({ restricted, blocks }, part) => {
    const laid = inGroups(blocks).flatMap((group, index) =>
      group.is === 'lists'
        ? listBlocks(group.lists, (item, list) => paragraphs(wordsOf(list, item, set)))
        : laidOut(group.block, set, part + index === 0 ? label : []),
    )
    return restricted ? [restrictedFrame(laid)] : laid
  })

type List = Extract<LaidBlock, { type: 'list' }>
type Group = { is: 'lists'; lists: List[] } | { is: 'block'; block: Exclude<LaidBlock, List> }

/** Lists that follow each other belong together. */
function inGroups(blocks: readonly LaidBlock[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type !== 'list') groups.push({ is: 'block', block })
    else if (last?.is === 'lists') last.lists.push(block)
    else groups.push({ is: 'lists', lists: [block] })
  }
  return groups
}

function laidOut(block: Exclude<LaidBlock, List>, set: Typesetter, label: readonly Run[]): Content[] {
  const words = wordsOf(block, block.text, set)
  switch (block.type) {
    case 'paragraph':
      return paragraphs([...label, ...words], { style: 'body' })
    case 'heading':
      return [{ text: words, style: 'heading', tag: 'H4', headlineLevel: 3, margin: [0, 3, 0, 2] }]
    case 'quote':
      return [
        {
          ...sideRuled(paragraphs(words), { color: INK.rule, width: 2, gap: 10 }),
          tag: 'BlockQuote',
          margin: [0, 1, 0, 5],
        },
      ]
  }
}

function wordsOf(block: LaidBlock, spans: readonly LaidSpan[], set: Typesetter): Run[] {
  const wholly = spansOf(block).every((span) => span.restricted === true || span.text.trim() === '')
  return spans.flatMap((span) => spanRuns(span, !wholly, set))
}

/** Within a mixed paragraph the restricted words themselves are washed, so that it is plain which they are. */
function spanRuns(span: LaidSpan, washed: boolean, set: Typesetter): Run[] {
  if (span.text.trim() === REPLACED) return set.runs(span.text, { italics: true, color: INK.quiet })
  return set.runs(span.text, {
    ...(span.small === true ? { fontSize: SMALL, color: INK.quiet } : {}),
    ...(span.bold === true ? { bold: true } : {}),
    ...(span.italic === true ? { italics: true } : {}),
    ...(span.welsh === true ? { lang: 'cy' } : {}),
    ...(span.underline === true ? { decoration: 'underline' } : {}),
    ...(span.restricted === true && washed ? { background: INK.restrictedWash } : {}),
  })
}
