import type { Content, ContentTable } from 'pdfmake/interfaces'
import { MARK } from './page-layout.ts'
import { INK } from './page-style.ts'

/** The word stands in the page's margin, so that the text keeps its measure. */
const WORD = 46
const GAP = 7

/** Third-party or safety information: a rule in the margin beside it and the word RESTRICTED. */
export function restrictedFrame(stack: Content[]): ContentTable {
  return {
    margin: [-(WORD + GAP), 0, 0, 0],
    table: {
      widths: [WORD, '*'],
      body: [[{ text: 'RESTRICTED', style: 'restrictedWord', headlineLevel: MARK, marginTop: 3 }, { stack }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 1 ? 1.5 : 0),
      vLineColor: () => INK.restricted,
      paddingLeft: (column) => (column === 0 ? 0 : GAP - 1.5),
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
  }
}
