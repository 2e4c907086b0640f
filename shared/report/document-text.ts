import { longDate } from '../lib/dates.ts'
import type { DocumentEntry, DocumentSection, ReportDocument, Shown } from './document.schema.ts'
import type { Block, Span } from './rich-text.ts'

/**
 * The document's body as plain text: heading, then section by section each question with its answer, in the
 * order of the printed page. Of the copy it is given: restricted passages stand as that copy has them.
 */
export function documentText(document: ReportDocument): string {
  return [headingText(document), ...document.sections.map((section) => sectionText(section, document))].join(
    '\n\n',
  )
}

function headingText({ title, statuteLine, heading }: ReportDocument): string {
  const { name, dateOfBirth, ageAtHearing, crn, pnc, court, hearingDate } = heading
  const born = dateOfBirth === null ? 'Date of birth not known' : `Born ${longDate(dateOfBirth)}`
  return [
    title,
    statuteLine,
    name,
    dateOfBirth === null || ageAtHearing === null ? born : `${born}, ${ageAtHearing} at the hearing`,
    crn === '' ? '' : `CRN ${crn}`,
    pnc === '' ? '' : `PNC ${pnc}`,
    court,
    hearingDate === null ? 'Hearing date not given' : `Hearing of ${longDate(hearingDate)}`,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

function sectionText(section: DocumentSection, document: ReportDocument): string {
  const proposes = section.entries.some((entry) => entry.question.startsWith('proposal.'))
  const sentence =
    proposes && document.proposedSentence !== null ? [`Proposed sentence\n${document.proposedSentence}`] : []
  return [section.title, ...sentence, ...section.entries.map(entryText)].join('\n\n')
}

const entryText = (entry: DocumentEntry): string => `${entry.label}\n${shownText(entry.shown)}`

function shownText(shown: Shown): string {
  switch (shown.as) {
    case 'text':
      return shown.text
    case 'list':
      return shown.items.join('\n')
    case 'richText':
      return shown.richText.blocks.map(blockText).join('\n')
    case 'table':
      return shown.rows
        .map((row) =>
          rowText(
            shown.columns,
            row.map((cell) => cell.text),
          ),
        )
        .join('\n\n')
  }
}

const rowText = (columns: readonly string[], cells: readonly string[]): string =>
  cells.flatMap((text, index) => (text === '' ? [] : [`${columns[index] ?? ''}: ${text}`])).join('\n')

const spansText = (spans: readonly Span[]): string => spans.map((span) => span.text).join('')

function blockText(block: Block): string {
  if (block.type !== 'list') return spansText(block.text)
  return block.items
    .map((item, index) => (block.ordered ? `${index + 1}. ${spansText(item)}` : spansText(item)))
    .join('\n')
}
