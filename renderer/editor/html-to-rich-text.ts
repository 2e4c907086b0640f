import DOMPurify, { type Config, type DOMPurify as Sanitiser } from 'dompurify'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { normalise } from './normalise.ts'

/**
 * The elements whose meaning or whose line break we read. Every other tag goes and its words stay
 * (scripts, styles, images and the like go whole). `class` and `style` are kept only to be read: Word
 * writes its lists, and Google Docs its bold, in them. Nothing of this fragment ever enters the page.
 */
const CLEANING: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...['a', 'b', 'strong', 'i', 'em', 'u', 'mark', 'span', 'font', 'br'],
    ...['p', 'div', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address', 'center'],
    ...['section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'figure', 'figcaption'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'fieldset', 'legend', 'option'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ],
  ALLOWED_ATTR: ['class', 'style'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // It removes paragraphs that hold "<name@example.org>" beside one of Word's comments, to guard against
  // markup changing its meaning when it is written out again. We write nothing out, and may lose no words.
  SAFE_FOR_XML: false,
  RETURN_DOM_FRAGMENT: true,
}

/** Deeper than any real document; below it only the words are read, so that no paste can exhaust the stack. */
const DEEPEST = 200

const INLINE = new Set(['A', 'B', 'STRONG', 'I', 'EM', 'U', 'MARK', 'SPAN', 'FONT'])

type Marks = Omit<Span, 'text'>
type TextBlock = 'paragraph' | 'heading' | 'quote'
type Place = { marks: Marks; as: TextBlock; pre: boolean; inList: boolean; inLink: boolean; depth: number }
/** `words` is the paragraph being read; `blocks` those that are done. */
type Reading = { blocks: Block[]; words: Span[] }

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1
const isText = (node: Node): node is Text => node.nodeType === 3
const styleOf = (element: Element): string => element.getAttribute('style')?.toLowerCase() ?? ''
const START: Place = { marks: {}, as: 'paragraph', pre: false, inList: false, inLink: false, depth: 0 }

/** The value of one property of a style attribute; Word's own "mso-bidi-font-weight" and the like are others. */
const property = (style: string, name: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`).exec(style)?.[1]?.trim()

function marksIn(element: HTMLElement, { marks, inLink }: Place): Marks {
  const style = styleOf(element)
  const name = element.nodeName
  const weight = property(style, 'font-weight')
  const slant = property(style, 'font-style')
  const line = property(style, 'text-decoration(?:-line)?')
  const bold =
    weight === undefined
      ? name === 'B' || name === 'STRONG' || marks.bold === true
      : weight.startsWith('bold') || Number(weight) >= 600
  const italic =
    slant === undefined ? name === 'I' || name === 'EM' || marks.italic === true : slant !== 'normal'
  // A link's underline belongs to the link, which is not kept.
  const underline =
    !inLink &&
    name !== 'A' &&
    (name === 'U' || (line === undefined ? marks.underline === true : line.includes('underline')))
  return {
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italic: true } : {}),
    ...(underline ? { underline: true } : {}),
    ...(marks.restricted || isOurRestriction(element) ? { restricted: true } : {}),
  }
}

/** Our own mark, come back through a programme that does not keep our private format. */
const isOurRestriction = (element: HTMLElement): boolean =>
  element.nodeName === 'MARK' || element.classList.contains('rt-restricted')

function write(reading: Reading, text: string, { marks, pre }: Place): void {
  const before = reading.words.at(-1)?.text ?? '\n'
  const collapsed = pre ? text : text.replace(/[ \t\r\n]+/g, ' ')
  const words = !pre && /[ \n]$/.test(before) ? collapsed.replace(/^ /, '') : collapsed
  if (words !== '') reading.words.push({ text: words, ...marks })
}

function endBlock(reading: Reading, as: TextBlock): void {
  const text = reading.words
  reading.words = []
  const [first, last] = [text[0], text.at(-1)]
  if (first === undefined || last === undefined) return
  first.text = first.text.replace(/^\s+/, '')
  last.text = last.text.replace(/\s+$/, '')
  if (text.some((span) => span.text.trim() !== '')) reading.blocks.push({ type: as, text })
}

function read(node: Node, place: Place, reading: Reading): void {
  if (isText(node)) write(reading, node.data, place)
  else if (isElement(node)) {
    if (place.depth > DEEPEST) write(reading, node.textContent, place)
    // Word writes the bullet or number itself as words, marked "Ignore".
    else if (!(place.inList && styleOf(node).includes('mso-list:ignore'))) readElement(node, place, reading)
  }
}

function readElement(element: HTMLElement, place: Place, reading: Reading): void {
  const name = element.nodeName
  const inside = {
    ...place,
    marks: marksIn(element, place),
    inLink: place.inLink || name === 'A',
    depth: place.depth + 1,
  }
  if (name === 'BR') write(reading, '\n', { ...place, pre: true })
  else if (INLINE.has(name)) readAll(element, inside, reading)
  else {
    endBlock(reading, place.as)
    if (name === 'UL' || name === 'OL') reading.blocks.push(listFrom(element, name === 'OL', inside))
    else if (name === 'TR') reading.blocks.push(...rowFrom(element, inside))
    else if (isWordListItem(element)) reading.blocks.push(wordListItem(element, inside))
    else {
      const as = /^H[1-6]$/.test(name) ? 'heading' : name === 'BLOCKQUOTE' ? 'quote' : place.as
      readAll(element, { ...inside, as, pre: place.pre || name === 'PRE' }, reading)
      endBlock(reading, as)
    }
  }
}

function readAll(parent: Node, place: Place, reading: Reading): void {
  for (const child of parent.childNodes) read(child, place, reading)
}

function blocksIn(parent: Node, place: Place): Block[] {
  const reading: Reading = { blocks: [], words: [] }
  readAll(parent, place, reading)
  endBlock(reading, place.as)
  return reading.blocks
}

/** The blocks of one item: its paragraphs are lines of it, lists within it follow as items of the same list. */
function itemsFrom(blocks: readonly Block[]): Span[][] {
  const items: Span[][] = []
  let item: Span[] | null = null
  for (const block of blocks) {
    if (block.type === 'list') {
      items.push(...block.items)
      item = null
    } else if (item === null) {
      item = [...block.text]
      items.push(item)
    } else item.push({ text: '\n' }, ...block.text)
  }
  return items
}

function listFrom(list: Element, ordered: boolean, place: Place): Block {
  const within: Place = { ...place, as: 'paragraph', inList: true }
  return {
    type: 'list',
    ordered,
    items: [...list.childNodes].flatMap((child) =>
      itemsFrom(child.nodeName === 'LI' ? blocksIn(child, within) : readOne(child, within)),
    ),
  }
}

function readOne(node: Node, place: Place): Block[] {
  const reading: Reading = { blocks: [], words: [] }
  read(node, place, reading)
  endBlock(reading, place.as)
  return reading.blocks
}

const isWordListItem = (element: Element): boolean =>
  element.nodeName === 'P' && /mso-list:\s*(?!none|ignore)\w/.test(styleOf(element))

function wordListItem(element: Element, place: Place): Block {
  const marker = [...element.querySelectorAll('[style]')].find((each) =>
    /mso-list:\s*ignore/.test(styleOf(each)),
  )
  const ordered = /^\s*\(?(\d+|[a-z]{1,5})[.)]/i.test(marker?.textContent ?? '')
  return {
    type: 'list',
    ordered,
    items: itemsFrom(blocksIn(element, { ...place, as: 'paragraph', inList: true })),
  }
}

/** A row of short cells is one paragraph, its cells parted by " | "; a table that only lays out a page is its paragraphs. */
function rowFrom(row: Element, place: Place): Block[] {
  const cells = [...row.childNodes].map((cell) => readOne(cell, place)).filter((blocks) => blocks.length > 0)
  const lines = cells.flatMap((blocks) => {
    const [only, ...more] = blocks
    return only !== undefined && only.type !== 'list' && more.length === 0 ? [only.text] : []
  })
  if (cells.length < 2 || lines.length < cells.length) return cells.flat()
  return [
    {
      type: place.as,
      text: lines.flatMap((line, index) => (index === 0 ? line : [{ text: ' | ' }, ...line])),
    },
  ]
}

/**
 * Pasted HTML (Word, Outlook, a web page) as our own subset. Words are kept in their order; looks, links,
 * images and scripts are not. The sanitiser brings its own Trusted Types policy and parses into an inert
 * document: nothing runs and nothing is fetched.
 */
export function richTextFromHtml(html: string, sanitiser: Sanitiser = DOMPurify): RichText {
  return normalise({ blocks: blocksIn(sanitiser.sanitize(html, CLEANING), START) })
}
