import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { ServiceEntry } from '../../../shared/directory/directory.schema.ts'
import { eligibilityInWords } from '../../../shared/directory/eligibility-in-words.ts'
import { confirmedInWords } from '../../../shared/directory/staleness.ts'
import { waitInWords } from '../../../shared/directory/waits.ts'
import type { OptionLists } from '../../../shared/form/definition.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { defaultStyle, INK, PAGE, plain, rule, sideRuled, styles, TEXT_WIDTH } from './page-style.ts'
import { richTextPiece } from './rich-text-blocks.ts'
import { type FaceFor, type Typesetter, typesetter } from './typesetting.ts'

/** One service as it prints: the entry, what its codes are called, and how far it can be trusted today. */
export type ServiceSheet = {
  readonly entry: ServiceEntry
  readonly area: string
  readonly issuedBy: string
  readonly sample: boolean
  readonly stale: boolean
  readonly labels: { readonly requirements: readonly string[]; readonly needs: readonly string[] }
  readonly printedAt: string
}

/** The words of the lists for an entry's codes; a code that no list knows stays as it is. */
export function serviceLabels(entry: ServiceEntry, lists: OptionLists): ServiceSheet['labels'] {
  const called = (list: string, codes: readonly string[]): string[] =>
    codes.map((code) => lists[list]?.options.find((option) => option.code === code)?.label ?? code)
  return { requirements: called('requirements', entry.requirements), needs: called('needs', entry.needs) }
}

/** The page for pdfmake. Pure: the same sheet and fonts give the same page. */
export function serviceSheetDefinition(sheet: ServiceSheet, faceFor: FaceFor): TDocumentDefinitions {
  const set = typesetter(faceFor)
  const { entry } = sheet
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: entry.name,
      subject: `Local services: ${sheet.area}`,
      author: sheet.issuedBy,
      creator: 'Courtside',
      producer: 'Courtside',
      creationDate: new Date(sheet.printedAt),
    },
    defaultStyle,
    styles,
    content: [
      set.line(entry.name, 'title'),
      set.line(`Local services: ${sheet.area}`, 'statute'),
      { stack: [rule(TEXT_WIDTH, 1, INK.strong)], margin: [0, 6, 0, 8] },
      ...caution(sheet, set),
      facts(sheet, set),
      ...(entry.leaflet === null
        ? []
        : [
            { stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], margin: [0, 8, 0, 10] } satisfies Content,
            ...richTextPiece(entry.leaflet, set).blocks,
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
    ...(stale ? [`${confirmedInWords(entry)}. Ask again before proposing it.`] : []),
  ]
  if (says.length === 0) return []
  const lines = says.map((line) => ({ ...set.line(line, 'value'), bold: true }))
  return [
    { ...sideRuled(lines, { color: INK.accent, width: 3, gap: 12, fill: INK.band }), margin: [0, 0, 0, 10] },
  ]
}

/** Label and value in two columns; what is not known is left out, but for what an officer will look for. */
function facts({ entry, labels }: ServiceSheet, set: Typesetter): Content {
  const rows: readonly (readonly [string, string | null])[] = [
    ['Provider', entry.provider ?? 'Not given'],
    ['Contact', entry.contact ?? 'Not given'],
    ['Where', entry.venue],
    ['When', entry.days],
    ['Serves', entry.areas.length === 0 ? null : entry.areas.join(', ')],
    ['Wait', entry.wait === null ? 'Not given' : waitInWords(entry.wait)],
    ['', entry.wait?.is === 'weeks' ? entry.wait.note : null],
    ['Length', entry.lengthWeeks === null ? null : `${entry.lengthWeeks} weeks`],
    ['Who it is for', eligibilityInWords(entry.eligibility)],
    ['Requirements', labels.requirements.length === 0 ? null : labels.requirements.join(', ')],
    ['Meets', labels.needs.length === 0 ? null : labels.needs.join(', ')],
    ['Confirmed', confirmedInWords(entry)],
    ['Source', entry.source],
  ]
  return {
    table: {
      widths: [96, '*'],
      body: rows.flatMap(([label, value]) =>
        value === null || value === '' ? [] : [[set.line(label, 'label'), set.line(value, 'value')]],
      ),
    },
    layout: plain,
  }
}

function foot(sheet: ServiceSheet, page: number, pages: number, set: Typesetter): Content {
  return {
    margin: [PAGE.left, 12, PAGE.right, 0],
    stack: [
      rule(TEXT_WIDTH, 0.5, INK.rule),
      {
        columns: [
          set.line(`${sheet.issuedBy}  \u{B7}  printed ${longInstant(sheet.printedAt)}`, 'furniture'),
          { ...set.line(`Page ${page} of ${pages}`, 'furniture'), alignment: 'right', width: 80 },
        ],
        marginTop: 5,
      },
    ],
  }
}
