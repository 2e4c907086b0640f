import { plainText } from '../record/rich-text.ts'
import type { Shown } from './document.schema.ts'

/** What is shown of an answer, in one line: for where it is looked at, and not for paper. */
export function shownInLine(shown: Shown): string {
  switch (shown.as) {
    case 'text':
      return shown.text
    case 'richText':
      return plainText(shown.richText)
    case 'list':
      return shown.items.join(', ')
    case 'table':
      return shown.rows
        .map((cells) =>
          cells
            .map(({ text }) => text)
            .filter((text) => text !== '')
            .join(', '),
        )
        .join('; ')
  }
}
