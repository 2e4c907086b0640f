import type { Content } from 'pdfmake/interfaces'
import type { LaidReport } from '../../../shared/document/laid-report.ts'
import { INK, plain, rule } from './page-style.ts'
import type { Typesetter } from './typesetting.ts'

/** What the first page opens with: the report's title, the law it is made under, who, which court and when. */
export function frontBlock({ title, under, heading, lives }: LaidReport, set: Typesetter): Content[] {
  const facts = heading.map(
    ({ label, lines }): Content => ({
      stack: [
        set.line(label, 'label'),
        ...lines.map((line, index) => ({ ...set.line(line, 'value'), bold: index === 0 })),
      ],
    }),
  )
  return [
    { ...set.line(title, 'title'), tag: 'H1' },
    set.line(under, 'statute'),
    { stack: [rule(set.width, 1, INK.strong)], margin: [0, 6, 0, 3] },
    ...(facts.length === 0
      ? []
      : [{ table: { widths: ['*', 104, 168], body: [facts] }, layout: plain } satisfies Content]),
    ...(lives === null ? [] : [{ ...set.line(lives, 'fact'), marginBottom: 2 }]),
  ]
}
