import { longDate } from '../lib/dates.ts'
import type {
  CellShown,
  DocumentEntry,
  DocumentSection,
  ReportDocument,
  Shown,
  Worksheet,
} from './document.schema.ts'
import type { Block, Span } from './rich-text.ts'
import { calculation, scoreColumns, scoreWords } from './score-words.ts'
import { type Card, cardsOf, OUTSTANDING, outstandingChecks } from './table-layout.ts'

/**
 * The document's body as plain text: heading, then section by section each question with its answer. Word for
 * word what the printed page says in its sections, white space apart (columns are parted by tabs). Of the copy
 * it is given: restricted passages stand as that copy has them, each under the word that marks it on paper.
 */
export function documentText(document: ReportDocument): string {
  const outstanding = outstandingChecks(document)
  return [
    headingText(document),
    ...document.sections.map((section) => sectionText(section, document, outstanding)),
  ].join('\n\n')
}

function headingText({ title, statuteLine, heading }: ReportDocument): string {
  const { name, dateOfBirth, ageAtHearing, crn, pnc, court, hearingDate } = heading
  const born = dateOfBirth === null ? 'Date of birth not known' : `Born ${longDate(dateOfBirth)}`
  return [
    title,
    statuteLine,
    'Person',
    name,
    dateOfBirth === null || ageAtHearing === null ? born : `${born}, ${ageAtHearing} at the hearing`,
    'References',
    `CRN ${crn === '' ? 'not given' : crn}`,
    pnc === '' ? '' : `PNC ${pnc}`,
    'Court and hearing',
    court,
    hearingDate === null ? 'Hearing date not given' : `Hearing of ${longDate(hearingDate)}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function sectionText(
  section: DocumentSection,
  { proposedSentence, worksheets }: ReportDocument,
  outstanding: ReadonlySet<number>,
): string {
  const asks = (prefix: string): boolean => section.entries.some((entry) => entry.question.startsWith(prefix))
  return [
    section.title,
    ...(asks('proposal.') && proposedSentence !== null ? [`Proposed sentence\n${proposedSentence}`] : []),
    ...(asks('likelihood.') && worksheets.length > 0 ? [scoresText(worksheets)] : []),
    ...section.entries.map((entry) => entryText(entry, outstanding)),
  ].join('\n\n')
}

const scoresText = (worksheets: readonly Worksheet[]): string =>
  [
    scoreColumns.join('\t'),
    ...worksheets.map((worksheet) => {
      const { name, about, figures, band, limits, notes } = scoreWords(worksheet)
      return [
        name,
        ...about,
        ...figures.map(({ figure, what }) => `${figure} ${what}`),
        ...notes,
        band,
        limits,
      ]
        .filter((line) => line !== '')
        .join('\n')
    }),
    calculation(worksheets),
  ].join('\n')

const RESTRICTED = 'RESTRICTED'

const entryText = (entry: DocumentEntry, outstanding: ReadonlySet<number>): string =>
  [
    ...(entry.restricted ? [RESTRICTED] : []),
    entry.label,
    shownText(entry.shown, entry.question === 'checks' ? outstanding : new Set()),
  ].join('\n')

function shownText(shown: Shown, outstanding: ReadonlySet<number>): string {
  switch (shown.as) {
    case 'text':
      return shown.text
    case 'list':
      return shown.items.join('\n')
    case 'richText':
      return richTextLines(shown.richText.blocks).join('\n')
    case 'table': {
      const cards = cardsOf(shown, outstanding)
      return cards === null
        ? [shown.columns, ...shown.rows.map((row) => row.map(cellText))]
            .map((cells) => cells.join('\t'))
            .join('\n')
        : cards.map(cardText).join('\n')
    }
  }
}

function cardText({ title, outstanding, short, long }: Card): string {
  const fact = ({ label, cell }: Card['short'][number]): string => `${label}: ${cellText(cell)}`
  return [
    `${title.text}${outstanding ? OUTSTANDING : ''}`,
    ...(short.length === 0 ? [] : [short.map(fact).join('  \u{B7}  ')]),
    ...long.map(fact),
  ].join('\n')
}

const cellText = (cell: CellShown): string =>
  cell.restricted && cell.text !== '' ? `${RESTRICTED} ${cell.text}` : cell.text

/** Blocks with restricted words stand under the mark, neighbours under one. */
function richTextLines(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    const opens = holdsRestricted(block) && !(before !== undefined && holdsRestricted(before))
    return opens ? [RESTRICTED, blockText(block)] : [blockText(block)]
  })
}

const holdsRestricted = (block: Block): boolean =>
  (block.type === 'list' ? block.items.flat() : block.text).some((span) => span.restricted === true)

const spansText = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

function blockText(block: Block): string {
  if (block.type !== 'list') return spansText(block.text)
  return block.items
    .map((item, index) => (block.ordered ? `${index + 1}. ${spansText(item)}` : spansText(item)))
    .join('\n')
}
