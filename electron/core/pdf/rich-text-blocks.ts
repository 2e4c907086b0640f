import type { Content } from 'pdfmake/interfaces'
import type { Block, RichText, Span } from '../../../shared/report/rich-text.ts'
import { INK, sideRuled } from './page-style.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

const texts = (block: Block): Span[] => (block.type === 'list' ? block.items.flat() : block.text)
const holdsRestricted = (block: Block): boolean => texts(block).some((span) => span.restricted === true)

/** Rich text as the officer wrote it. Blocks with restricted words stand in the restricted frame, neighbours in one. */
export function richTextBlocks(richText: RichText, set: Typesetter): Content[] {
  const made: Content[] = []
  let framed: Content[] = []
  const closeFrame = (): void => {
    if (framed.length > 0) made.push(restrictedFrame(framed))
    framed = []
  }
  for (const block of richText.blocks) {
    if (texts(block).every((span) => span.text.trim() === '')) continue
    if (holdsRestricted(block)) framed.push(...laidOut(block, set))
    else {
      closeFrame()
      made.push(...laidOut(block, set))
    }
  }
  closeFrame()
  return made
}

function laidOut(block: Block, set: Typesetter): Content[] {
  const wholly = texts(block).every((span) => span.restricted === true || span.text.trim() === '')
  const words = (spans: readonly Span[]): Run[] => spans.flatMap((span) => spanRuns(span, !wholly, set))
  switch (block.type) {
    case 'paragraph':
      return paragraphs(words(block.text), { style: 'body' })
    case 'heading':
      return [{ text: words(block.text), style: 'heading', headlineLevel: 3, margin: [0, 4, 0, 3] }]
    case 'quote':
      return [
        {
          ...sideRuled(paragraphs(words(block.text)), { color: INK.rule, width: 2, gap: 10 }),
          margin: [2, 1, 0, 7],
        },
      ]
    case 'list': {
      const items = block.items.map((item) => ({ stack: paragraphs(words(item)), marginBottom: 2.5 }))
      const margin: [number, number, number, number] = [4, 0, 0, 4]
      return [block.ordered ? { ol: items, margin } : { ul: items, margin }]
    }
  }
}

/** Within a mixed paragraph the restricted words themselves are washed, so that it is plain which they are. */
function spanRuns(span: Span, washed: boolean, set: Typesetter): Run[] {
  return set.runs(span.text, {
    ...(span.bold === true ? { bold: true } : {}),
    ...(span.italic === true ? { italics: true } : {}),
    ...(span.underline === true ? { decoration: 'underline' } : {}),
    ...(span.restricted === true && washed ? { background: INK.restrictedWash } : {}),
  })
}
