import { performance } from 'node:perf_hooks'
import { createPdfRenderer, type PdfRenderer } from '../../electron/core/pdf/pdf-renderer.ts'
import { exampleDocument } from '../support/example-document.ts'
import { type Figure, times } from './figure.ts'

/** Case-1 on paper: by a renderer started for it, and by one that has been there for a while. */
export async function benchPaper(runs: number): Promise<Figure[]> {
  const document = exampleDocument('case-1')
  const render = async (pdf: PdfRenderer): Promise<void> => {
    await pdf.render({ document, copy: 'court', signatures: [], signed: false, payloadSha256: null })
  }
  const timed = async (run: () => Promise<void>): Promise<number> => {
    const from = performance.now()
    await run()
    return performance.now() - from
  }
  const cold: number[] = []
  const warm: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now()
    const pdf = createPdfRenderer()
    await render(pdf)
    cold.push(performance.now() - from)
    for (let again = 0; again < 4; again += 1) warm.push(await timed(() => render(pdf)))
    await pdf.close()
  }
  return [times('PDF of case-1, cold: worker, fonts and report', cold), times('PDF of case-1, warm', warm)]
}
