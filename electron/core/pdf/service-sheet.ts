import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { richTextParts } from '../../../shared/document/section-nodes.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'
import { type ServiceLabels, serviceFacts } from '../../../shared/services/service-facts.ts'
import { askAgain, confirmedInWords } from '../../../shared/services/staleness.ts'
import { INK, PAGE, plain, rule, sideRuled, TEXT_WIDTH } from './page-style.ts'
import { richTextBlocks } from './rich-text-blocks.ts'
import { type FaceFor, type Typesetter, typesetter } from './typesetting.ts'

/** One service as it prints: the entry, what its codes are called, and how far it can be trusted today. */
export type ServiceSheet = {
  readonly entry: ServiceEntry
  readonly area: string
  readonly issuedBy: string
  readonly sample: boolean
  readonly stale: boolean
  readonly labels: ServiceLabels
  readonly printedAt: string
}

/** The page for pdfmake. Pure: the same sheet and fonts give the same page. */
export function serviceSheetDefinition(sheet: ServiceSheet, faceFor: FaceFor): TDocumentDefinitions {
  const set = typesetter(faceFor, TEXT_WIDTH)
  const { entry } = sheet
  return {
    info: {
      title: entry.name,
      subject: `Local services: ${sheet.area}`,
      author: sheet.issuedBy,
      creator: 'Courtside',
      producer: 'Courtside',
      creationDate: new Date(sheet.printedAt),
    },
    content: [
      { ...set.line(entry.name, 'title'), tag: 'H1' },
      set.line(`Local services: ${sheet.area}. Issued by ${sheet.issuedBy}.`, 'statute'),
      { stack: [rule(TEXT_WIDTH, 1, INK.strong)], margin: [0, 6, 0, 8] },
      ...caution(sheet, set),
      facts(sheet, set),
      ...(entry.leaflet === null
        ? []
        : [
            { stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], margin: [0, 8, 0, 10] } satisfies Content,
            ...richTextBlocks(richTextParts(entry.leaflet), set),
          ]),
    ],
    footer: (page, pages) => foot(sheet, page, pages, set),
  }
}

function caution({ sample, stale, entry }: ServiceSheet, set: Typesetter): Content[] {
  const says = [
    ...(sample
      ? ['A sample entry, to show what a directory is. Ask the provider before relying on it.']
      : []),
    ...(stale ? [`${confirmedInWords(entry)}: ${askAgain(entry)} before proposing it.`] : []),
  ]
  if (says.length === 0) return []
  const lines = says.map((line) => ({ ...set.line(line, 'value'), bold: true }))
  return [
    { ...sideRuled(lines, { color: INK.accent, width: 3, gap: 12, fill: INK.band }), margin: [0, 0, 0, 10] },
  ]
}

/** Label and value in two columns. */
const facts = ({ entry, labels }: ServiceSheet, set: Typesetter): Content => ({
  table: {
    widths: [96, '*'],
    body: serviceFacts(entry, labels).map(({ label, says }) => [
      set.line(label, 'label'),
      set.line(says, 'value'),
    ]),
  },
  layout: plain,
})

function foot(sheet: ServiceSheet, page: number, pages: number, set: Typesetter): Content {
  return {
    margin: [PAGE.left, 12, PAGE.right, 0],
    stack: [
      rule(TEXT_WIDTH, 0.5, INK.rule),
      {
        columns: [
          set.line(
            `Local services: ${sheet.area}  \u{B7}  printed ${longInstant(sheet.printedAt)}`,
            'furniture',
          ),
          { ...set.line(`Page ${page} of ${pages}`, 'furniture'), alignment: 'right', width: 80 },
        ],
        marginTop: 5,
      },
    ],
  }
}
