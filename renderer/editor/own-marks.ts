import { type DOMExportOutput, type LexicalEditor, type LexicalNode, TextNode } from 'lexical'

/** Lexical knows no language of a passage: it is told to a screen reader, and to whatever is pasted into. */
function sayLanguage(element: HTMLElement): void {
  if (element.classList.contains('rt-welsh')) element.lang = 'cy'
  else element.removeAttribute('lang')
}

export const registerLanguage = (editor: LexicalEditor): (() => void) =>
  editor.registerMutationListener(TextNode, (changes) => {
    for (const key of changes.keys()) {
      const element = editor.getElementByKey(key)
      if (element !== null) sayLanguage(element)
    }
  })

/**
 * A text as it is copied for other programs. Our marks stand in Lexical's formats for struck-out and case
 * (convert.ts), which must not reach a letter in Word as such: they go as our classes, and Welsh as the language.
 */
export function exportText(editor: LexicalEditor, node: LexicalNode): DOMExportOutput {
  const { element } = node.exportDOM(editor)
  if (!(element instanceof HTMLElement)) return { element }
  const box = document.createElement('div')
  box.append(element)
  for (const struck of box.querySelectorAll('s')) struck.replaceWith(...struck.childNodes)
  for (const each of box.querySelectorAll<HTMLElement>('[style]')) each.style.textTransform = ''
  for (const each of box.querySelectorAll<HTMLElement>('.rt-welsh')) sayLanguage(each)
  const [made] = box.children
  return { element: made instanceof HTMLElement ? made : null }
}
