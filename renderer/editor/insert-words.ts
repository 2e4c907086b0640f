import { $getSelection, $setSelection, getNearestEditorFromDOMNode, HISTORY_PUSH_TAG } from 'lexical'
import { $insertPlain } from './clipboard.ts'

/** Where somebody is writing, kept while a dialog has the focus: a browser forgets the caret of a text then. */
export type WritingPlace = {
  /** The focus and the caret return. */
  back(): void
  /** Puts words at the caret, over what is selected there, as one act. */
  insert(words: string): void
}

/** The place of whoever is writing in this element: one of our texts, or a field of the page; null anywhere else. */
export function writingPlace(element: Element | null): WritingPlace | null {
  if (!(element instanceof HTMLElement)) return null
  const text = element.closest<HTMLElement>('.rt-text[contenteditable="true"]')
  if (text !== null) return placeInText(text)
  const field = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element : null
  return field === null || field.readOnly || !/^text(area)?$/.test(field.type) ? null : placeInField(field)
}

function placeInText(surface: HTMLElement): WritingPlace | null {
  const editor = getNearestEditorFromDOMNode(surface)
  if (editor === null) return null
  const caret = editor.read(() => $getSelection()?.clone() ?? null)
  const $back = (): void => $setSelection(caret?.clone() ?? null)
  return {
    back: () => {
      editor.update($back, { discrete: true })
      editor.focus()
    },
    insert: (words) =>
      editor.update(
        () => {
          $back()
          const selection = $getSelection()
          if (selection !== null) $insertPlain(words, selection)
        },
        { tag: HISTORY_PUSH_TAG },
      ),
  }
}

function placeInField(field: HTMLTextAreaElement | HTMLInputElement): WritingPlace {
  const [from, to] = [field.selectionStart ?? field.value.length, field.selectionEnd ?? field.value.length]
  return {
    back: () => {
      field.focus()
      field.setSelectionRange(from, to)
    },
    insert: (words) => {
      field.setRangeText(words, from, to, 'end')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  }
}
