/**
 * Chromium reports a moved caret in a separate task, and on a slow computer the next key can arrive before it. Lexical
 * handles Enter, Backspace, a paste and its shortcuts at the last position it heard of: in the middle of the sentence
 * that was clicked, even if Ctrl+End was pressed since. This reports the position before such an event is handled.
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
