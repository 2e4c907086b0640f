import { counted, listed } from '../../shared/lib/words.ts'
import type { Styles } from './pasted-styles.ts'

/** A comment appears twice: as an anchor in the text, and as its words at the end. */
export type LeftOutKind = 'struck' | 'hidden' | 'anchor' | 'comment' | 'picture'
/** How many of each kind were left out. */
export type LeftOut = Map<LeftOutKind, number>

const STRUCK = new Set(['DEL', 'S', 'STRIKE'])

/** Why an element is not part of the text: deleted or struck out, hidden where it was copied, or a comment. */
function leftOutKind(element: Element, styles: Styles): LeftOutKind | null {
  const comment = commentPart(element, styles)
  if (comment !== null) return comment
  const line = styles.get('text-decoration-line') ?? styles.get('text-decoration')
  if (line === undefined ? STRUCK.has(element.nodeName) : line.includes('line-through')) return 'struck'
  if (element.nodeName === 'DEL') return 'struck'
  const hidden =
    element.hasAttribute('hidden') ||
    styles.get('display') === 'none' ||
    /^(hidden|collapse)$/.test(styles.get('visibility') ?? '') ||
    styles.get('mso-hide') === 'all' ||
    /^0(px|pt|em)?$/.test(styles.get('font-size') ?? '')
  return hidden ? 'hidden' : null
}

/** Whether to skip the element; counts it if it holds words. `left` is null if nothing is to be skipped. */
export function isLeftOut(element: Element, styles: Styles, left: LeftOut | null): boolean {
  const kind = left === null ? null : leftOutKind(element, styles)
  if (left === null || kind === null) return false
  if (element.textContent.trim() !== '') left.set(kind, (left.get(kind) ?? 0) + 1)
  return true
}

/** Word's and Google Docs' anchors ("[JS1]", "[a]") and the comments that these lead to. */
function commentPart(element: Element, styles: Styles): 'anchor' | 'comment' | null {
  const leadsTo = element.getAttribute('href') ?? ''
  if (/\bmsocom(anchor|off)\b/i.test(element.className) || /#(_msocom_|cmnt\d)/.test(leadsTo)) return 'anchor'
  const body =
    styles.get('mso-element') === 'comment' ||
    (element.nodeName === 'DIV' && [...element.children].some(leadsBack))
  return body ? 'comment' : null
}

/** How Google Docs begins a comment below a text. */
const leadsBack = ({ firstElementChild }: Element): boolean =>
  firstElementChild?.getAttribute('href')?.startsWith('#cmnt_ref') === true

/** "3 struck-out and 1 hidden passage were left out"; empty where nothing was. */
export function leftOutWords(left: LeftOut): string {
  const of = (kind: LeftOutKind): number => left.get(kind) ?? 0
  const [struck, hidden] = [of('struck'), of('hidden')]
  const [comments, pictures] = [Math.max(of('anchor'), of('comment')), of('picture')]
  const parts = [
    ...(struck > 0 ? [hidden > 0 ? `${struck} struck-out` : counted(struck, 'struck-out passage')] : []),
    ...(hidden > 0 ? [counted(hidden, 'hidden passage')] : []),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(pictures > 0 ? [counted(pictures, 'picture')] : []),
  ]
  if (parts.length === 0) return ''
  return `${listed(parts)} ${struck + hidden + comments + pictures === 1 ? 'was' : 'were'} left out`
}
