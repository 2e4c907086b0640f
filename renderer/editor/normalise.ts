import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'

const sameMarks = (one: Span, other: Span): boolean =>
  Boolean(one.bold) === Boolean(other.bold) &&
  Boolean(one.italic) === Boolean(other.italic) &&
  Boolean(one.underline) === Boolean(other.underline) &&
  Boolean(one.restricted) === Boolean(other.restricted)

const marked = (text: string, like: Span): Span => ({
  text,
  ...(like.bold ? { bold: true } : {}),
  ...(like.italic ? { italic: true } : {}),
  ...(like.underline ? { underline: true } : {}),
  ...(like.restricted ? { restricted: true } : {}),
})

/** Spans without empty ones, adjacent equal ones merged; a line break wears the marks of the words before it. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const pieces = spans.flatMap((span) =>
    span.text
      .split(/(\n)/)
      .filter((text) => text !== '')
      .map((text) => marked(text, span)),
  )
  const firstWords = pieces.find((piece) => piece.text !== '\n')
  const joined: Span[] = []
  let wearing: Span = firstWords ?? { text: '' }
  for (const piece of pieces) {
    if (piece.text !== '\n') wearing = piece
    const last = joined.at(-1)
    if (last !== undefined && sameMarks(last, wearing)) last.text += piece.text
    else joined.push(marked(piece.text, wearing))
  }
  return joined
}

function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (block.type === 'list' && last?.type === 'list' && last.ordered === block.ordered) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] }
    } else if (block.type !== 'list' || block.items.length > 0) joined.push(block)
  }
  return joined
}

/**
 * The canonical form of a document, which the editor keeps: two documents that look and read the same are
 * equal in it. No empty spans; adjacent spans with the same marks are one; a line break wears the marks of
 * the words before it (those after, at the start); no list without items; adjacent lists of one kind are
 * one; a lone empty paragraph is no document. Total and idempotent; no visible character changes.
 */
export function normalise(document: RichText): RichText {
  const blocks = joinLists(
    document.blocks.map((block) =>
      block.type === 'list'
        ? { type: 'list', ordered: block.ordered, items: block.items.map(joinSpans) }
        : { type: block.type, text: joinSpans(block.text) },
    ),
  )
  const [only] = blocks
  const empty = blocks.length === 1 && only?.type === 'paragraph' && only.text.length === 0
  return { blocks: empty ? [] : blocks }
}
