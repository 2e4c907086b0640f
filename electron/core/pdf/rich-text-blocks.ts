import type { Content } from 'pdfmake/interfaces'
import { REPLACED } from '../../../shared/document/copies.ts'
import type { RichTextPart } from '../../../shared/document/laid-report.ts'
import type { LaidBlock, LaidSpan } from '../../../shared/document/said-by.ts'
import { itemLabel } from '../../../shared/record/list-labels.ts'
import { spansOf } from '../../../shared/record/rich-text.ts'
import { MARK } from './page-layout.ts'
import { bare, INK, sideRuled, styles } from './page-style.ts'
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
    const laid = blocks.flatMap((block, index) => laidOut(block, set, part + index === 0 ? label : []))
    return restricted ? [restrictedFrame(laid)] : laid
  })

function laidOut(block: LaidBlock, set: Typesetter, label: readonly Run[]): Content[] {
  const wholly = spansOf(block).every((span) => span.restricted === true || span.text.trim() === '')
  const words = (spans: readonly LaidSpan[]): Run[] => spans.flatMap((span) => spanRuns(span, !wholly, set))
  switch (block.type) {
    case 'paragraph':
      return paragraphs([...label, ...words(block.text)], { style: 'body' })
    case 'heading':
      return [{ text: words(block.text), style: 'heading', headlineLevel: 3, margin: [0, 3, 0, 2] }]
    case 'quote':
      return [
        {
          ...sideRuled(paragraphs(words(block.text)), { color: INK.rule, width: 2, gap: 10 }),
          margin: [0, 1, 0, 5],
        },
      ]
    case 'list': {
      const items = block.items.map((item) => ({ stack: paragraphs(words(item)), marginBottom: 2 }))
      const margin: [number, number, number, number] = [20 * (block.depth ?? 0), 0, 0, 3]
      const labelled = (item: Content, index: number) => numbered(item, itemLabel(block, index))
      return [block.ordered ? { stack: items.map(labelled), margin } : { ul: items, margin }]
    }
  }
}

/**
 * pdfmake's own numbers come after the first line of their item in the file, and so in whatever reads it aloud. A
 * mark goes to the page that its item goes to.
 */
const numbered = (item: Content, label: string): Content => ({
  table: {
    widths: [label.length > 3 ? 30 : 20, '*'],
    body: [[{ text: label, headlineLevel: MARK }, { stack: [item] }]],
  },
  layout: bare,
})

/** Within a mixed paragraph the restricted words themselves are washed, so that it is plain which they are. */
function spanRuns(span: LaidSpan, washed: boolean, set: Typesetter): Run[] {
  if (span.text.trim() === REPLACED) return set.runs(span.text, { italics: true, color: INK.quiet })
  return set.runs(span.text, {
    ...(span.small === true ? { fontSize: SMALL, color: INK.quiet } : {}),
    ...(span.bold === true ? { bold: true } : {}),
    ...(span.italic === true ? { italics: true } : {}),
    ...(span.underline === true ? { decoration: 'underline' } : {}),
    ...(span.restricted === true && washed ? { background: INK.restrictedWash } : {}),
  })
}
