import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { SignatureList } from '../../parts/SignatureList.tsx'
import { DocumentView, laidForReading } from '../../report/DocumentView.tsx'
import { ScoredAgain } from '../../report/ScoredAgain.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ExportCopies } from './ExportCopies.tsx'
import { RiskGlance } from './RiskGlance.tsx'

/** Beside the steps: the report that was signed, its copies by whom they are for, and the risk at a glance. */
export function SignedSide(props: {
  view: ReportView
  /** Null until it is read. */
  document: ReportDocument | null
}) {
  const { view, document } = props
  const { tables } = useAppWindow()
  const [reading, setReading] = useState(false)
  return (
    <>
      <section className="side__group">
        <h2>The signed report</h2>
        <SignatureList signatures={view.signatures} />
        <ScoredAgain document={document} offences={tables.offences} />
        <p>
          It cannot change.{' '}
          {document === null ? null : (
            <Button kind="link" onClick={() => setReading(true)}>
              Read it
            </Button>
          )}
        </p>
      </section>
      <section className="side__group">
        <h2>Copies</h2>
        <ExportCopies view={view} copies={['court', 'defendant', 'restricted', 'receiver']} />
      </section>
      <RiskGlance document={document} />
      {reading && document !== null ? (
        <Dialog title="The signed report" size="wide" onClose={() => setReading(false)}>
          <DocumentView laid={laidForReading(document, view.signatures)} />
        </Dialog>
      ) : null}
    </>
  )
}
