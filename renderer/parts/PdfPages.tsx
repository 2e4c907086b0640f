import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useEffect, useRef, useState } from 'react'
import { workerUrl } from '../client/trusted-worker.ts'

/**
 * One worker for every document, never ended. A worker that pdf.js makes by itself ends with its document, and
 * opening the next one before that is over throws.
 */
const worker = PDFWorker.create({ port: new Worker(workerUrl(workerAddress), { type: 'module' }) })

/** Sharper than the screen's own dots, so that small print can be read. */
const SHARPNESS = 1.5

/** The pages of a PDF as pictures, with their text beside for screen readers. No script in the file is run. */
export function PdfPages(props: {
  bytes: Uint8Array<ArrayBuffer>
  says: string
  /** Called when every page is drawn. */
  onDrawn?: () => void
}) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  const drawn = useRef(new Set<number>())
  useEffect(() => {
    setUnreadable(false)
    // pdf.js takes the bytes over: it is given its own.
    const opening = getDocument({
      worker,
      data: props.bytes.slice(),
      isEvalSupported: false,
      useWasm: false,
      useWorkerFetch: false,
      enableXfa: false,
    })
    let wanted = true
    opening.promise.then(
      (opened) => wanted && setPdf(opened),
      () => wanted && setUnreadable(true),
    )
    return () => {
      wanted = false
      void opening.destroy()
    }
  }, [props.bytes])
  if (unreadable)
    return <p role="alert">The pages could not be shown here. Save the PDF and open it from its folder.</p>
  if (pdf === null) return null
  return (
    <div>
      {Array.from({ length: pdf.numPages }, (_, order) => order + 1).map((number) => (
        <PdfPage
          key={`${pdf.fingerprints[0]} ${number}`}
          pdf={pdf}
          number={number}
          says={props.says}
          onDrawn={() => {
            if (drawn.current.add(number).size === pdf.numPages) props.onDrawn?.()
          }}
        />
      ))}
    </div>
  )
}

function PdfPage(props: { pdf: PDFDocumentProxy; number: number; says: string; onDrawn: () => void }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const onDrawn = useRef(props.onDrawn)
  onDrawn.current = props.onDrawn
  useEffect(() => {
    let stop = () => {}
    let wanted = true
    const draw = async () => {
      const page = await props.pdf.getPage(props.number)
      const sheet = canvas.current
      if (!wanted || sheet === null) return
      const wide = (sheet.parentElement?.clientWidth ?? 340) * window.devicePixelRatio * SHARPNESS
      const viewport = page.getViewport({ scale: wide / page.getViewport({ scale: 1 }).width })
      sheet.width = Math.floor(viewport.width)
      sheet.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas: sheet, viewport })
      stop = () => drawing.cancel()
      await drawing.promise
      const content = await page.getTextContent()
      if (!wanted) return
      setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
      onDrawn.current()
    }
    // A page that is cancelled, or whose document is closed meanwhile, refuses: nobody waits for it any more.
    draw().catch(() => {})
    return () => {
      wanted = false
      stop()
    }
  }, [props.pdf, props.number])
  return (
    <figure className="pdf__page">
      <canvas ref={canvas} role="img" aria-label={`${props.says}, page ${props.number}`} />
      <figcaption className="vh">{text}</figcaption>
    </figure>
  )
}
