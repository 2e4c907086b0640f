import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { must } from '../../../shared/lib/must.ts'
import type { PrintRequest, ServiceRequest } from './render.ts'
import { WordsLost } from './words-lost.ts'

export type RenderedPdf = {
  readonly bytes: Uint8Array
  readonly pages: number
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
  /** Characters that no font draws: each prints as a mark. */
  readonly undrawable: readonly string[]
}

export type PdfRenderer = {
  /** Starts the worker ahead of the first report: loading pdfmake and the fonts takes most of a second. */
  prepare(): void
  /** Rejects with `WordsLost` where a word would not be on the paper, and where the report cannot be rendered or the worker died over it; the next request is served anew. */
  render(request: PrintRequest | ServiceRequest): Promise<RenderedPdf>
  /** Stops the worker. What is still being rendered is rejected. */
  close(): Promise<void>
}

const answerSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('rendered'),
    id: z.number(),
    pdf: z.strictObject({
      bytes: z.instanceof(Uint8Array),
      pages: z.number(),
      sha256: z.string(),
      undrawable: z.array(z.string()),
    }),
  }),
  z.strictObject({ outcome: z.literal('lost'), id: z.number(), words: z.string() }),
  z.strictObject({ outcome: z.literal('failed'), id: z.number(), message: z.string() }),
])

type Waiting = { resolve(pdf: RenderedPdf): void; reject(error: Error): void }

/**
 * Renders away from the thread that serves the window. `workerFile`: where a bundle keeps the worker.
 */
export function createPdfRenderer(
  workerFile: URL = new URL('./render-worker.ts', import.meta.url),
): PdfRenderer {
  const waiting = new Map<number, Waiting>()
  let count = 0
  let closed = false
  let worker: Worker | null = null

  function start(): Worker {
    const started = new Worker(workerFile)
    // The application may end while nothing is being rendered.
    started.unref()
    started.on('message', (message: unknown) => {
      const answer = answerSchema.parse(message)
      const asked = must(waiting.get(answer.id), 'the worker answers each request once')
      waiting.delete(answer.id)
      if (waiting.size === 0) started.unref()
      if (answer.outcome === 'rendered') asked.resolve(answer.pdf)
      else if (answer.outcome === 'lost') asked.reject(new WordsLost(answer.words))
      else asked.reject(new Error(`The PDF could not be made: ${answer.message}`))
    })
    const died = (why: string): void => {
      if (worker !== started) return
      worker = null
      for (const asked of waiting.values()) asked.reject(new Error(`The PDF could not be made: ${why}`))
      waiting.clear()
    }
    started.on('error', (error: unknown) => died(error instanceof Error ? error.message : String(error)))
    started.on('exit', (code) => died(`its worker stopped (${code})`))
    return started
  }

  return {
    prepare: () => {
      if (!closed) worker ??= start()
    },
    render: (request) =>
      new Promise((resolve, reject) => {
        if (closed) {
          reject(new Error('The PDF could not be made: the renderer is closed'))
          return
        }
        worker ??= start()
        count += 1
        waiting.set(count, { resolve, reject })
        worker.ref()
        worker.postMessage({ id: count, request })
      }),
    close: async () => {
      closed = true
      await worker?.terminate()
    },
  }
}
