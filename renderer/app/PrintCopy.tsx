import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Copy } from '../../shared/document/document.schema.ts'
import { undrawableInWords } from '../../shared/document/printable-characters.ts'
import { useClient } from '../client/ClientContext.tsx'
import { bytesOf } from '../parts/bytes-of.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { PdfPages } from '../parts/PdfPages.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useAsking } from '../parts/use-asking.ts'
import { useAppWindow } from '../window/AppContext.tsx'

const TITLES: Partial<Record<Copy, string>> = {
  draft: 'Print the draft copy',
  notes: 'Print the notes for the hearing',
}

/** A copy of the report through the system's print dialog, never the page with its questions. */
export function PrintCopy(props: { id: string; copy: Copy; onClose: () => void }) {
  const { id, copy } = props
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const { refusal, ask } = useAsking()
  const [made, setMade] = useState<{ bytes: Uint8Array<ArrayBuffer>; lacks: string | null } | null>(null)
  const [printed, setPrinted] = useState(false)
  useEffect(() => {
    void ask(
      async () => {
        await unsavedWork.settle()
        return client.run('report.print', { id, copy })
      },
      ({ pdfBase64, undrawable }) =>
        setMade({ bytes: bytesOf(pdfBase64), lacks: undrawableInWords(undrawable) }),
    )
  }, [ask, client, unsavedWork, id, copy])
  const print = () => {
    window.print()
    setPrinted(true)
    if (made?.lacks === null) props.onClose()
  }
  return (
    <Dialog title={TITLES[copy] ?? 'Print the copy'} onClose={props.onClose}>
      {refusal === null && !printed ? (
        <p role="status">Preparing the pages{copy === 'draft' ? ', marked DRAFT' : ''}.</p>
      ) : null}
      <Refused refusal={refusal} />
      {made === null || made.lacks === null ? null : <p role="status">{made.lacks}</p>}
      {made === null || printed
        ? null
        : createPortal(
            <div
              className={copy === 'notes' ? 'print-copy print-copy--notes' : 'print-copy'}
              aria-hidden="true"
            >
              <PdfPages bytes={made.bytes} says="Printed copy" onDrawn={print} />
            </div>,
            document.body,
          )}
    </Dialog>
  )
}
