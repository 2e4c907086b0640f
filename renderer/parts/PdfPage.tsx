import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { dotsFor } from './sheet-dots.ts'

/** Sharper than the screen's own dots, so that small print can be read. */
const SHARPNESS = 1.5

/** One page of a PDF as a picture as wide as where it stands, with its text beside for screen readers. */
export function PdfPage(props: {
  pdf: PDFDocumentProxy
  number: number
  says: string
  /** Quarter turns to the right. */
  turns?: number
  /** How many times as wide as its place it is shown. */
  zoom?: number
  onDrawn?: () => void
}) {
  const { pdf, number, says, turns = 0, zoom = 1 } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const [text, setText] = useState('')
  const onDrawn = useRef(props.onDrawn)
  onDrawn.current = props.onDrawn
  useEffect(() => {
    let stop = () => {}
    let wanted = true
    const draw = async () => {
      const page = await pdf.getPage(number)
      const sheet = canvas.current
      if (!wanted || sheet === null) return
      const rotation = (page.rotate + turns * 90) % 360
      const asItIs = page.getViewport({ scale: 1, rotation })
      const wide = (sheet.parentElement?.clientWidth ?? 340) * zoom * window.devicePixelRatio * SHARPNESS
      const { width } = dotsFor(wide, asItIs)
      const viewport = page.getViewport({ scale: width / asItIs.width, rotation })
      sheet.width = Math.floor(viewport.width)
      sheet.height = Math.floor(viewport.height)
      const drawing = page.render({ canvas: sheet, viewport })
      stop = () => drawing.cancel()
      await drawing.promise
      const content = await page.getTextContent()
      if (!wanted) return
      setText(content.items.map((item) => ('str' in item ? item.str : '')).join(' '))
      onDrawn.current?.()
    }
    // A page that is cancelled, or whose document is closed meanwhile, refuses: nobody waits for it any more.
    draw().catch(() => {})
    return () => {
      wanted = false
      stop()
    }
  }, [pdf, number, turns, zoom])
  return (
    <figure className="pdf__page">
      <canvas
        ref={canvas}
        role="img"
        aria-label={`${says}, page ${number}`}
        style={zoom === 1 ? undefined : { width: `${zoom * 100}%` }}
      />
      <figcaption className="vh">{text}</figcaption>
    </figure>
  )
}
