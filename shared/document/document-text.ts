import { longDate } from '../lib/dates.ts'
import { itemLabel } from '../record/list-labels.ts'
import { type Block, spansText } from '../record/rich-text.ts'
import type { Worksheet } from '../scoring/worksheet.schema.ts'
import type { CellShown, DocumentEntry, DocumentSection, ReportDocument, Shown } from './document.schema.ts'
import { calculation, scoreColumns, scoreWords } from './score-words.ts'
import {
  isAbout,
  isFramed,
  isTitledBy,
  oneLineAnswer,
  printedSections,
  type SectionPart,
  sectionParts,
} from './section-parts.ts'
import {
  COMMON,
  type Fact,
  type LaidRow,
  OUTSTANDING,
  outstandingChecks,
  tableLayout,
} from './table-layout.ts'

/**
 * The document's body as plain text: heading, then section by section each question with its answer. Word for
 * word what the printed page says in its sections, white space apart (columns are parted by tabs). Of the copy
 * it is given: restricted passages stand as that copy has them, each under the word that marks it on paper.
 */
export function documentText(document: ReportDocument): string {
  const outstanding = outstandingChecks(document)
  return [
    headingText(document),
    ...printedSections(document).map((section) => sectionText(section, document, outstanding)),
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
  return [
    section.title,
    ...(isAbout(section, 'proposal.') && proposedSentence !== null
      ? [`Proposed sentence\n${proposedSentence}`]
      : []),
    ...(isAbout(section, 'likelihood.') && worksheets.length > 0 ? [scoresText(worksheets)] : []),
    ...sectionParts(section).map((part) => partText(part, section, outstanding)),
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

const partText = (part: SectionPart, section: DocumentSection, outstanding: ReadonlySet<number>): string =>
  part.as === 'entry'
    ? entryText(part.entry, isTitledBy(part.entry, section), outstanding)
    : [
        ...(part.as === 'levels' || part.title === null ? [] : [part.title]),
        ...part.facts.map(({ label, text }) => `${label}: ${text}`),
      ].join('\n')

const entryText = (entry: DocumentEntry, titled: boolean, outstanding: ReadonlySet<number>): string =>
  [
    ...(isFramed(entry) ? [RESTRICTED] : []),
    ...(titled ? [] : [entry.label]),
    oneLineAnswer(entry) ?? shownText(entry.shown, entry.question === 'checks' ? outstanding : new Set()),
  ].join('\n')

function shownText(shown: Shown, outstanding: ReadonlySet<number>): string {
  switch (shown.as) {
    case 'text':
      return shown.text
    case 'list':
      return shown.items.join('\n')
    case 'richText':
      return richTextLines(shown.richText.blocks).join('\n')
    case 'table':
      return shown.rows.length === 0 ? '' : tableText(shown, outstanding)
  }
}

function tableText(table: Extract<Shown, { as: 'table' }>, outstanding: ReadonlySet<number>): string {
  const { columns, rows, common } = tableLayout(table, outstanding)
  return [
    ...(columns.length === 0 ? [] : [columns.join('\t')]),
    ...rows.flatMap((row) => [
      ...(row.cells.length === 0 ? [] : [subjectAndCells(row)]),
      ...(row.below.length === 0 ? [] : [factsText(row.below, row.cells.length === 0 && row.outstanding)]),
    ]),
    ...(common.length === 0 ? [] : [`${COMMON}: ${factsText(common)}`]),
  ].join('\n')
}

const subjectAndCells = ({ cells, outstanding }: LaidRow): string =>
  cells.map((cell, index) => `${cellText(cell)}${index === 0 && outstanding ? OUTSTANDING : ''}`).join('\t')

const factsText = (facts: readonly Fact[], outstanding = false): string =>
  facts
    .map(
      ({ label, cell }, index) =>
        `${label === '' ? '' : `${label}: `}${cellText(cell)}${index === 0 && outstanding ? OUTSTANDING : ''}`,
    )
    .join('  \u{B7}  ')

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

function blockText(block: Block): string {
  if (block.type !== 'list') return spansText(block.text)
  return block.items
    .map(
      (item, index) =>
        '\u{2003}'.repeat(block.depth ?? 0) +
        (block.ordered ? `${itemLabel(block, index)} ${spansText(item)}` : spansText(item)),
    )
    .join('\n')
}
