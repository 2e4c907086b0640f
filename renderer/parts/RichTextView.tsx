import type { ReactNode } from 'react'
import type { RichTextPart } from '../../shared/document/laid-report.ts'
import { RESTRICTED } from '../../shared/document/layout.ts'
import type { LaidBlock, LaidSpan } from '../../shared/document/said-by.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { inOrder } from './in-order.ts'

/** Rich text to read: what an editor wrote, without an editor. Restricted passages stand under the word, as on paper. */
export const RichTextView = (props: { parts: readonly RichTextPart[] }) => (
  <div className="rich">{inOrder(props.parts.map(partView))}</div>
)

function partView({ restricted, blocks }: RichTextPart): ReactNode {
  if (!restricted) return inOrder(blocks.map(blockView))
  return (
    <div className="rich__restricted">
      <p className="entry__restricted">{RESTRICTED}</p>
      {inOrder(blocks.map(blockView))}
    </div>
  )
}

function blockView(block: LaidBlock): ReactNode {
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

const itemView = (item: readonly LaidSpan[]): ReactNode => <li>{spansView(item)}</li>

const spansView = (spans: readonly LaidSpan[]): ReactNode => inOrder(spans.map(spanView))

function spanView(span: LaidSpan): ReactNode {
  const words = marked(span)
  if (span.small === true) return <small className="rich__said">{words}</small>
  return span.welsh === true ? <span lang="cy">{words}</span> : words
}

function marked(span: LaidSpan): ReactNode {
  const underlined = span.underline === true ? <u>{span.text}</u> : span.text
  const leaning = span.italic === true ? <em>{underlined}</em> : underlined
  const heavy = span.bold === true ? <strong>{leaning}</strong> : leaning
  return span.restricted === true ? <mark className="rt-restricted">{heavy}</mark> : heavy
}
