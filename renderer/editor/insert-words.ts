import { $getSelection, getNearestEditorFromDOMNode, HISTORY_PUSH_TAG } from 'lexical'
import { $insertPlain } from './clipboard.ts'

/** Where somebody writes: one of our texts, or a field of the page; null anywhere else. */
export function writingPlace(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement)) return null
  const text = element.closest<HTMLElement>('.rt-text[contenteditable="true"]')
  if (text !== null) return text
  const field = element.matches('textarea, input[type="text"]')
  return field && !element.hasAttribute('readonly') ? element : null
}

/** Puts words where the caret of this place is, over what is selected there, as one act. */
export function insertWords(place: HTMLElement, words: string): void {
  place.focus()
  if (place instanceof HTMLTextAreaElement || place instanceof HTMLInputElement) {
    const { selectionStart, selectionEnd } = place
    place.setRangeText(words, selectionStart ?? place.value.length, selectionEnd ?? place.value.length, 'end')
    place.dispatchEvent(new Event('input', { bubbles: true }))
    return
  }
  const editor = getNearestEditorFromDOMNode(place)
  editor?.update(
    () => {
      const selection = $getSelection()
      if (selection !== null) $insertPlain(words, selection)
    },
    { tag: HISTORY_PUSH_TAG },
  )
}
