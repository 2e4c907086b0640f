import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Copy } from '../../shared/document/document.schema.ts'
import { useClient } from '../client/ClientContext.tsx'
import { bytesOf } from '../parts/bytes-of.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { PdfPages } from '../parts/PdfPages.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useAsking } from '../parts/use-asking.ts'
import { useAppWindow } from '../window/AppContext.tsx'

/** A copy of the report through the system's print dialog, never the page with its questions. */
export function PrintCopy(props: { id: string; copy: Copy; onClose: () => void }) {
  const { id, copy } = props
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const { refusal, ask } = useAsking()
  const [bytes, setBytes] = useState<Uint8Array<ArrayBuffer> | null>(null)
  useEffect(() => {
    void ask(
      async () => {
        await unsavedWork.settle()
        return client.run('report.render', { id, copy })
      },
      (rendered) => setBytes(bytesOf(rendered.pdfBase64)),
    )
  }, [ask, client, unsavedWork, id, copy])
  const print = () => {
    window.print()
    props.onClose()
  }
  return (
    <Dialog title={copy === 'draft' ? 'Print the draft copy' : 'Print the copy'} onClose={props.onClose}>
      {refusal === null ? (
        <p role="status">Preparing the pages{copy === 'draft' ? ', marked DRAFT' : ''}.</p>
      ) : null}
      <Refused refusal={refusal} />
      {bytes === null
        ? null
        : createPortal(
            <div className="print-copy" aria-hidden="true">
              <PdfPages bytes={bytes} says="Printed copy" onDrawn={print} />
            </div>,
            document.body,
          )}
    </Dialog>
  )
}
