import { longDate, longInstant } from '../lib/dates.ts'
import { isEmptyRichText, type RichText, spansOf } from '../record/rich-text.ts'
import type { Worksheet } from '../scoring/worksheet.schema.ts'
import { forCopy } from './copies.ts'
import { notesLaidOut } from './court-view.ts'
import type {
  AcknowledgedFinding,
  Copy,
  DocumentEntry,
  DocumentSection,
  ReportDocument,
} from './document.schema.ts'
import type { LaidBody, LaidNode, LaidReport, LaidSection, RichTextPart } from './laid-report.ts'
import { type LaidBlock, withSources } from './said-by.ts'
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
import type { SignatureShown } from './signatures.ts'
import { outstandingChecks, tableLayout } from './table-layout.ts'
import { unmarked } from './unmarked.ts'

/** Who signed what is laid out, and what was recorded after it. */
export type SigningShown = {
  readonly signatures: readonly SignatureShown[]
  readonly signed: boolean
  /** SHA-256 of the signed payload, hex; null for a draft. */
  readonly payloadSha256: string | null
}
export type LayoutOptions = {
  /** Null: nothing is said of signatures, as where they stand beside the report or are not made yet. */
  readonly signing?: SigningShown | null
  /** Findings that nobody answered too: for whoever decides about the report. */
  readonly everyFinding?: boolean
  /** What stands after the report, of which it is no part. */
  readonly after?: readonly LaidSection[]
}

/** What a copy is and for whom. */
const COPY_NAMES: Record<Exclude<Copy, 'notes'>, string> = {
  draft: 'Draft, for the author',
  court: 'Copy for the court',
  defendant: 'Copy for the defendant',
  receiver: 'Copy for the receiving organisation',
  restricted: 'Restricted passages, for the bench',
}

/** Before the word of a restricted passage, wherever it stands. */
export const RESTRICTED = 'RESTRICTED'

/** `whole` as it was signed: what the copy may show of it is decided here. Total, and pure. */
export function layOut(whole: ReportDocument, copy: Copy, options: LayoutOptions = {}): LaidReport {
  if (copy === 'notes') return notesLaidOut(whole)
  const { signing = null, everyFinding = false, after = [] } = options
  const alone = copy === 'restricted'
  const document = alone ? unmarked(forCopy(whole, copy)) : forCopy(whole, copy)
  const outstanding = outstandingChecks(whole)
  const findings = document.findings.filter(({ acknowledged }) => everyFinding || acknowledged !== null)
  return {
    language: 'en-GB',
    artifacts: { marking: document.marking, copy: COPY_NAMES[copy] },
    title: alone ? 'Restricted passages' : document.title,
    under: alone
      ? `From: ${document.title}. For the bench; not to be read aloud or shown to the person.`
      : document.statuteLine,
    heading: headingOf(document),
    sections: [
      ...printedSections(document).map((section) => sectionOf(section, document, outstanding)),
      ...(alone && document.sections.length === 0 ? [NOTHING_RESTRICTED] : []),
      ...(findings.length === 0 ? [] : [findingsOf(findings)]),
      ...(signing === null ? [] : [completionOf(document, signing)]),
      ...after,
    ],
  }
}

const NOTHING_RESTRICTED: LaidSection = {
  id: 'nothing',
  title: 'Passages',
  nodes: [{ is: 'lines', title: null, lines: ['This report holds no restricted passage.'] }],
}

function headingOf({ heading }: ReportDocument): LaidReport['heading'] {
  const { name, dateOfBirth, ageAtHearing, crn, pnc, court, hearingDate } = heading
  const born = dateOfBirth === null ? 'Date of birth not known' : `Born ${longDate(dateOfBirth)}`
  return [
    {
      label: 'Person',
      lines: [
        name === '' ? 'Name not given' : name,
        dateOfBirth === null || ageAtHearing === null ? born : `${born}, ${ageAtHearing} at the hearing`,
      ],
    },
    {
      label: 'References',
      lines: [`CRN ${crn === '' ? 'not given' : crn}`, ...(pnc === '' ? [] : [`PNC ${pnc}`])],
    },
    {
      label: 'Court and hearing',
      lines: [
        court === '' ? 'Court not given' : court,
        hearingDate === null ? 'Hearing date not given' : `Hearing of ${longDate(hearingDate)}`,
      ],
    },
  ]
}

function sectionOf(
  section: DocumentSection,
  { proposedSentence, worksheets }: ReportDocument,
  outstanding: ReadonlySet<number>,
): LaidSection {
  return {
    id: section.id,
    title: section.title,
    nodes: [
      ...(isAbout(section, 'proposal.') && proposedSentence !== null
        ? [{ is: 'band', label: 'Proposed sentence', text: proposedSentence } as const]
        : []),
      ...(isAbout(section, 'likelihood.') && worksheets.length > 0 ? [scoresOf(worksheets)] : []),
      ...sectionParts(section).flatMap((part) => nodesOf(part, section, outstanding)),
    ],
  }
}

const scoresOf = (worksheets: readonly Worksheet[]): LaidNode => ({
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

const findingsOf = (findings: readonly AcknowledgedFinding[]): LaidSection => ({
  id: 'findings',
  title: 'What the checks found',
  nodes: findings.map((finding) => ({
    is: 'finding',
    finding: { ...finding, source: withoutRule(finding.source) },
  })),
})

/** The id of a rule stands before its source for whoever may soften it; no reader of a report needs it. */
function withoutRule(source: string): string {
  const [id = '', ...rest] = source.split(': ')
  const isId = id === id.toUpperCase() && !id.includes(' ')
  return rest.length > 0 && isId ? rest.join(': ') : source
}

const ROLES = { author: 'Author', countersigner: 'Countersigner', office: 'Office' } as const

/** Who wrote and who signed the report, when by their own clock, and over what. */
function completionOf(document: ReportDocument, signing: SigningShown): LaidSection {
  const { author } = document
  const { signatures, signed, payloadSha256 } = signing
  const facts = [
    { label: 'Author', text: `${author.name}, ${author.grade}` },
    { label: 'Office', text: author.office },
    { label: 'Telephone', text: author.phone === '' ? 'not given' : author.phone },
    { label: 'Begun', text: longInstant(document.startedAt) },
    { label: signed ? 'Completed' : 'As it stood on', text: longInstant(document.completedAt) },
    { label: 'Countersignature', text: countersignatureWords(document, signatures) },
  ]
  return {
    id: 'completion',
    title: 'Completion',
    nodes: [
      { is: 'facts', title: null, facts },
      signed
        ? {
            is: 'signatures',
            heads: ['Signed by', 'As', 'When, as stated by the signer'],
            rows: signatures.map(({ name, grade, role, at }) => [
              grade === null ? name : `${name}, ${grade}`,
              ROLES[role],
              longInstant(at),
            ]),
            note:
              payloadSha256 === null
                ? null
                : `Signed electronically. Fingerprint of the signed report (first 16 of 64 characters): ${inFours(payloadSha256.slice(0, 16))}`,
          }
        : { is: 'lines', title: 'Not signed: a draft, not for use in court.', lines: [] },
    ],
  }
}

const inFours = (hex: string): string => [0, 4, 8, 12].map((from) => hex.slice(from, from + 4)).join(' ')

function countersignatureWords(document: ReportDocument, signatures: readonly SignatureShown[]): string {
  if (signatures.some((signature) => signature.role === 'countersigner')) return 'Given'
  const { required, requested } = document.countersignature
  if (required) return 'Required, not yet given'
  return requested ? 'Asked for, not yet given' : 'Not required'
}
