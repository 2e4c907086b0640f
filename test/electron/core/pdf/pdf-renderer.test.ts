import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createPdfRenderer, type PdfRenderer } from '../../../../electron/core/pdf/pdf-renderer.ts'
import { type PrintRequest, renderPdf } from '../../../../electron/core/pdf/render.ts'
import { exampleDocument } from '../../../support/example-document.ts'
import { withText } from '../../../support/print-requests.ts'

const case1 = exampleDocument('case-1')
const request: PrintRequest = {
  document: case1,
  copy: 'draft',
  signed: false,
  payloadSha256: null,
  signatures: [],
}

let renderer: PdfRenderer | null = null
const open = (workerFile?: URL): PdfRenderer => {
  renderer = workerFile === undefined ? createPdfRenderer() : createPdfRenderer(workerFile)
  return renderer
}
afterEach(async () => {
  await renderer?.close()
  renderer = null
})

describe('the renderer of PDFs', () => {
  test('gives in its worker the bytes that the renderer gives here, and their hash', async () => {
    const pdf = await open().render(request)
    const here = await renderPdf(request)
    expect(Buffer.compare(pdf.bytes, here.bytes)).toBe(0)
    expect(pdf.pages).toBe(here.pages)
    expect(pdf.sha256).toBe(createHash('sha256').update(pdf.bytes).digest('hex'))
  })

  test('serves requests made at once, each with its own report', async () => {
    const { render } = open()
    const [draft, receiver, again] = await Promise.all([
      render(request),
      render({ ...request, copy: 'receiver' }),
      render(request),
    ])
    expect(draft.sha256).toBe(again.sha256)
    expect(receiver.sha256).not.toBe(draft.sha256)
  })

  test('leaves the main thread free while it works', async () => {
    let turns = 0
    const counting = setInterval(() => {
      turns += 1
    }, 1)
    const { render } = open()
    await render(request)
    clearInterval(counting)
    expect(turns).toBeGreaterThan(5)
  })

  test('fails the request it cannot render, says why, and serves the next', async () => {
    const { render } = open()
    const broken = { ...request, document: { ...case1, startedAt: 'yesterday' } }
    await expect(render(broken)).rejects.toThrow(/^The PDF could not be made: /)
    expect((await render(request)).pages).toBeGreaterThan(0)
  })

  test('lets go of every report by ending its worker, once what it was asked for is drawn', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-worker-'))
    try {
      const file = join(folder, 'remembering-worker.mjs')
      writeFileSync(
        file,
        `import { parentPort } from 'node:worker_threads'
        let kept = 0
        parentPort.on('message', ({ id }) => {
          kept += 1
          const pdf = { bytes: new Uint8Array([1]), pages: kept, sha256: '', undrawable: [] }
          setTimeout(() => parentPort.postMessage({ outcome: 'rendered', id, pdf }), 50)
        })`,
      )
      const { render, forget } = open(pathToFileURL(file))
      expect((await render(request)).pages).toBe(1)
      const drawing = render(request)
      forget()
      expect((await render(request)).pages).toBe(1)
      expect((await drawing).pages).toBe(2)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  test('keeps words laid out from report to report, and none that was drawn before it was told to forget', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-worker-'))
    try {
      const file = join(folder, 'telling-worker.mjs')
      const told = join(folder, 'told')
      const core = new URL('../../../../electron/core/pdf/', import.meta.url).href
      writeFileSync(
        file,
        `import { appendFileSync } from 'node:fs'
        import { parentPort } from 'node:worker_threads'
        const { keptWords } = await import('${core}kept-words.ts')
        await import('${core}render-worker.ts')
        parentPort.on('message', () => {
          const words = [...keptWords.values()].flatMap((kept) => Object.keys(kept))
          appendFileSync(${JSON.stringify(told)}, JSON.stringify(words.map((word) => word.trim())) + '\\n')
        })`,
      )
      const { render, forget } = open(pathToFileURL(file))
      await render({ ...request, document: withText('Zqxplanted and gone') })
      await render(request)
      forget()
      await render(request)
      await render(request)
      const kept = readFileSync(told, 'utf8')
        .trim()
        .split('\n')
        .map((line) => z.array(z.string()).parse(JSON.parse(line)))
      expect(kept.map((words) => words.includes('Zqxplanted'))).toEqual([false, true, false, false])
      expect(kept.map((words) => words.includes('Pascall'))).toEqual([false, true, false, true])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('fails the request over which its worker dies, and serves the next with a fresh worker', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-worker-'))
    try {
      const file = join(folder, 'dying-worker.mjs')
      writeFileSync(
        file,
        `import { parentPort } from 'node:worker_threads'
        parentPort.on('message', ({ id, request }) => {
          if (request.copy === 'court') process.exit(7)
          const pdf = { bytes: new Uint8Array([1]), pages: 1, sha256: '', undrawable: [] }
          parentPort.postMessage({ outcome: 'rendered', id, pdf })
        })`,
      )
      const { render } = open(pathToFileURL(file))
      expect((await render(request)).pages).toBe(1)
      await expect(render({ ...request, copy: 'court' })).rejects.toThrow(
        'The PDF could not be made: its worker stopped (7)',
      )
      expect((await render(request)).pages).toBe(1)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('starts its worker when told to prepare, once, and the next report is made by that worker', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'courtside-worker-'))
    try {
      const file = join(folder, 'counting-worker.mjs')
      writeFileSync(
        file,
        `import { appendFileSync } from 'node:fs'
        import { parentPort } from 'node:worker_threads'
        appendFileSync(${JSON.stringify(join(folder, 'started'))}, '|')
        parentPort.on('message', ({ id }) => {
          const pdf = { bytes: new Uint8Array([1]), pages: 1, sha256: '', undrawable: [] }
          parentPort.postMessage({ outcome: 'rendered', id, pdf })
        })`,
      )
      const started = () => readFileSync(join(folder, 'started'), 'utf8')
      const pdf = open(pathToFileURL(file))
      expect(existsSync(join(folder, 'started'))).toBe(false)
      pdf.prepare()
      pdf.prepare()
      await expect.poll(() => existsSync(join(folder, 'started')) && started()).toBe('|')
      await pdf.render(request)
      expect(started()).toBe('|')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('refuses work once closed, and fails what it was doing', async () => {
    const { render, close } = open()
    const waiting = render(request)
    const failed = expect(waiting).rejects.toThrow(/^The PDF could not be made: /)
    await close()
    await failed
    await expect(render(request)).rejects.toThrow('The PDF could not be made: the renderer is closed')
  })
})
