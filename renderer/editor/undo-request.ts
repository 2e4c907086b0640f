export type UndoWay = 'undo' | 'redo'

const NAMES = { undo: 'report-undo', redo: 'report-redo' } as const

/** Asks the page around an editor to undo or redo the report's last act. True if it did. */
export const askForUndo = (from: EventTarget, way: UndoWay): boolean =>
  !from.dispatchEvent(new Event(NAMES[way], { bubbles: true, cancelable: true }))

/** Handles such requests; `act` says whether there was anything to undo or redo. */
export function answerUndo(page: Document, act: (way: UndoWay) => boolean): () => void {
  const listeners = (['undo', 'redo'] as const).map((way) => {
    const heard = (event: Event): void => {
      if (act(way)) event.preventDefault()
    }
    page.addEventListener(NAMES[way], heard)
    return () => page.removeEventListener(NAMES[way], heard)
  })
  return () => {
    for (const stop of listeners) stop()
  }
}
