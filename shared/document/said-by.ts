import { type Block, type SaidBy, type Span, spansOf } from '../record/rich-text.ts'

/** A span as it is laid out; `small` words are no words of the officer's own. */
export type LaidSpan = Span & { readonly small?: true }
export type LaidBlock = Block<LaidSpan>

/** Whose words a passage is, as it is said after it on every copy. */
export const SAID_BY: Readonly<Record<SaidBy, string>> = {
  person: 'as told by the defendant',
  police: 'from the police',
  records: 'from records',
}

/** The blocks with whose words a marked passage is after it, once however many lines it runs over. */
export function withSources(blocks: readonly Block[]): readonly LaidBlock[] {
  const written = blocks.flatMap(spansOf).filter(({ text }) => text.trim() !== '')
  const last = new Set(written.filter(({ saidBy }, at) => saidBy !== written[at + 1]?.saidBy))
  const line = (spans: readonly Span[]): LaidSpan[] =>
    spans.flatMap((span) => (last.has(span) ? followed(span) : [span]))
  return blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.map(line) } : { ...block, text: line(block.text) },
  )
}

/** The space that ends a passage stays between the small words and what follows. */
function followed(span: Span): LaidSpan[] {
  const { saidBy, restricted } = span
  if (saidBy === undefined) return [span]
  const words = span.text.trimEnd()
  const space = span.text.slice(words.length)
  const small = { text: ` (${SAID_BY[saidBy]})`, small: true, ...(restricted ? { restricted } : {}) } as const
  return [{ ...span, text: words }, small, ...(space === '' ? [] : [{ ...span, text: space }])]
}
