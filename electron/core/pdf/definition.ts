import type { Content, Node, NodeQueries, TDocumentDefinitions } from 'pdfmake/interfaces'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { AcknowledgedFinding, Copy, DocumentSection, ReportDocument } from '../../../shared/report/document.schema.ts'
import { completionBlocks, type Signing } from './completion-block.ts'
import { frontBlock } from './front-block.ts'
import { defaultStyle, INK, PAGE, rule, sideRuled, styles, TEXT_WIDTH } from './page-style.ts'
import { scoresBlock } from './scores-block.ts'
import { sectionBlocks, sectionTitle } from './section-blocks.ts'
import { type FaceFor, type Typesetter, typesetter } from './typesetting.ts'

export type Printing = Signing & { readonly copy: Copy }

/** The name a copy carries in the head of every page; the court's own copy carries none. */
const copyNames: Record<Copy, string | null> = {
  draft: 'Draft',
  court: null,
  receiver: 'Copy for the receiving organisation',
  restricted: 'Restricted passages, for the bench',
}

/**
 * The report laid out for pdfmake. Pure: the same document, printing and fonts give the same pages.
 * `document` is the copy to print, restricted passages already treated (copies.ts). pdfmake changes
 * what it is given, so a definition is made anew for each rendering.
 */
export function pdfDefinition(
  document: ReportDocument,
  printing: Printing,
  faceFor: FaceFor,
): TDocumentDefinitions {
  const set = typesetter(faceFor)
  const alone = printing.copy === 'restricted'
  const title = alone
    ? { main: 'Restricted passages', under: `From: ${document.title}. For the bench; not to be read aloud or shown to the person.` }
    : { main: document.title, under: document.statuteLine }
  return {
    pageSize: 'A4',
    pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
    language: 'en-GB',
    displayTitle: true,
    version: '1.7',
    info: {
      title: `${title.main}: ${document.heading.name}`,
      author: document.author.name,
      subject: document.statuteLine,
      creator: 'Courtside',
      producer: 'Courtside',
      creationDate: new Date(document.completedAt),
    },
    defaultStyle,
    styles,
    content: [
      ...frontBlock(document, title, set),
      ...document.sections.flatMap((section) => sectionBlocks(section, alone ? [] : opening(section, document, set), set)),
      ...(alone || printing.copy === 'court' ? [] : acknowledgedFindings(document.findings, set)),
      ...completionBlocks(document, printing, set),
    ],
    header: () => pageHead(document, printing.copy, set),
    footer: (page, pages) => pageFoot(document, printing.signed, page, pages, set),
    pageBreakBefore: strandedHeading,
    ...(printing.signed ? {} : { watermark: { text: 'DRAFT', bold: true, opacity: 0.07, color: INK.text } }),
  }
}

/** What stands at the head of a section beside its answers: the sentence proposed, the scores. */
function opening(section: DocumentSection, document: ReportDocument, set: Typesetter): Content[] {
  const asks = (prefix: string): boolean => section.entries.some((entry) => entry.question.startsWith(prefix))
  return [
    ...(asks('proposal.') && document.proposedSentence !== null ? [band(document.proposedSentence, set)] : []),
    ...(asks('likelihood.') ? scoresBlock(document.worksheets, set) : []),
  ]
}

function band(sentence: string, set: Typesetter): Content {
  return {
    ...sideRuled([{ ...set.line('Proposed sentence', 'bandLabel'), marginBottom: 2 }, set.line(sentence, 'bandText')], {
      color: INK.accent,
      width: 3,
      gap: 12,
      fill: INK.band,
    }),
    margin: [0, 2, 0, 10],
  }
}

function acknowledgedFindings(findings: readonly AcknowledgedFinding[], set: Typesetter): Content[] {
  const acknowledged = findings.flatMap((finding) =>
    finding.acknowledged === null ? [] : [{ ...finding, reason: finding.acknowledged.reason }],
  )
  if (acknowledged.length === 0) return []
  return [
    sectionTitle('Findings the author has answered', set),
    ...acknowledged.map(
      (finding): Content => ({
        unbreakable: true,
        margin: [0, 0, 0, 6],
        stack: [
          { ...set.line(finding.says, 'value'), bold: true },
          set.line(finding.reason, 'value'),
          set.line(`${finding.id}; ${finding.source}`, 'small'),
        ],
      }),
    ),
  ]
}

function pageHead(document: ReportDocument, copy: Copy, set: Typesetter): Content {
  const { name, crn } = document.heading
  const who = crn === '' ? name : `${name}  \u{B7}  CRN ${crn}`
  const copyName = copyNames[copy]
  return {
    margin: [PAGE.left, 34, PAGE.right, 0],
    stack: [
      {
        columns: [
          { ...set.line(document.marking, 'marking'), width: 'auto' },
          ...(copyName === null
            ? []
            : [{ ...set.line(copyName, 'furniture'), width: 'auto', marginLeft: 12 }]),
          { ...set.line(who, 'furniture'), width: '*', alignment: 'right' },
        ],
      },
      { stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], marginTop: 5 },
    ],
  }
}

function pageFoot(document: ReportDocument, signed: boolean, page: number, pages: number, set: Typesetter): Content {
  const by = `${document.author.name}, ${document.author.grade}, ${document.author.office}`
  return {
    margin: [PAGE.left, 18, PAGE.right, 0],
    stack: [
      rule(TEXT_WIDTH, 0.5, INK.rule),
      {
        columns: [
          set.line(signed ? `${by}  \u{B7}  ${longInstant(document.completedAt)}` : `${by}  \u{B7}  DRAFT`, 'furniture'),
          { ...set.line(`Page ${page} of ${pages}`, 'furniture'), alignment: 'right', width: 80 },
        ],
        marginTop: 5,
      },
    ],
  }
}

/** A heading needs room below it for two lines of what it heads. */
const ROOM: Record<number, number> = { 1: 84, 2: 52, 3: 46 }

/** Whether a heading would stand at the foot of a page without the text it heads. */
function strandedHeading(node: Node, queries: NodeQueries): boolean {
  if (node.headlineLevel === undefined) return false
  const foot = PAGE.height - PAGE.bottom
  if (node.startPosition.top > foot - (ROOM[node.headlineLevel] ?? 0)) return true
  // Heads and feet of pages are in the list of nodes too; they lie outside the text's own height.
  const inText = (other: Node): boolean =>
    other.startPosition.top >= PAGE.top && other.startPosition.top < foot && other.text !== undefined
  const below = queries.getFollowingNodesOnPage().filter((other) => inText(other) && other.startPosition.top > node.startPosition.top)
  return !below.some((other) => other.headlineLevel === undefined && other.style !== 'section')
}

