import { z } from 'zod'
import { isBlank } from '../lib/is-blank.ts'

/** Where a passage comes from: what the person told, what the police say, what is on record. */
export const saidBySchema = z.enum(['person', 'police', 'records'])
export type SaidBy = z.infer<typeof saidBySchema>

/** The marks that are there or not. */
export const MARKS = ['bold', 'italic', 'underline', 'restricted', 'welsh'] as const

/**
 * The project's own subset of rich text. Nothing outside renderer/editor knows Lexical;
 * the PDF, the handover and search read this alone.
 * `restricted` marks third-party or safety information that the defendant should not read; `welsh`, words in Welsh;
 * `saidBy`, whose words they are.
 */
export type Marks = { [mark in (typeof MARKS)[number]]?: true | undefined } & { saidBy?: SaidBy | undefined }
export type Span = Marks & { text: string }

/**
 * A list within a list follows the item it belongs to as a block of its own, `depth` steps further in. `start` is
 * the number of its first item: 1 where it is missing.
 */
export type ListBlock<Words extends Span = Span> = {
  type: 'list'
  ordered: boolean
  items: Words[][]
  start?: number | undefined
  depth?: number | undefined
}
export type Block<Words extends Span = Span> =
  | { type: 'paragraph'; text: Words[] }
  | { type: 'heading'; text: Words[] }
  | { type: 'quote'; text: Words[] }
  | ListBlock<Words>

export type RichText = { blocks: Block[] }

const spanSchema: z.ZodType<Span> = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  underline: z.literal(true).optional(),
  restricted: z.literal(true).optional(),
  welsh: z.literal(true).optional(),
  saidBy: saidBySchema.optional(),
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

/** A span's marks, those alone that are set. */
export function marksOf(span: Marks): Marks {
  const marks: Marks = {}
  for (const mark of MARKS) if (span[mark] === true) marks[mark] = true
  return span.saidBy === undefined ? marks : { ...marks, saidBy: span.saidBy }
}

export const sameMarks = (one: Marks, other: Marks): boolean =>
  MARKS.every((mark) => one[mark] === other[mark]) && one.saidBy === other.saidBy

/** The words of spans, without their marks. */
export const spansText = (text: readonly Span[]): string => text.map((span) => span.text).join('')

/** All spans of a block, those of a list item by item. */
export const spansOf = <Words extends Span>(block: Block<Words>): readonly Words[] =>
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
