import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
  type ListNode,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type EditorState,
  type ElementNode,
  type LexicalNode,
  TEXT_TYPE_TO_FORMAT,
  type TextFormatType,
} from 'lexical'
import { must } from '../../shared/lib/must.ts'
import {
  type Block,
  type ListBlock,
  MARKS,
  type RichText,
  type Span,
  saidBySchema,
} from '../../shared/record/rich-text.ts'
import { joinSpans, normalise } from './normalise.ts'

/**
 * Marks that Lexical does not know are formats of Lexical's that we do not use: a format survives splitting,
 * merging, undo and copying, where a node of our own would have to be kept right by hand in each. Of the three for
 * case, setting one clears the others, as with whose words a passage is.
 */
export const FORMAT_OF = {
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  restricted: 'highlight',
  welsh: 'strikethrough',
  person: 'lowercase',
  police: 'uppercase',
  records: 'capitalize',
} as const satisfies Record<string, TextFormatType>
export type Mark = keyof typeof FORMAT_OF

/** One level of heading: the section and the question above it are the page's h1 and h2. */
export const HEADING_TAG = 'h3'

const bitOf = (mark: Mark): number =>
  must(TEXT_TYPE_TO_FORMAT[FORMAT_OF[mark]], 'Lexical has a bit for each of its formats')

const bitsOf = (span: Span): number =>
  MARKS.filter((mark) => span[mark]).reduce(
    (bits, mark) => bits | bitOf(mark),
    span.saidBy === undefined ? 0 : bitOf(span.saidBy),
  )

function spanOf(text: string, bits: number): Span {
  const span: Span = { text }
  for (const mark of MARKS) if (bits & bitOf(mark)) span[mark] = true
  const saidBy = saidBySchema.options.find((who) => bits & bitOf(who))
  return saidBy === undefined ? span : { ...span, saidBy }
}

function $inlineNodes(spans: readonly Span[]): LexicalNode[] {
  return spans.flatMap((span) =>
    span.text
      .split('\n')
      .flatMap((line, index) => [
        ...(index > 0 ? [$createLineBreakNode()] : []),
        ...(line === '' ? [] : [$createTextNode(line).setFormat(bitsOf(span))]),
      ]),
  )
}

function $elementsFor(blocks: readonly Block[]): ElementNode[] {
  const elements: ElementNode[] = []
  /** The lists that are open, the outermost first. */
  let open: ListNode[] = []
  for (const block of blocks) {
    if (block.type === 'list') {
      open = $openLists(block, open)
      const [outermost] = open
      if (outermost !== undefined && elements.at(-1) !== outermost) elements.push(outermost)
      open.at(-1)?.append(...block.items.map((item) => $createListItemNode().append(...$inlineNodes(item))))
    } else {
      open = []
      elements.push($textElement(block).append(...$inlineNodes(block.text)))
    }
  }
  return elements
}

function $textElement(block: Exclude<Block, ListBlock>): ElementNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraphNode()
    case 'heading':
      return $createHeadingNode(HEADING_TAG)
    case 'quote':
      return $createQuoteNode()
  }
}

/** The lists that are open where this block's items stand; Lexical puts a list within a list in an item of its own. */
function $openLists({ ordered, start = 1, depth = 0 }: ListBlock, before: readonly ListNode[]): ListNode[] {
  const kind = ordered ? 'number' : 'bullet'
  const open = before.slice(0, depth + 1)
  const own = open[depth]
  if (own !== undefined && own.getListType() === kind && (!ordered || $nextNumber(own) === start)) return open
  open.length = Math.min(open.length, depth)
  while (open.length <= depth) {
    const list = $createListNode(kind, open.length === depth ? start : 1)
    open.at(-1)?.append($createListItemNode().append(list))
    open.push(list)
  }
  return open
}

const $isNest = (item: ListItemNode): boolean => $isListNode(item.getFirstChild())

const $nextNumber = (list: ListNode): number =>
  list.getStart() + list.getChildren().filter((item) => $isListItemNode(item) && !$isNest(item)).length

/** The document as detached Lexical nodes: block elements, or the words alone where it is one paragraph. */
export function $nodesFor(document: RichText): { inline: LexicalNode[] } | { blocks: ElementNode[] } {
  const [first, ...others] = document.blocks
  if (first?.type === 'paragraph' && others.length === 0) return { inline: $inlineNodes(first.text) }
  return { blocks: $elementsFor(document.blocks) }
}

/** Replaces the editor's content with the document; an empty one becomes an empty paragraph to write in. */
export function $toLexical(document: RichText): void {
  const { blocks } = normalise(document)
  const elements = blocks.length === 0 ? [$createParagraphNode()] : $elementsFor(blocks)
  const root = $getRoot()
  root.splice(0, root.getChildrenSize(), elements)
}

const $spansIn = (element: ElementNode): Span[] =>
  element.getChildren().flatMap((node): Span[] => {
    if ($isTextNode(node)) return [spanOf(node.getTextContent(), node.getFormat())]
    if ($isLineBreakNode(node)) return [{ text: '\n' }]
    // A list within a list item is a block of its own (`$listBlocks`).
    return $isElementNode(node) && !$isListNode(node) ? $spansIn(node) : []
  })

/** A list and those within it, in the order of their items; each gives its first number. */
function $listBlocks(list: ListNode, depth = 0): Block[] {
  const ordered = list.getListType() === 'number'
  let number = list.getStart()
  return list
    .getChildren()
    .filter($isListItemNode)
    .flatMap((item): Block[] => {
      const own = $spansIn(item)
      const within = item.getChildren().filter($isListNode)
      const blocks = within.flatMap((nested) => $listBlocks(nested, depth + 1))
      if (within.length > 0 && own.length === 0) return blocks
      const block: Block = { type: 'list', ordered, items: [own], start: number, depth }
      number += 1
      return [block, ...blocks]
    })
}

function $blocksOf(element: ElementNode): Block[] {
  if ($isListNode(element)) return $listBlocks(element)
  const text = $spansIn(element)
  if ($isHeadingNode(element)) return [{ type: 'heading', text }]
  if ($isQuoteNode(element)) return [{ type: 'quote', text }]
  return [{ type: 'paragraph', text }]
}

/** Any nodes as a document in canonical form; loose words and list items are gathered into blocks. */
export function $documentOf(nodes: readonly LexicalNode[]): RichText {
  const blocks: Block[] = []
  for (const node of nodes) {
    const last = blocks.at(-1)
    if ($isListItemNode(node)) {
      blocks.push(
        { type: 'list', ordered: false, items: [$spansIn(node)] },
        ...node
          .getChildren()
          .filter($isListNode)
          .flatMap((nested) => $listBlocks(nested, 1)),
      )
    } else if ($isElementNode(node) && !node.isInline()) {
      blocks.push(...$blocksOf(node))
    } else {
      const loose = $isTextNode(node)
        ? [spanOf(node.getTextContent(), node.getFormat())]
        : $isLineBreakNode(node)
          ? [{ text: '\n' }]
          : $isElementNode(node)
            ? $spansIn(node)
            : []
      if (last?.type === 'paragraph') last.text = joinSpans([...last.text, ...loose])
      else blocks.push({ type: 'paragraph', text: loose })
    }
  }
  return normalise({ blocks })
}

/** What stands in the editor, in canonical form (`normalise`). */
export function fromLexical(state: EditorState): RichText {
  return state.read(() =>
    normalise({ blocks: $getRoot().getChildren().filter($isElementNode).flatMap($blocksOf) }),
  )
}
