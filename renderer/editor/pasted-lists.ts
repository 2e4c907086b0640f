import { numeral } from '../../shared/record/list-labels.ts'
import { type Block, DEEPEST_LIST, type Span } from '../../shared/record/rich-text.ts'
import { type BlocksIn, isElement, type Place } from './pasted-place.ts'
import { type Styles, stylesOf } from './pasted-styles.ts'

/** An item's label as written, and the number it means. */
type Label = { readonly written: string; readonly number: number }

/**
 * One item; a bullet if it has no label. A label that our own lists would not produce here ("1.1", "B.") is kept as
 * words, so that references to it in the text still make sense.
 */
function itemBlocks(label: Label | null, depth: number, blocks: Block[]): Block[] {
  const list = blocks.findIndex((block) => block.type === 'list')
  const [own, within] = list === -1 ? [blocks, []] : [blocks.slice(0, list), blocks.slice(list)]
  const item = own.flatMap((block, index): Span[] =>
    block.type === 'list' ? [] : [...(index === 0 ? [] : [{ text: '\n' }]), ...block.text],
  )
  if (item.length === 0) return within
  if (label === null) return [{ type: 'list', ordered: false, items: [item], depth }, ...within]
  const { written, number: start } = label
  const ours = written.replaceAll(/^\(|[.)]$/g, '') === numeral(depth, start)
  return [
    ours
      ? { type: 'list', ordered: true, items: [item], start, depth }
      : { type: 'paragraph', text: [{ text: `${written} ` }, ...item] },
    ...within,
  ]
}

const ALPHABET = 1
const ROMAN = 2
/** How a list says that it numbers its items, by `type` or `list-style-type`. */
const KINDS: ReadonlyMap<string, (number: number) => string> = new Map([
  ...(['1', 'decimal'] as const).map((name) => [name, String] as const),
  ...(['a', 'lower-alpha', 'lower-latin'] as const).map(
    (name) => [name, (n: number) => numeral(ALPHABET, n)] as const,
  ),
  ...(['A', 'upper-alpha', 'upper-latin'] as const).map(
    (name) => [name, (n: number) => numeral(ALPHABET, n).toUpperCase()] as const,
  ),
  ...(['i', 'lower-roman'] as const).map((name) => [name, (n: number) => numeral(ROMAN, n)] as const),
  ...(['I', 'upper-roman'] as const).map(
    (name) => [name, (n: number) => numeral(ROMAN, n).toUpperCase()] as const,
  ),
])

const whole = (text: string | null, otherwise: number): number => {
  const number = Number(text ?? Number.NaN)
  return Number.isInteger(number) && number >= 0 && number <= 1_000_000 ? number : otherwise
}

/** A list of a page, its items at their numbers, and the lists within it. */
export function listBlocks(list: Element, styles: Styles, place: Place, blocksIn: BlocksIn): Block[] {
  const within: Place = { ...place, as: 'paragraph', lists: place.lists + 1 }
  const depth = Math.min(place.lists, DEEPEST_LIST)
  let next = whole(list.getAttribute('start'), 1)
  return [...list.childNodes].flatMap((child) => {
    const blocks = blocksIn([child], within)
    if (!isElement(child) || child.nodeName !== 'LI') return blocks
    if (list.nodeName === 'UL') return itemBlocks(null, depth, blocks)
    const number = whole(child.getAttribute('value'), next)
    next = number + 1
    const kind =
      stylesOf(child, place.pasted.sheet).get('list-style-type') ??
      list.getAttribute('type') ??
      styles.get('list-style-type')
    const written = KINDS.get(kind ?? '')?.(number) ?? numeral(depth, number)
    return itemBlocks({ written: `${written}.`, number }, depth, blocks)
  })
}

export const isWordListItem = (element: Element, styles: Styles): boolean =>
  element.nodeName === 'P' && /^(?!none|ignore)\w/.test(styles.get('mso-list') ?? '')

/** The number that a label writes in a list this deep; 0 where it writes none. */
function numberOf(label: string, depth: number): number {
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1)
  return whole(label, numbers.find((number) => numeral(depth, number) === label) ?? 0)
}

/** Word writes a list as paragraphs, each with its level and its bullet or number as words. */
export function wordListBlocks(element: Element, styles: Styles, place: Place, blocksIn: BlocksIn): Block[] {
  const marker = [...element.querySelectorAll('[style]')].find(
    (each) => stylesOf(each, place.pasted.sheet).get('mso-list') === 'ignore',
  )
  const level = Number(/level(\d)/.exec(styles.get('mso-list') ?? '')?.[1] ?? 1)
  const depth = Math.min(level - 1, DEEPEST_LIST)
  const blocks = blocksIn(element.childNodes, { ...place, as: 'paragraph', lists: place.lists + 1 })
  const written = marker?.textContent.trim().split(/\s/)[0] ?? ''
  // Word uses a lone "o" as a bullet.
  const [, label] = /^\(?((?:\w+\.)*\w+)[.)]$/.exec(written) ?? /^(\d+(?:\.\d+)*)$/.exec(written) ?? []
  return itemBlocks(label === undefined ? null : { written, number: numberOf(label, depth) }, depth, blocks)
}
