import type { Block, Marks } from '../../shared/record/rich-text.ts'
import type { LeftOut } from './left-out.ts'
import type { Sheet } from './pasted-styles.ts'

export type TextBlock = 'paragraph' | 'heading' | 'quote'
export type Place = {
  readonly marks: Marks
  readonly as: TextBlock
  /** Whether spaces and line ends are kept as they are. */
  readonly pre: boolean
  /** How many lists stand around it. */
  readonly lists: number
  readonly inLink: boolean
  readonly depth: number
  readonly font: string | undefined
  readonly level: 'raised' | 'lowered' | null
  readonly pasted: Pasted
}
/** What holds for a paste as a whole; `left` is null where nothing is to be left out. */
export type Pasted = { readonly sheet: Sheet; readonly left: LeftOut | null }

/** The blocks of these nodes, in their order. */
export type BlocksIn = (nodes: Iterable<Node>, place: Place) => Block[]

export const isElement = (node: Node): node is HTMLElement => node.nodeType === 1
