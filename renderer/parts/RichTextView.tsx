import type { ReactNode } from 'react'
import { assertNever } from '../../shared/lib/assert-never.ts'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { inOrder } from './in-order.ts'

/** Rich text to read: what an editor wrote, without an editor. Restricted passages stand under the word, as on paper. */
export function RichTextView(props: { richText: RichText }) {
  return <div className="rich">{inOrder(props.richText.blocks.map(markedBlock))}</div>
}

const spansOf = (block: Block): readonly Span[] => (block.type === 'list' ? block.items.flat() : block.text)

function markedBlock(block: Block): ReactNode {
  if (!spansOf(block).some((span) => span.restricted === true)) return blockView(block)
  return (
    <div className="rich__restricted">
      <p className="entry__restricted">RESTRICTED</p>
      {blockView(block)}
    </div>
  )
}

function blockView(block: Block): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p>{spansView(block.text)}</p>
    case 'heading':
      return <h4>{spansView(block.text)}</h4>
    case 'quote':
      return <blockquote>{spansView(block.text)}</blockquote>
    case 'list': {
      const items = inOrder(block.items.map(itemView))
      const className = block.depth === undefined ? undefined : `rich__in--${block.depth % 3}`
      const style = { marginInlineStart: `${(block.depth ?? 0) * 24}px` }
      return block.ordered ? (
        <ol start={block.start} className={className} style={style}>
          {items}
        </ol>
      ) : (
        <ul style={style}>{items}</ul>
      )
    }
    default:
      return assertNever(block, 'block of rich text')
  }
}

const itemView = (item: readonly Span[]): ReactNode => <li>{spansView(item)}</li>

const spansView = (spans: readonly Span[]): ReactNode => inOrder(spans.map(spanView))

function spanView(span: Span): ReactNode {
  const underlined = span.underline === true ? <u>{span.text}</u> : span.text
  const leaning = span.italic === true ? <em>{underlined}</em> : underlined
  const heavy = span.bold === true ? <strong>{leaning}</strong> : leaning
  return span.restricted === true ? <mark className="rt-restricted">{heavy}</mark> : heavy
}
