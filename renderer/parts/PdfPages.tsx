import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { openPdf } from './open-pdf.ts'
import { PdfPage } from './PdfPage.tsx'

/** The pages of a PDF as pictures, with their text beside for screen readers. */
export function PdfPages(props: {
  bytes: Uint8Array<ArrayBuffer>
  says: string
  /** Called when every page is drawn. */
  onDrawn?: () => void
}) {
  const { pdf, unreadable } = usePdf(props.bytes)
  const drawn = useRef(new Set<number>())
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

/** The open document, closed when another one or nothing is shown. */
export function usePdf(bytes: Uint8Array) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  const [unreadable, setUnreadable] = useState(false)
  useEffect(() => {
    setUnreadable(false)
    const opening = openPdf(bytes)
    let wanted = true
    opening.promise.then(
      (opened) => wanted && setPdf(opened),
      () => wanted && setUnreadable(true),
    )
    return () => {
      wanted = false
      void opening.destroy()
    }
  }, [bytes])
  return { pdf, unreadable }
}
