import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import { recordedAfter } from '../../../shared/allocation/recorded-after.ts'
import type { Copy, ReportDocument } from '../../../shared/document/document.schema.ts'
import type { LaidReport } from '../../../shared/document/laid-report.ts'
import { layOut, type SigningShown } from '../../../shared/document/layout.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { Delivery } from '../../../shared/record/delivery.ts'
import type { FirstAppointment } from '../../../shared/record/result.ts'
import { frontBlock } from './front-block.ts'
import { INK, NOTES, PAGE, type Paper, rule, textWidth } from './page-style.ts'
import { sectionBlocks } from './section-blocks.ts'
import { type FaceFor, type Typesetter, typesetter } from './typesetting.ts'

export type Printing = SigningShown & {
  readonly copy: Copy
  /** The allocation that stands: on the receiver's copy alone, after the report, of which it is no part. */
  readonly allocation?: DecidedAllocation | null
  /** That it was given in court: likewise. */
  readonly delivery?: Delivery | null
  /** Where and when the person goes first: likewise. */
  readonly firstAppointment?: FirstAppointment | null
  /** The signed report as data (base64), inside the file: likewise, since it holds restricted passages. */
  readonly signedReport?: string | null
  /** The page that its receiver reads first: likewise, before the report. */
  readonly sheet?: LaidReport | null
}

/** A name beyond this is cut in the head and foot of pages, which have one line; the first page gives it whole. */
const LONGEST_NAME = 60

/**
 * A copy of the report for pdfmake. Pure: the same document, printing and fonts give the same pages. pdfmake
 * changes what it is given, so a definition is made anew for each rendering.
 */
export function pdfDefinition(
  document: ReportDocument,
  printing: Printing,
  faceFor: FaceFor,
): TDocumentDefinitions {
  const paper = paperOf(printing)
  const set = typesetter(faceFor, textWidth(paper))
  const { copy, signed, allocation = null, delivery = null, firstAppointment = null } = printing
  const sheet = copy === 'receiver' ? (printing.sheet ?? null) : null
  const laid = layOut(document, copy, {
    signing: printing,
    after: copy === 'receiver' ? recordedAfter(delivery, firstAppointment, allocation) : [],
  })
  return {
    info: {
      title: `${laid.title}: ${document.heading.name}`,
      author: document.author.name,
      subject: document.statuteLine,
      creator: 'Courtside',
      producer: 'Courtside',
      creationDate: new Date(document.completedAt),
    },
    content: [
      ...(sheet === null ? [] : laidBlocks(sheet, set)),
      ...(sheet === null ? laidBlocks(laid, set) : onANewPage(laidBlocks(laid, set))),
    ],
    header: () => pageHead(document, laid.artifacts, paper, set),
    footer: (page, pages) => pageFoot(document, signed, { page, pages }, paper, set),
    ...(signed
      ? {}
      : { watermark: { text: 'DRAFT', bold: true, fontSize: 120, opacity: 0.05, color: INK.text } }),
  }
}

const laidBlocks = (laid: LaidReport, set: Typesetter): Content[] => [
  ...frontBlock(laid, set),
  ...laid.sections.flatMap((section) => sectionBlocks(section, set)),
]

const onANewPage = ([first = '', ...rest]: Content[]): Content[] => [
  { stack: [first], pageBreak: 'before' },
  ...rest,
]

/** The notes are held in a hand. */
export const paperOf = ({ copy }: Pick<Printing, 'copy'>): Paper => (copy === 'notes' ? NOTES : PAGE)

function pageHead(
  document: ReportDocument,
  { marking, copy }: LaidReport['artifacts'],
  paper: Paper,
  set: Typesetter,
): Content {
  const { name, crn } = document.heading
  const who = crn === '' ? cut(name) : `${cut(name)}, CRN ${cut(crn)}`
  return {
    margin: [paper.left, 28, paper.right, 0],
    stack: [
      {
        columns: [
          { ...set.line(marking, 'marking'), width: 'auto' },
          { ...set.line(copy, 'furniture'), width: 'auto', marginLeft: 12 },
          { ...set.line(who, 'furniture'), width: '*', alignment: 'right' },
        ],
      },
      { stack: [rule(set.width, 0.5, INK.rule)], marginTop: 5 },
    ],
  }
}

const cut = (text: string): string => (text.length <= LONGEST_NAME ? text : `${text.slice(0, LONGEST_NAME)}…`)

function pageFoot(
  document: ReportDocument,
  signed: boolean,
  { page, pages }: { readonly page: number; readonly pages: number },
  paper: Paper,
  set: Typesetter,
): Content {
  const by = `${cut(document.author.name)}, ${document.author.grade}, ${cut(document.author.office)}`
  return {
    margin: [paper.left, 12, paper.right, 0],
    stack: [
      rule(set.width, 0.5, INK.rule),
      {
        columns: [
          set.line(signed ? `${by}, ${longInstant(document.completedAt)}` : `${by}: DRAFT`, 'furniture'),
          { ...set.line(`Page ${page} of ${pages}`, 'furniture'), alignment: 'right', width: 80 },
        ],
        marginTop: 5,
      },
    ],
  }
}
