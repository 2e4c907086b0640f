import { z } from 'zod'
import { isBlank } from '../lib/is-blank.ts'

/**
 * The project's own subset of rich text. Nothing outside renderer/editor knows Lexical;
 * the PDF, the handover and search read this alone.
 * `restricted` marks third-party or safety information that the defendant should not read.
 */
export type Span = {
  text: string
  bold?: true | undefined
  italic?: true | undefined
  underline?: true | undefined
  restricted?: true | undefined
}

/**
 * A list within a list follows the item it belongs to as a block of its own, `depth` steps further in. `start` is
 * the number of its first item: 1 where it is missing.
 */
export type ListBlock = {
  type: 'list'
  ordered: boolean
  items: Span[][]
  start?: number | undefined
  depth?: number | undefined
}
export type Block =
  | { type: 'paragraph'; text: Span[] }
  | { type: 'heading'; text: Span[] }
  | { type: 'quote'; text: Span[] }
  | ListBlock

export type RichText = { blocks: Block[] }

const spanSchema: z.ZodType<Span> = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  restricted: z.literal(true).optional(),
})
const spans = z.array(spanSchema)

/** As deep as Word goes. */
export const DEEPEST_LIST = 8

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), text: spans }),
  z.strictObject({ type: z.literal('heading'), text: spans }),
  z.strictObject({ type: z.literal('quote'), text: spans }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(spans),
    start: z.int().min(0).max(1_000_000).optional(),
    depth: z.int().min(0).max(DEEPEST_LIST).optional(),
  }),
])

export const richTextSchema: z.ZodType<RichText> = z.strictObject({ blocks: z.array(blockSchema) })

/** The words of spans, without their marks. */
export const spansText = (text: readonly Span[]): string => text.map((span) => span.text).join('')

/** All spans of a block, those of a list item by item. */
export const spansOf = (block: Block): readonly Span[] =>
  block.type === 'list' ? block.items.flat() : block.text

/** Plain text: a line a block and a line a list item, no marks. What the officer sees, without its look. */
export function plainText(document: RichText): string {
  return document.blocks
    .flatMap((block) => (block.type === 'list' ? block.items.map(spansText) : [spansText(block.text)]))
    .join('\n')
}

/** Whether nothing at all was written: no block holds anything that shows. */
export function isEmptyRichText(document: RichText): boolean {
  return isBlank(plainText(document))
}

/** Rich text of plain paragraphs, one for each line of `text`. */
export function fromPlainText(text: string): RichText {
  return {
    blocks: text
      .split('\n')
      .map((line) => ({ type: 'paragraph', text: line === '' ? [] : [{ text: line }] })),
  }
}

/** The same document with every line (a block, or an item of a list) changed in order; one that becomes null is left out. */
export function mapLines(document: RichText, change: (line: Span[]) => Span[] | null): RichText {
  return {
    blocks: document.blocks.flatMap((block): Block[] => {
      if (block.type !== 'list') {
        const text = change(block.text)
        return text === null ? [] : [{ ...block, text }]
      }
      const items = block.items.flatMap((item) => {
        const changed = change(item)
        return changed === null ? [] : [changed]
      })
      return items.length === 0 ? [] : [{ ...block, items }]
    }),
  }
}

/** The same document with every span passed through `change`; a span that becomes null is left out. */
export const mapSpans = (document: RichText, change: (span: Span) => Span | null): RichText =>
  mapLines(document, (line) =>
    line.flatMap((span) => {
      const changed = change(span)
      return changed === null ? [] : [changed]
    }),
  )
