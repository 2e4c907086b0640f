import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import { forCopy } from '../../../shared/document/copies.ts'
import type {
  AcknowledgedFinding,
  Copy,
  DocumentSection,
  ReportDocument,
} from '../../../shared/document/document.schema.ts'
import { isAbout, printedSections } from '../../../shared/document/section-parts.ts'
import { outstandingChecks } from '../../../shared/document/table-layout.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { FirstAppointment } from '../../../shared/record/result.ts'
import { allocationBlocks, firstAppointmentBlocks } from './allocation-block.ts'
import { completionBlocks, type Signing } from './completion-block.ts'
import { frontBlock } from './front-block.ts'
import { INK, PAGE, rule, sideRuled, TEXT_WIDTH } from './page-style.ts'
import { scoresPieces } from './scores-block.ts'
import { type Piece, sectionBlocks, titled } from './section-blocks.ts'
import { type FaceFor, type Typesetter, typesetter } from './typesetting.ts'
import { unmarked } from './unmarked.ts'

export type Printing = Signing & {
  readonly copy: Copy
  /** The allocation that stands: on the receiver's copy alone, after the report, of which it is no part. */
  readonly allocation?: DecidedAllocation | null
  /** Where and when the person goes first: likewise. */
  readonly firstAppointment?: FirstAppointment | null
}

/** What a copy is and for whom, in the head of every page. */
const copyNames: Record<Copy, string> = {
  draft: 'Draft, for the author',
  court: 'Copy for the court',
  defendant: 'Copy for the defendant',
  receiver: 'Copy for the receiving organisation',
  restricted: 'Restricted passages, for the bench',
}

/** A name beyond this is cut in the head and foot of pages, which have one line; the first page gives it whole. */
const LONGEST_NAME = 60

/**
 * The report laid out for pdfmake. Pure: the same document, printing and fonts give the same pages.
 * `whole` is the document as signed: what the copy may show of it is decided here and nowhere later.
 * pdfmake changes what it is given, so a definition is made anew for each rendering.
 */
export function pdfDefinition(
  whole: ReportDocument,
  printing: Printing,
  faceFor: FaceFor,
): TDocumentDefinitions {
  const set = typesetter(faceFor)
  const { allocation = null, firstAppointment = null } = printing
  const alone = printing.copy === 'restricted'
  const copy = forCopy(whole, printing.copy)
  const document = alone ? unmarked(copy) : copy
  const outstanding = outstandingChecks(whole)
  const title = alone
    ? {
        main: 'Restricted passages',
        under: `From: ${document.title}. For the bench; not to be read aloud or shown to the person.`,
      }
    : { main: document.title, under: document.statuteLine }
  return {
    info: {
      title: `${title.main}: ${document.heading.name}`,
      author: document.author.name,
      subject: document.statuteLine,
      creator: 'Courtside',
      producer: 'Courtside',
      creationDate: new Date(document.completedAt),
    },
    content: [
      ...frontBlock(document, title, set),
      ...printedSections(document).flatMap((section) =>
        sectionBlocks(section, { opening: opening(section, document, set), outstanding }, set),
      ),
      ...(alone && document.sections.length === 0 ? [nothingRestricted(set)] : []),
      ...acknowledgedFindings(document.findings, set),
      ...completionBlocks(document, printing, set),
      ...(printing.copy === 'receiver' && firstAppointment !== null
        ? firstAppointmentBlocks(firstAppointment, set)
        : []),
      ...(printing.copy === 'receiver' && allocation !== null ? allocationBlocks(allocation, set) : []),
    ],
    header: () => pageHead(document, printing.copy, set),
    footer: (page, pages) => pageFoot(document, printing.signed, page, pages, set),
    ...(printing.signed
      ? {}
      : { watermark: { text: 'DRAFT', bold: true, fontSize: 120, opacity: 0.05, color: INK.text } }),
  }
}

const nothingRestricted = (set: Typesetter): Content => ({
  ...set.line('This report holds no restricted passage.', 'value'),
  marginTop: 14,
})

/** What stands at the head of a section beside its answers: the sentence proposed, the scores. */
function opening(section: DocumentSection, document: ReportDocument, set: Typesetter): Piece[] {
  return [
    ...(isAbout(section, 'proposal.') && document.proposedSentence !== null
      ? [band(document.proposedSentence, set)]
      : []),
    ...(isAbout(section, 'likelihood.') ? scoresPieces(document.worksheets, set) : []),
  ]
}

function band(sentence: string, set: Typesetter): Piece {
  const text = [
    { ...set.line('Proposed sentence', 'bandLabel'), marginBottom: 2 },
    set.line(sentence, 'bandText'),
  ]
  const look = { color: INK.accent, width: 3, gap: 12, fill: INK.band }
  return {
    blocks: [{ ...sideRuled(text, look), margin: [0, 2, 0, 5] }],
    kept: true,
  }
}

/** The id of a rule before its source: for whoever may soften it, and nobody who reads paper. */
const RULE = /^[A-Z][A-Z0-9-]*: /

function acknowledgedFindings(findings: readonly AcknowledgedFinding[], set: Typesetter): Content[] {
  const acknowledged = findings.flatMap((finding) =>
    finding.acknowledged === null ? [] : [{ ...finding, reason: finding.acknowledged.reason }],
  )
  if (acknowledged.length === 0) return []
  const pieces = acknowledged.map(({ says, reason, source }): Piece => {
    const lines = [
      { ...set.line(says, 'value'), bold: true },
      set.line(reason, 'value'),
      set.line(source.replace(RULE, ''), 'small'),
    ]
    return { blocks: [{ stack: lines, marginBottom: 4 }], kept: true }
  })
  return titled('Findings the author has answered', pieces, set)
}

function pageHead(document: ReportDocument, copy: Copy, set: Typesetter): Content {
  const { name, crn } = document.heading
  const who = crn === '' ? cut(name) : `${cut(name)}  \u{B7}  CRN ${cut(crn)}`
  return {
    margin: [PAGE.left, 28, PAGE.right, 0],
    stack: [
      {
        columns: [
          { ...set.line(document.marking, 'marking'), width: 'auto' },
          { ...set.line(copyNames[copy], 'furniture'), width: 'auto', marginLeft: 12 },
          { ...set.line(who, 'furniture'), width: '*', alignment: 'right' },
        ],
      },
      { stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], marginTop: 5 },
    ],
  }
}

const cut = (text: string): string => (text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME)}…`)

function pageFoot(
  document: ReportDocument,
  signed: boolean,
  page: number,
  pages: number,
  set: Typesetter,
): Content {
  const by = `${cut(document.author.name)}, ${document.author.grade}, ${cut(document.author.office)}`
  return {
    margin: [PAGE.left, 12, PAGE.right, 0],
    stack: [
      rule(TEXT_WIDTH, 0.5, INK.rule),
      {
        columns: [
          set.line(
            signed ? `${by}  \u{B7}  ${longInstant(document.completedAt)}` : `${by}  \u{B7}  DRAFT`,
            'furniture',
          ),
          { ...set.line(`Page ${page} of ${pages}`, 'furniture'), alignment: 'right', width: 80 },
        ],
        marginTop: 5,
      },
    ],
  }
}
