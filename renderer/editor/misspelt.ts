import type { Misspelt, SpellingMarks } from './spelling-marks.ts'

/** A text of the page that is being spelt, and what shows the ways to mend a word of it. */
export type SpeltText = {
  readonly surface: HTMLElement
  readonly marks: SpellingMarks
  show(misspelt: Misspelt): void
}

const texts = new Set<SpeltText>()

export function joinSpelt(text: SpeltText): () => void {
  texts.add(text)
  return () => {
    texts.delete(text)
  }
}

/** Whether `other` begins after where the caret is. */
function isAfter(selection: Selection | null, other: Range): boolean {
  if (selection === null || selection.rangeCount === 0) return true
  return selection.getRangeAt(0).compareBoundaryPoints(Range.START_TO_START, other) < 0
}

/** Goes to the misspelt word after the caret, in whichever text of the page, and round again; false where none is left. */
export function toNextMisspelt(): boolean {
  const found = [...texts]
    .flatMap((text) => text.marks.all().map((misspelt) => ({ text, misspelt })))
    .toSorted((one, other) =>
      one.misspelt.range.compareBoundaryPoints(Range.START_TO_START, other.misspelt.range),
    )
  const selection = getSelection()
  const next = found.find(({ misspelt }) => isAfter(selection, misspelt.range)) ?? found[0]
  if (next === undefined) return false
  show(next)
  return true
}

/** Shows the ways to mend the misspelt word at this place of the screen; false where there is none. */
export function showMisspeltAt(surface: HTMLElement, x: number, y: number): boolean {
  const caret = document.caretPositionFromPoint(x, y)
  const text = [...texts].find((each) => each.surface === surface)
  if (caret === null || text === undefined) return false
  const misspelt = text.marks.all().find(({ range }) => range.isPointInRange(caret.offsetNode, caret.offset))
  if (misspelt === undefined) return false
  show({ text, misspelt })
  return true
}

function show({ text, misspelt }: { text: SpeltText; misspelt: Misspelt }): void {
  const { startContainer, startOffset, endContainer, endOffset } = misspelt.range
  text.surface.focus({ preventScroll: true })
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  text.show(misspelt)
}
