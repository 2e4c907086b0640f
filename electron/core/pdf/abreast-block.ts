import type { Content, TableCell } from 'pdfmake/interfaces'
import type { LaidNode } from '../../../shared/document/laid-report.ts'
import { INK, plain } from './page-style.ts'
import type { Typesetter } from './typesetting.ts'

/** What is read at once, side by side, with a rule between. */
export function abreastBlock({ parts }: Extract<LaidNode, { is: 'abreast' }>, set: Typesetter): Content {
  const cells = parts.map(
    ({ title, strong, lines }): TableCell => ({
      stack: [
        { ...set.line(title, 'label'), tag: 'H3' } satisfies Content,
        ...(strong === '' ? [] : [{ ...set.line(strong, 'bandText'), marginBottom: 1 }]),
        ...lines.map((line) => set.line(line, 'cell')),
      ],
    }),
  )
  return {
    table: { widths: parts.map(() => '*'), body: [cells] },
    layout: {
      ...plain,
      hLineWidth: (line) => (line === 0 ? 0 : 1),
      hLineColor: () => INK.strong,
      vLineWidth: (line) => (line === 0 || line === parts.length ? 0 : 0.5),
      vLineColor: () => INK.rule,
      paddingRight: () => 10,
      paddingBottom: () => 4,
    },
    marginBottom: 2,
  }
}
