import type { Content, TableCell } from 'pdfmake/interfaces'
import type { LaidNode } from '../../../shared/document/laid-report.ts'
import { ruled } from './page-style.ts'
import type { Typesetter } from './typesetting.ts'

/** Who signed, as what and when, and over what. */
export function signaturesBlock(
  { heads, rows, note }: Extract<LaidNode, { is: 'signatures' }>,
  set: Typesetter,
): Content {
  const head = heads.map((label): TableCell => set.line(label, 'columnHead'))
  const signed = rows.map((row) =>
    row.map((text, column): TableCell => ({ ...set.line(text, 'value'), bold: column === 0 })),
  )
  return {
    stack: [
      {
        tag: 'Table',
        table: { headerRows: 1, widths: ['*', 110, '*'], body: [head, ...signed] },
        layout: ruled,
      },
      ...(note === null ? [] : [{ ...set.line(note, 'small'), marginTop: 4 }]),
    ],
  }
}
