import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { saveAll } from '../../autosave/use-open-entries.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { currentForms } from '../../report/forms.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** Changes an oral report to the short format, for a case that needs more. Every answer is kept. */
export function UpgradeDialog(props: {
  view: ReportView
  report: OpenReport
  onChanged: (view: ReportView) => void
  onClose: () => void
}) {
  const client = useClient()
  const { reference } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [reason, setReason] = useState('')
  const format =
    currentForms(reference.forms).find((form) => form.format.startsWith('short'))?.format ?? 'short-format'
  return (
    <Dialog title="Make this a short-format report" onClose={props.onClose}>
      <p>
        Everything you have written is kept. The short format asks some further questions. It cannot be
        changed back to an oral report.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(async () => {
            await saveAll(props.report)
            return client.run('report.changeFormat', {
              id: props.view.id,
              rev: props.report.saving.rev(),
              format,
              reason,
            })
          }, props.onChanged)
        }}
      >
        <Refused refusal={refusal} />
        <TextArea
          label="Why an oral report is not enough"
          hint="For example: very high risk of serious harm, or checks outstanding in a domestic abuse case"
          value={reason}
          onChange={setReason}
          rows={3}
          first
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            Make it a short-format report
          </Button>
          <Button kind="link" onClick={props.onClose}>
            Keep it as an oral report
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
