import { itemLabel } from '../../shared/record/list-labels.ts'
import {
  type Block,
  DEEPEST_LIST,
  type ListBlock,
  marksOf,
  type RichText,
  type Span,
  sameMarks,
} from '../../shared/record/rich-text.ts'

const marked = (text: string, like: Span | undefined): Span => ({ text, ...marksOf(like ?? {}) })

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

/** The lists that are open after a block, by their depth. */
type Open = readonly { ordered: boolean; next: number }[]

/**
 * A list in canonical form, given the lists that are open. Lexical merges adjacent lists of one kind, so a numbered
 * list that restarts right after another becomes paragraphs with its numbers as words.
 */
function listed(list: ListBlock, open: Open): { blocks: Block[]; open: Open } {
  const { ordered } = list
  const depth = Math.min(list.depth ?? 0, DEEPEST_LIST)
  const reached = open[depth]?.ordered === ordered ? open[depth] : undefined
  const start = list.start ?? reached?.next ?? 1
  if (ordered && reached !== undefined && start !== reached.next) {
    const blocks = list.items.map((item, index): Block => {
      const label = marked(`${itemLabel({ ...list, start, depth }, index)} `, item[0])
      return { type: 'paragraph', text: joinSpans([label, ...item]) }
    })
    return { blocks, open: [] }
  }
  const block: Block = {
    type: 'list',
    ordered,
    items: list.items.map(joinSpans),
    ...(ordered && start !== 1 ? { start } : {}),
    ...(depth > 0 ? { depth } : {}),
  }
  const opened = Array.from({ length: depth }, (_, at) => open[at] ?? { ordered, next: 1 })
  return { blocks: [block], open: [...opened, { ordered, next: start + list.items.length }] }
}

const sameList = (one: Block, other: Block | undefined): other is ListBlock =>
  one.type === 'list' && other?.type === 'list' && one.ordered === other.ordered && one.depth === other.depth

function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = []
  let open: Open = []
  for (const block of blocks) {
    if (block.type !== 'list') {
      joined.push({ type: block.type, text: joinSpans(block.text) })
      open = []
    } else if (block.items.length > 0) {
      const made = listed(block, open)
      open = made.open
      for (const each of made.blocks) {
        const last = joined.at(-1)
        if (each.type === 'list' && sameList(each, last)) {
          joined[joined.length - 1] = { ...last, items: [...last.items, ...each.items] }
        } else joined.push(each)
      }
    }
  }
  return joined
}

/**
 * The canonical form of a document, which the editor keeps: two documents that look and read the same are
 * equal in it. No empty spans; adjacent spans with the same marks are one; a line break wears the marks of
 * the words before it (those after, at the start); no list without items; a list that goes on with the one
 * before is one with it, and one that starts anew beside it has its numbers as words; a lone empty paragraph is no document. Total and idempotent; no visible character changes.
 */
export function normalise(document: RichText): RichText {
  const blocks = joinLists(document.blocks)
  const [only] = blocks
  const empty = blocks.length === 1 && only?.type === 'paragraph' && only.text.length === 0
  return { blocks: empty ? [] : blocks }
}
