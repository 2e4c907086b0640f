import type { TDocumentDefinitions, TDocumentInformation } from 'pdfmake/interfaces'
import { forCopy } from '../../../shared/document/copies.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { unprintableIn } from '../../../shared/document/printable-characters.ts'
import { type Printing, paperOf, pdfDefinition } from './definition.ts'
import { fontDescriptors, fontFiles, loadFonts } from './fonts.ts'
import { limitKeptWords } from './kept-words.ts'
import { PageLayout } from './page-layout.ts'
import { defaultStyle, PAGE, type Paper, styles } from './page-style.ts'
import { tableLayouts } from './pdfmake-parts.ts'
import { ReadableDocument } from './readable-document.ts'
import { type ServiceSheet, serviceSheetDefinition } from './service-sheet.ts'
import { structureOf } from './structure.ts'
import { TaggedRenderer } from './tagged-renderer.ts'
import { printable } from './typesetting.ts'

/** `document` whole, as signed: what the copy shows of it is the renderer's business. */
export type PrintRequest = Printing & { readonly document: ReportDocument }
/** A page about one service of the local directory. */
export type ServiceRequest = { readonly service: ServiceSheet }
export type Rendered = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters that no font draws: each prints as a mark. */
  readonly undrawable: readonly string[]
}

const faceFor = loadFonts()

/**
 * The report as PDF. The same request gives the same bytes, in any process: the date inside is the
 * report's own. The parsed fonts are shared between documents, so renderings must not overlap.
 * Throws `WordsLost` where a word of it would not be on the paper.
 */
export async function renderPdf(request: PrintRequest | ServiceRequest): Promise<Rendered> {
  limitKeptWords()
  if ('service' in request) {
    const drawn = await drawPdf(serviceSheetDefinition(request.service, faceFor))
    return { ...drawn, undrawable: unprintableIn(JSON.stringify(request.service)) }
  }
  const { document, copy, allocation, delivery, firstAppointment, sheet } = request
  const drawn = await drawPdf(pdfDefinition(document, request, faceFor), paperOf(request), dataIn(request))
  const shown = [
    forCopy(document, copy),
    copy === 'receiver' ? [allocation, delivery, firstAppointment, sheet] : null,
  ]
  return { ...drawn, undrawable: unprintableIn(JSON.stringify(shown)) }
}

/** A file that goes inside another. */
type Inside = { readonly bytes: Uint8Array; readonly at: Date }

/** What the paper was made of, for a program that reads it: in the receiver's copy alone. */
function dataIn({ copy, signedReport = null, document }: PrintRequest): Inside | null {
  if (copy !== 'receiver' || signedReport === null) return null
  return { bytes: Buffer.from(signedReport, 'base64'), at: new Date(document.completedAt) }
}

/** Renders one line in the fonts of most reports, so that the first report does not wait for tables to be read. */
export async function warmUp(): Promise<void> {
  const looks = [{}, { bold: true }, { italics: true }, { font: 'DejaVu' }]
  await drawPdf({ content: looks.map((look) => ({ text: 'Courtside', ...look })) })
}

/** As pdfkit names it, without what acts; it takes no date that is not there. */
const information = (info: TDocumentInformation = {}): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(info).map(([key, value]) => [
      `${key.charAt(0).toUpperCase()}${key.slice(1)}`,
      typeof value === 'string' ? printable(value) : value,
    ]),
  )

/** The definition as a file. Nothing is fetched and no file is opened, whatever its text says: even fonts are in memory. */
export async function drawPdf(
  definition: TDocumentDefinitions,
  paper: Paper = PAGE,
  inside: Inside | null = null,
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { info, content, header, footer, watermark } = definition
  const document = new ReadableDocument(
    fontDescriptors(),
    {},
    {},
    {},
    {
      size: [paper.width, paper.height],
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      displayTitle: true,
      lang: 'en-GB',
      info: information(info),
      fontLayoutCache: true,
      autoFirstPage: false,
      font: null,
    },
    fontFiles,
    () => false,
  )
  const chunks: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  const layout = new PageLayout({ width: paper.width, height: paper.height }, paper, null)
  layout.registerTableLayouts(tableLayouts)
  const pages = layout.layoutDocument(
    content,
    document,
    styles,
    defaultStyle,
    undefined,
    header,
    footer,
    watermark,
  )
  new TaggedRenderer(document, structureOf(document, layout.root)).renderPages(pages)
  if (inside !== null)
    document.file(inside.bytes, {
      name: 'signed-report.json',
      type: 'application/json',
      description: 'The report as it was signed, with its signatures (JWS, general JSON serialisation)',
      relationship: 'Source',
      creationDate: inside.at,
      modifiedDate: inside.at,
    })
  document.end()
  return { bytes: await whole, pages: pages.length }
}
