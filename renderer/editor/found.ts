/** Where words were found in the texts on the page: all of them, and the one that is being looked at. */
const all = typeof Highlight === 'undefined' ? null : new Highlight()
const here = typeof Highlight === 'undefined' ? null : new Highlight()
if (all !== null && here !== null) {
  here.priority = 1
  CSS.highlights.set('found', all)
  CSS.highlights.set('found-here', here)
}

/** A stretch of a line of rich text; lines as shared/record/rich-text.ts counts them. */
export type Stretch = { readonly line: number; readonly from: number; readonly to: number }

const LINES = ':scope > :is(p, h3, blockquote), li:not(.rt-nested)'

/** The stretch as the page shows it; null where the text is another by now. */
export function rangeOf(surface: Element, { line, from, to }: Stretch): Range | null {
  const block = surface.querySelectorAll(LINES)[line]
  if (block === undefined) return null
  const range = new Range()
  const walker = document.createTreeWalker(block)
  let at = 0
  let begun = false
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeName === 'BR') at += 1
    if (!(node instanceof Text)) continue
    const end = at + node.length
    if (!begun && from < end) {
      range.setStart(node, from - at)
      begun = true
    }
    if (begun && to <= end) {
      range.setEnd(node, to - at)
      return range
    }
    at = end
  }
  return null
}

/** Paints what was found in the place of what was painted before. */
export function paintFound(found: readonly Range[], looking: Range | null): void {
  all?.clear()
  here?.clear()
  for (const range of found) all?.add(range)
  if (looking !== null) here?.add(looking)
}
