import { isEmptyRichText, type RichText, spansOf } from '../record/rich-text.ts'
import type { Worksheet } from '../scoring/worksheet.schema.ts'
import type { DocumentEntry, DocumentSection, ReportDocument } from './document.schema.ts'
import type { LaidBody, LaidNode, LaidSection, RichTextPart } from './laid-report.ts'
import { type LaidBlock, withSources } from './said-by.ts'
import { calculation, scoreColumns, scoreWords } from './score-words.ts'
import {
  isAbout,
  isFramed,
  isTitledBy,
  oneLineAnswer,
  type SectionPart,
  sectionParts,
} from './section-parts.ts'
import { tableLayout } from './table-layout.ts'

/** A section with all that stands in it: the proposed sentence and the scores where they belong, then its answers. */
export function sectionOf(
  section: DocumentSection,
  { proposedSentence, worksheets }: ReportDocument,
  outstanding: ReadonlySet<number>,
): LaidSection {
  return {
    id: section.id,
    title: section.title,
    nodes: [
      ...(isAbout(section, 'proposal.') && proposedSentence !== null ? [bandOf(proposedSentence)] : []),
      ...(isAbout(section, 'likelihood.') && worksheets.length > 0 ? [scoresOf(worksheets)] : []),
      ...answersOf(section, outstanding),
    ],
  }
}

/** The answers of a section, in its own order. `outstanding`: the rows of checks to say so of. */
export const answersOf = (section: DocumentSection, outstanding: ReadonlySet<number>): LaidNode[] =>
  sectionParts(section).flatMap((part) => nodesOf(part, section, outstanding))

export const bandOf = (proposedSentence: string): LaidNode => ({
  is: 'band',
  label: 'Proposed sentence',
  text: proposedSentence,
})

export const scoresOf = (worksheets: readonly Worksheet[]): LaidNode => ({
  is: 'scores',
  heads: scoreColumns,
  scores: worksheets.map(scoreWords),
  note: calculation(worksheets),
})

function nodesOf(
  part: SectionPart,
  section: DocumentSection,
  outstanding: ReadonlySet<number>,
): readonly LaidNode[] {
  if (part.as === 'levels') return [{ is: 'levels', facts: part.facts }]
  if (part.as === 'facts') return [{ is: 'facts', title: part.title, facts: part.facts }]
  const { entry } = part
  const body = bodyOf(entry, entry.question === 'checks' ? outstanding : NONE)
  if (body === null) return []
  return [
    {
      is: 'answer',
      question: entry.question,
      label: isTitledBy(entry, section) ? '' : entry.label,
      restricted: isFramed(entry),
      body,
    },
  ]
}

const NONE: ReadonlySet<number> = new Set()

/** Null where nothing was answered. */
function bodyOf(entry: DocumentEntry, outstanding: ReadonlySet<number>): LaidBody | null {
  const { shown } = entry
  const text = oneLineAnswer(entry) ?? (shown.as === 'text' ? shown.text : null)
  if (text !== null) return text === '' ? null : { is: 'text', text }
  switch (shown.as) {
    case 'text':
      return null
    case 'list':
      return shown.items.length === 0 ? null : { is: 'list', items: shown.items }
    case 'richText':
      return isEmptyRichText(shown.richText) ? null : { is: 'richText', parts: richTextParts(shown.richText) }
    case 'table': {
      if (shown.rows.length === 0) return null
      const table = tableLayout(shown, outstanding)
      const [only] = table.rows
      return table.columns.length === 0 && only !== undefined
        ? { is: 'row', facts: only.below, outstanding: only.outstanding }
        : { is: 'table', ...table }
    }
  }
}

/** The blocks that hold words, in stretches with restricted words among them and without. */
export function richTextParts({ blocks }: RichText): readonly RichTextPart[] {
  const parts: { restricted: boolean; blocks: LaidBlock[] }[] = []
  for (const block of withSources(blocks)) {
    const spans = spansOf(block)
    if (spans.every(({ text }) => text.trim() === '')) continue
    const restricted = spans.some((span) => span.restricted === true)
    const last = parts.at(-1)
    if (last?.restricted === restricted) last.blocks.push(block)
    else parts.push({ restricted, blocks: [block] })
  }
  return parts
}
