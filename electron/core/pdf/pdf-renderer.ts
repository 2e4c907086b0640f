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
  /** Lets go of every word of a report: its worker ends, once it has drawn what it was asked for. */
  forget(): void
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
  let count = 0
  let closed = false
  let worker: ReturnType<typeof start> | null = null

  function start() {
    const thread = new Worker(workerFile)
    const waiting = new Map<number, Waiting>()
    let leaving = false
    const rest = (): void => {
      if (waiting.size > 0) return
      // The application may end while nothing is being rendered.
      if (leaving) void thread.terminate()
      else thread.unref()
    }
    rest()
    thread.on('message', (message: unknown) => {
      const answer = answerSchema.parse(message)
      const asked = must(waiting.get(answer.id), 'the worker answers each request once')
      waiting.delete(answer.id)
      rest()
      if (answer.outcome === 'rendered') asked.resolve(answer.pdf)
      else if (answer.outcome === 'lost') asked.reject(new WordsLost(answer.words))
      else asked.reject(new Error(`The PDF could not be made: ${answer.message}`))
    })
    const died = (why: string): void => {
      if (worker?.thread === thread) worker = null
      for (const asked of waiting.values()) asked.reject(new Error(`The PDF could not be made: ${why}`))
      waiting.clear()
    }
    thread.on('error', (error: unknown) => died(error instanceof Error ? error.message : String(error)))
    thread.on('exit', (code) => died(`its worker stopped (${code})`))
    return {
      thread,
      ask: (request: PrintRequest | ServiceRequest, asked: Waiting): void => {
        count += 1
        waiting.set(count, asked)
        thread.ref()
        thread.postMessage({ id: count, request })
      },
      leave: (): void => {
        leaving = true
        rest()
      },
    }
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
        worker.ask(request, { resolve, reject })
      }),
    forget: () => {
      worker?.leave()
      worker = null
    },
    close: async () => {
      closed = true
      await worker?.thread.terminate()
    },
  }
}
