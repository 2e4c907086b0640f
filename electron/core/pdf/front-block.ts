import type { Content } from 'pdfmake/interfaces'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { longDate } from '../../../shared/lib/dates.ts'
import { INK, plain, rule, TEXT_WIDTH } from './page-style.ts'
import type { Typesetter } from './typesetting.ts'

/** What the first page opens with: the report's title, the law it is made under, who, which court and when. */
export function frontBlock(
  document: ReportDocument,
  title: { main: string; under: string },
  set: Typesetter,
): Content[] {
  const { heading } = document
  const fact = (label: string, lines: readonly string[]): Content => ({
    stack: [
      set.line(label, 'label'),
      ...lines
        .filter((line) => line !== '')
        .map((line, index) => ({ ...set.line(line, 'value'), bold: index === 0 })),
    ],
  })
  return [
    set.line(title.main, 'title'),
    set.line(title.under, 'statute'),
    { stack: [rule(TEXT_WIDTH, 1, INK.strong)], margin: [0, 6, 0, 3] },
    {
      table: {
        widths: ['*', 104, 168],
        body: [
          [
            fact('Person', [heading.name || 'Name not given', birth(document)]),
            fact('References', [
              `CRN ${heading.crn || 'not given'}`,
              heading.pnc === '' ? '' : `PNC ${heading.pnc}`,
            ]),
            fact('Court and hearing', [
              heading.court || 'Court not given',
              heading.hearingDate === null
                ? 'Hearing date not given'
                : `Hearing of ${longDate(heading.hearingDate)}`,
            ]),
          ],
        ],
      },
      layout: plain,
    },
  ]
}

function birth({ heading }: ReportDocument): string {
  if (heading.dateOfBirth === null) return 'Date of birth not known'
  const born = `Born ${longDate(heading.dateOfBirth)}`
  return heading.ageAtHearing === null ? born : `${born}, ${heading.ageAtHearing} at the hearing`
}
