import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { must } from '../../../shared/lib/must.ts'
import { type PrintRequest, renderPdf, type ServiceRequest, warmUp } from './render.ts'
import { WordsLost } from './words-lost.ts'

const port = must(parentPort, 'this file runs as a worker (pdf-renderer.ts)')

/** One at a time: the parsed fonts are shared between documents (render.ts). */
let queue: Promise<void> = warmUp()

port.on('message', ({ id, request }: { id: number; request: PrintRequest | ServiceRequest }) => {
  queue = queue.then(() => answer(id, request))
})

async function answer(id: number, request: PrintRequest | ServiceRequest): Promise<void> {
  try {
    const { bytes, pages, undrawable } = await renderPdf(request)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    port.postMessage({ outcome: 'rendered', id, pdf: { bytes, pages, sha256, undrawable } })
  } catch (error) {
    if (error instanceof WordsLost) port.postMessage({ outcome: 'lost', id, words: error.words })
    else
      port.postMessage({
        outcome: 'failed',
        id,
        message: error instanceof Error ? error.message : String(error),
      })
  }
}
