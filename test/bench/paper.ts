import { performance } from 'node:perf_hooks'
import { createPdfRenderer, type PdfRenderer } from '../../electron/core/pdf/pdf-renderer.ts'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { exampleDocument } from '../support/example-document.ts'
import { type Figure, times } from './figure.ts'

/** Until the code that draws is compiled as far as it will be. */
const WARMING = 20

/** Reports on paper: by a renderer started for one, and by one that has been there for a while. */
export async function benchPaper(runs: number): Promise<Figure[]> {
  const cold = await timesOf(runs, async () => {
    const pdf = createPdfRenderer()
    const taken = await timed(pdf, exampleDocument('case-1'))
    await pdf.close()
    return taken
  })
  return [
    times('PDF of case-1, cold: worker, fonts and report', cold),
    times('PDF of case-1, tagged, warm', await warm('case-1', runs), '55'),
    times('PDF of case-3, tagged, warm', await warm('case-3', runs), '70'),
  ]
}

async function warm(name: 'case-1' | 'case-3', runs: number): Promise<number[]> {
  const pdf = createPdfRenderer()
  const document = exampleDocument(name)
  await timesOf(WARMING, () => timed(pdf, document))
  const taken = await timesOf(runs * 4, () => timed(pdf, document))
  await pdf.close()
  return taken
}

async function timed(pdf: PdfRenderer, document: ReportDocument): Promise<number> {
  const from = performance.now()
  await pdf.render({ document, copy: 'court', signatures: [], signed: false, payloadSha256: null })
  return performance.now() - from
}

async function timesOf(count: number, take: () => Promise<number>): Promise<number[]> {
  const taken: number[] = []
  while (taken.length < count) taken.push(await take())
  return taken
}
