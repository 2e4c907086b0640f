import { useCallback, useEffect, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Copy } from '../../../shared/document/document.schema.ts'
import { undrawableInWords } from '../../../shared/document/printable-characters.ts'
import { clockTime } from '../../../shared/lib/dates.ts'
import { useSaveState } from '../../autosave/use-save-state.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { bytesOf } from '../../parts/bytes-of.ts'
import { PdfPages } from '../../parts/PdfPages.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ExportCopies } from '../after-sentence/ExportCopies.tsx'

type Drawn = { bytes: Uint8Array<ArrayBuffer>; at: string; pages: number; lacks: string | null }

/** The printed report beside the one being written. It is drawn when the pane opens and when asked for. */
export function PreviewPane(props: { view: ReportView; report: OpenReport; copy: Copy }) {
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  const draw = useCallback(
    () =>
      ask(
        async () => {
          await unsavedWork.settle()
          return client.run('report.render', { id: props.view.id, copy: props.copy })
        },
        ({ pdfBase64, pages, undrawable }) =>
          setDrawn({ bytes: bytesOf(pdfBase64), at: now(), pages, lacks: undrawableInWords(undrawable) }),
      ),
    [ask, client, unsavedWork, props.view.id, props.copy],
  )
  useEffect(() => {
    void draw()
  }, [draw])

  const state = useSaveState(props.report)
  const stale = drawn !== null && state.is === 'saved' && state.at > drawn.at
  return (
    <>
      <div className="preview__head">
        <h2>As it will print</h2>
        <Button kind="link" busy={busy} onClick={() => void draw()}>
          {busy ? 'Drawing' : 'Draw again'}
        </Button>
      </div>
      <ExportCopies view={props.view} copies={[props.copy]} />
      <Refused refusal={refusal} />
      {drawn === null ? null : (
        <>
          <p className="hint" role="status">
            {drawn.pages === 1 ? '1 page' : `${drawn.pages} pages`}, as at {clockTime(drawn.at)}.
            {stale ? ' You have changed it since.' : ''}
          </p>
          {drawn.lacks === null ? null : <p role="status">{drawn.lacks}</p>}
          <PdfPages bytes={drawn.bytes} says="Printed report" />
        </>
      )}
    </>
  )
}
