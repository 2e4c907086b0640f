import { createRequire } from 'node:module'
import pdfmake from 'pdfmake'
import type { DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces'
import { forCopy } from '../../../shared/document/copies.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { type Printing, pdfDefinition } from './definition.ts'
import { fontDescriptors, fontTickets, loadFonts } from './fonts.ts'
import { type ServiceSheet, serviceSheetDefinition } from './service-sheet.ts'
import { undrawable } from './typesetting.ts'

/** `document` whole, as signed: what the copy shows of it is the renderer's business. */
export type PrintRequest = Printing & { readonly document: ReportDocument }
/** A page about one service of the local directory. */
export type ServiceRequest = { readonly service: ServiceSheet }
export type Rendered = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** Characters of the report that no font could draw ("U+4E2D"): each prints as a mark. */
  readonly undrawable: readonly string[]
}

const fonts = loadFonts()
const virtualFiles: { writeFileSync(name: string, bytes: Uint8Array): void } = createRequire(import.meta.url)(
  'pdfmake/js/virtual-fs',
).default
for (const [name, bytes] of fontTickets()) virtualFiles.writeFileSync(name, bytes)
// Nothing is fetched and no file is opened while a report is laid out, whatever its text says: even the
// fonts are already in memory.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => false)

/**
 * The report as PDF. The same request gives the same bytes, in any process: the date inside is the
 * report's own. The parsed fonts are shared between documents, so renderings must not overlap.
 */
export async function renderPdf(request: PrintRequest | ServiceRequest): Promise<Rendered> {
  fonts.forgetDocument()
  const laidOut =
    'service' in request
      ? serviceSheetDefinition(request.service, fonts.faceFor)
      : pdfDefinition(request.document, request, fonts.faceFor)
  const { definition, pages } = counted(laidOut)
  pdfmake.setFonts(fontDescriptors())
  const bytes = await pdfmake.createPdf(definition).getBuffer()
  return {
    bytes,
    pages: pages(),
    undrawable: undrawable(
      'service' in request
        ? request.service
        : [
            forCopy(request.document, request.copy),
            request.copy === 'receiver'
              ? [request.allocation ?? null, request.firstAppointment ?? null]
              : null,
          ],
      fonts.faceFor,
    ),
  }
}

/** Renders one line in every font, so that the first report does not wait for tables to be read. */
export async function warmUp(): Promise<void> {
  pdfmake.setFonts(fontDescriptors())
  const line = (font: 'Arimo' | 'DejaVu', look: { bold?: boolean; italics?: boolean }) => ({
    text: 'Courtside',
    font,
    ...look,
  })
  const content = [
    line('Arimo', {}),
    line('Arimo', { bold: true }),
    line('Arimo', { italics: true }),
    line('DejaVu', {}),
  ]
  await pdfmake.createPdf({ content }).getBuffer()
}

/** pdfmake tells the number of pages to the foot of each page and to nobody else. */
function counted(definition: TDocumentDefinitions): { definition: TDocumentDefinitions; pages(): number } {
  let total = 0
  const { footer } = definition
  const counting: DynamicContent = (page, pages, size) => {
    total = pages
    return typeof footer === 'function' ? footer(page, pages, size) : footer
  }
  return { definition: { ...definition, footer: counting }, pages: () => total }
}
