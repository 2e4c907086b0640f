import {
  $createListItemNode,
  $createListNode,
  $isListItemNode,
  $isListNode,
  type ListItemNode,
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
  IS_BOLD,
  IS_HIGHLIGHT,
  IS_ITALIC,
  IS_UNDERLINE,
  type LexicalNode,
} from 'lexical'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { joinSpans, normalise } from './normalise.ts'

/**
 * The restricted mark is Lexical's highlight format: a format bit survives splitting, merging, undo and
 * copying inside Lexical, where a node of our own would have to be kept right by hand in each.
 */
const RESTRICTED_BIT = IS_HIGHLIGHT

/** One level of heading: the section and the question above it are the page's h1 and h2. */
export const HEADING_TAG = 'h3'

const bitsOf = (span: Span): number =>
  (span.bold ? IS_BOLD : 0) |
  (span.italic ? IS_ITALIC : 0) |
  (span.underline ? IS_UNDERLINE : 0) |
  (span.restricted ? RESTRICTED_BIT : 0)

const spanOf = (text: string, bits: number): Span => ({
  text,
  ...(bits & IS_BOLD ? { bold: true } : {}),
  ...(bits & IS_ITALIC ? { italic: true } : {}),
  ...(bits & IS_UNDERLINE ? { underline: true } : {}),
  ...(bits & RESTRICTED_BIT ? { restricted: true } : {}),
})

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

function $elementFor(block: Block): ElementNode {
  switch (block.type) {
    case 'paragraph':
      return $createParagraphNode().splice(0, 0, $inlineNodes(block.text))
    case 'heading':
      return $createHeadingNode(HEADING_TAG).splice(0, 0, $inlineNodes(block.text))
    case 'quote':
      return $createQuoteNode().splice(0, 0, $inlineNodes(block.text))
    case 'list':
      return $createListNode(block.ordered ? 'number' : 'bullet').splice(
        0,
        0,
        block.items.map((item) => $createListItemNode().splice(0, 0, $inlineNodes(item))),
      )
  }
}

/** The document as detached Lexical nodes: block elements, or the words alone where it is one paragraph. */
export function $nodesFor(document: RichText): { inline: LexicalNode[] } | { blocks: ElementNode[] } {
  const [first, ...others] = document.blocks
  if (first?.type === 'paragraph' && others.length === 0) return { inline: $inlineNodes(first.text) }
  return { blocks: document.blocks.map($elementFor) }
}

/** Replaces the editor's content with the document; an empty one becomes an empty paragraph to write in. */
export function $toLexical(document: RichText): void {
  const { blocks } = normalise(document)
  const elements = blocks.length === 0 ? [$createParagraphNode()] : blocks.map($elementFor)
  const root = $getRoot()
  root.splice(0, root.getChildrenSize(), elements)
}

const $spansIn = (element: ElementNode): Span[] =>
  element.getChildren().flatMap((node): Span[] => {
    if ($isTextNode(node)) return [spanOf(node.getTextContent(), node.getFormat())]
    if ($isLineBreakNode(node)) return [{ text: '\n' }]
    // A list within a list item is not in our subset: its items are lifted (`$itemsOf`).
    return $isElementNode(node) && !$isListNode(node) ? $spansIn(node) : []
  })

function $itemsOf(list: ElementNode): Span[][] {
  return list.getChildren().filter($isListItemNode).flatMap($itemAndThoseWithin)
}

function $itemAndThoseWithin(item: ListItemNode): Span[][] {
  const within = item.getChildren().filter($isListNode).flatMap($itemsOf)
  const own = $spansIn(item)
  return within.length > 0 && own.length === 0 ? within : [own, ...within]
}

function $blockOf(element: ElementNode): Block {
  if ($isListNode(element)) {
    return { type: 'list', ordered: element.getListType() === 'number', items: $itemsOf(element) }
  }
  const text = $spansIn(element)
  if ($isHeadingNode(element)) return { type: 'heading', text }
  if ($isQuoteNode(element)) return { type: 'quote', text }
  return { type: 'paragraph', text }
}

/** Any nodes as a document in canonical form; loose words and list items are gathered into blocks. */
export function $documentOf(nodes: readonly LexicalNode[]): RichText {
  const blocks: Block[] = []
  for (const node of nodes) {
    const last = blocks.at(-1)
    if ($isListItemNode(node)) {
      blocks.push({ type: 'list', ordered: false, items: $itemAndThoseWithin(node) })
    } else if ($isElementNode(node) && !node.isInline()) {
      blocks.push($blockOf(node))
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
    normalise({ blocks: $getRoot().getChildren().filter($isElementNode).map($blockOf) }),
  )
}
