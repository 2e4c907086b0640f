/**
 * Chromium tells of a caret that moved in a task of its own, and on a slow computer the next key can come before it.
 * Lexical acts on Enter, Backspace, a paste and its shortcuts where it last heard that the caret was: in the middle of
 * a sentence that was clicked, though Ctrl+End was pressed since. So whatever acts there is told first.
 */
export function tellSelectionInTime(surface: HTMLElement): () => void {
  const page = surface.ownerDocument
  const now = (): readonly unknown[] => {
    const selection = page.getSelection()
    return [selection?.anchorNode, selection?.anchorOffset, selection?.focusNode, selection?.focusOffset]
  }
  let told = now()
  const note = (): void => {
    told = now()
  }
  const tell = (): void => {
    if (now().some((point, index) => point !== told[index])) page.dispatchEvent(new Event('selectionchange'))
  }
  const acts = ['keydown', 'paste', 'cut', 'copy'] as const
  page.addEventListener('selectionchange', note, true)
  for (const act of acts) surface.addEventListener(act, tell, true)
  return () => {
    page.removeEventListener('selectionchange', note, true)
    for (const act of acts) surface.removeEventListener(act, tell, true)
  }
}
