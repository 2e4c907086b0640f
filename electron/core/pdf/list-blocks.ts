import type { Content, ContentText, OrderedListElement, UnorderedListElement } from 'pdfmake/interfaces'
import type { LaidSpan } from '../../../shared/document/said-by.ts'
import { numeralKind } from '../../../shared/record/list-labels.ts'
import type { ListBlock } from '../../../shared/record/rich-text.ts'

type List = ListBlock<LaidSpan>
type OpenList = {
  readonly depth: number
  readonly ordered: boolean
  readonly block: Content
  add(item: Content[], number: number): void
  /** The item added last: what lies deeper goes into it. */
  last: { readonly item: Content[]; readonly number: number }
}

/** How much further in than its item a list within a list begins, in points. */
const FURTHER_IN = 8

/** Lists that follow each other, as one tree: a list that lies deeper is part of the item before it. */
export function listBlocks(
  lists: readonly List[],
  words: (item: readonly LaidSpan[], list: List) => ContentText[],
): Content[] {
  const outermost: Content[] = []
  const open: OpenList[] = []
  for (const list of lists) {
    const { depth = 0, start = 1 } = list
    while ((open.at(-1)?.depth ?? -1) > depth) open.pop()
    const same = open.at(-1)?.depth === depth ? open.pop() : undefined
    const goesOn = same?.ordered === list.ordered && (!list.ordered || same.last.number === start - 1)
    const into = goesOn ? same : opened(list, open.length > 0)
    if (!goesOn) (open.at(-1)?.last.item ?? outermost).push(into.block)
    open.push(into)
    for (const [index, item] of list.items.entries()) {
      into.last = { item: [{ stack: words(item, list), marginBottom: 2 }], number: start + index }
      into.add(into.last.item, into.last.number)
    }
  }
  return outermost
}

function opened({ depth = 0, ordered, start = 1 }: List, inner: boolean): OpenList {
  const margin: [number, number, number, number] = inner ? [FURTHER_IN, 0, 0, 1] : [0, 0, 0, 3]
  const last = { item: [], number: start }
  if (ordered) {
    const ol: OrderedListElement[] = []
    const add = (stack: Content[], counter: number): number =>
      ol.push({ stack, counter, listType: numeralKind(depth, counter) })
    return { depth, ordered, block: { ol, type: numeralKind(depth, start), margin }, add, last }
  }
  const ul: UnorderedListElement[] = []
  return { depth, ordered, block: { ul, margin }, add: (stack) => ul.push({ stack }), last }
}
