import { getDocument, PDFWorker } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import jpeg2000 from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url'
import { workerUrl } from '../client/trusted-worker.ts'

/**
 * One worker for every document, never ended. A worker that pdf.js makes by itself ends with its document, and
 * opening the next one before that is over throws.
 */
const worker = PDFWorker.create({ port: new Worker(workerUrl(workerAddress), { type: 'module' }) })

/** Opens a PDF. No script in the file is run, nothing is compiled, and nothing is fetched but what is named here. */
export const openPdf = (bytes: Uint8Array) =>
  getDocument({
    worker,
    // pdf.js takes the bytes over: it is given its own.
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    // Scanners write JPEG 2000. pdf.js adds a file's name to this folder: after a "#" it changes nothing.
    wasmUrl: `${new URL(jpeg2000, window.location.href).href}#/`,
    useWorkerFetch: false,
    enableXfa: false,
  })
