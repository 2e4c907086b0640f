import DOMPurify, { type Config, type DOMPurify as Sanitiser } from 'dompurify'
import {
  type Block,
  type Marks,
  marksOf,
  type RichText,
  type Span,
  saidBySchema,
} from '../../shared/record/rich-text.ts'
import { isLeftOut, type LeftOut } from './left-out.ts'
import { normalise } from './normalise.ts'
import { chosenIn, fieldWords } from './pasted-fields.ts'
import { isWordListItem, listBlocks, wordListBlocks } from './pasted-lists.ts'
import { type BlocksIn, isElement, type Place, type TextBlock } from './pasted-place.ts'
import { fontOf, onTheLine, signsOf } from './pasted-signs.ts'
import { type Styles, sheetOf, stylesOf } from './pasted-styles.ts'
import { tableBlocks } from './pasted-tables.ts'

/**
 * The elements whose meaning or whose line break we read. Every other tag goes and its words stay
 * (scripts, styles, images and the like go whole). The attributes are kept only to be read: Word writes its
 * lists, and Google Docs its bold, in them. Nothing of this fragment ever enters the page.
 */
const CLEANING: Config & { RETURN_DOM_FRAGMENT: true } = {
  ALLOWED_TAGS: [
    ...['a', 'b', 'strong', 'i', 'em', 'u', 'mark', 'span', 'font', 'br', 'q'],
    ...['del', 's', 'strike', 'ins', 'sup', 'sub', 'input', 'select', 'optgroup', 'textarea'],
    ...['p', 'div', 'pre', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'address', 'center'],
    ...['section', 'article', 'header', 'footer', 'main', 'aside', 'nav', 'figure', 'figcaption'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'fieldset', 'legend', 'option'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ],
  ALLOWED_ATTR: [
    ...['class', 'style', 'hidden', 'href', 'face', 'start', 'value', 'type', 'checked', 'selected'],
    ...['multiple', 'rowspan', 'colspan', 'lang'],
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  // It removes paragraphs that hold "<name@example.org>" beside one of Word's comments, to guard against
  // markup changing its meaning when it is written out again. We write nothing out, and may lose no words.
  SAFE_FOR_XML: false,
  RETURN_DOM_FRAGMENT: true,
}

/** Deeper than any real document; below it only the words are read, so that no paste can exhaust the stack. */
const DEEPEST = 200

const INLINE = new Set([
  'A',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'MARK',
  'SPAN',
  'FONT',
  'Q',
  'DEL',
  'S',
  'STRIKE',
  'INS',
  'SUP',
  'SUB',
])
const PICTURE = /^(img|svg|math|canvas|video|object|embed)$/i

/** `words` is the paragraph being read; `blocks` those that are done. */
type Reading = { blocks: Block[]; words: Span[] }

const isText = (node: Node): node is Text => node.nodeType === 3

function marksIn(element: HTMLElement, styles: Styles, { marks, inLink }: Place): Marks {
  const name = element.nodeName
  const weight = styles.get('font-weight')
  const slant = styles.get('font-style')
  const line = styles.get('text-decoration-line') ?? styles.get('text-decoration')
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
  // Our own marks, returned by a program that does not keep our private clipboard format.
  const own = (mark: string): boolean => element.classList.contains(`rt-${mark}`)
  const restricted = marks.restricted || name === 'MARK' || own('restricted')
  const language = element.getAttribute('lang') ?? ''
  const welsh = language === '' ? own('welsh') || marks.welsh === true : /^cy\b/i.test(language)
  return marksOf({
    bold: bold || undefined,
    italic: italic || undefined,
    underline: underline || undefined,
    restricted: restricted || undefined,
    welsh: welsh || undefined,
    saidBy: saidBySchema.options.find(own) ?? marks.saidBy,
  })
}

/** Chrome writes what used to be `white-space` as `white-space-collapse`. */
function keepsSpaces(styles: Styles, before: boolean): boolean {
  const value = styles.get('white-space-collapse') ?? styles.get('white-space')
  return value === undefined ? before : /^(pre|preserve|break-spaces)/.test(value)
}

function levelIn(element: Element, styles: Styles, { level }: Place): Place['level'] {
  const aligned = styles.get('vertical-align')
  if (element.nodeName === 'SUP' || aligned === 'super') return 'raised'
  if (element.nodeName === 'SUB' || aligned === 'sub') return 'lowered'
  return level
}

function placeIn(element: HTMLElement, styles: Styles, place: Place): Place {
  return {
    ...place,
    marks: marksIn(element, styles, place),
    pre: keepsSpaces(styles, place.pre || element.nodeName === 'PRE'),
    inLink: place.inLink || element.nodeName === 'A',
    depth: place.depth + 1,
    font:
      fontOf(
        styles.get('mso-symbol-font-family') ??
          styles.get('font-family') ??
          element.getAttribute('face') ??
          undefined,
      ) ?? place.font,
    level: levelIn(element, styles, place),
  }
}

function write(reading: Reading, text: string, { marks, pre, font, level }: Place): void {
  const before = reading.words.at(-1)?.text ?? '\n'
  const signs = signsOf(text, font)
  const shown = level === null ? signs : onTheLine(signs, level, before)
  const collapsed = pre ? shown : shown.replace(/[ \t\r\n]+/g, ' ')
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
    const styles = stylesOf(node, place.pasted.sheet)
    // Word writes the bullet or number itself as words, marked "Ignore".
    if (place.lists > 0 && styles.get('mso-list') === 'ignore') return
    if (isLeftOut(node, styles, place.pasted.left)) return
    if (place.depth > DEEPEST) write(reading, node.textContent, place)
    else readElement(node, styles, place, reading)
  }
}

function readElement(element: HTMLElement, styles: Styles, place: Place, reading: Reading): void {
  const name = element.nodeName
  const inside = placeIn(element, styles, place)
  const tabs = Number(styles.get('mso-tab-count') ?? 0)
  const field = fieldWords(element)
  if (name === 'BR') write(reading, '\n', { ...place, pre: true })
  else if (tabs > 0) write(reading, '\t'.repeat(Math.min(tabs, 10)), { ...inside, pre: true })
  else if (field !== null) write(reading, field, { ...inside, pre: true })
  else if (name === 'SELECT') for (const option of chosenIn(element)) readAll(option, inside, reading)
  else if (name === 'Q') {
    write(reading, '“', inside)
    readAll(element, inside, reading)
    write(reading, '”', inside)
  } else if (INLINE.has(name)) readAll(element, inside, reading)
  else {
    endBlock(reading, place.as)
    reading.blocks.push(...blocksFrom(element, styles, inside, place))
  }
}

function blocksFrom(element: HTMLElement, styles: Styles, inside: Place, place: Place): Block[] {
  const name = element.nodeName
  if (name === 'UL' || name === 'OL') return listBlocks(element, styles, inside, blocksIn)
  if (name === 'TABLE') return tableBlocks(element, inside, blocksIn)
  if (isWordListItem(element, styles)) return wordListBlocks(element, styles, inside, blocksIn)
  const as = /^H[1-6]$/.test(name) ? 'heading' : name === 'BLOCKQUOTE' ? 'quote' : place.as
  return blocksIn(element.childNodes, { ...inside, as })
}

function readAll(parent: Node, place: Place, reading: Reading): void {
  for (const child of parent.childNodes) read(child, place, reading)
}

const blocksIn: BlocksIn = (nodes, place) => {
  const reading: Reading = { blocks: [], words: [] }
  for (const node of nodes) read(node, place, reading)
  endBlock(reading, place.as)
  return reading.blocks
}

/** Ignores tracking pixels in e-mails. */
const isPicture = (element: Node | undefined): boolean =>
  element !== undefined &&
  isElement(element) &&
  PICTURE.test(element.nodeName) &&
  element.getAttribute('width') !== '1' &&
  element.getAttribute('height') !== '1'

/**
 * Pasted HTML (Word, Outlook, a web page) as our own subset. Words are kept in their order; looks, links,
 * images and scripts are not. The sanitiser brings its own Trusted Types policy and parses into an inert
 * document: nothing runs and nothing is fetched. What was struck out, hidden or a comment is left out and counted,
 * unless `everything` is asked for.
 */
export function readHtml(
  html: string,
  everything = false,
  sanitiser: Sanitiser = DOMPurify,
): { document: RichText; leftOut: LeftOut } {
  const fragment = sanitiser.sanitize(html, CLEANING)
  const leftOut: LeftOut = new Map()
  const pictures = sanitiser.removed.filter((each) => 'element' in each && isPicture(each.element)).length
  if (pictures > 0) leftOut.set('picture', pictures)
  const place: Place = {
    ...{ marks: {}, as: 'paragraph', pre: false, lists: 0, inLink: false, depth: 0 },
    ...{ font: undefined, level: null, pasted: { sheet: sheetOf(html), left: everything ? null : leftOut } },
  }
  return { document: normalise({ blocks: blocksIn(fragment.childNodes, place) }), leftOut }
}
