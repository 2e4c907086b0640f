import { useState } from 'react'
import type { RuleRow } from '../../../shared/quality/softened-check.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { inPlainWords } from './checks-found.ts'

/** One check from stopping to warning, or back, with the reason that goes into the log. */
export function SoftenDialog(props: { check: RuleRow; soft: boolean; onClose: () => void }) {
  const { check, soft, onClose } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [reason, setReason] = useState('')
  return (
    <Dialog title={soft ? `Let ${check.id} only warn` : `Let ${check.id} stop again`} onClose={onClose}>
      <p className="note">{inPlainWords(check)}</p>
      <p>
        {soft
          ? 'This rule is not yet checked against its source. As a warning it is still shown, and the author acknowledges it when signing. Applies to every report of the office that is not signed yet.'
          : 'From now on this check stops signing for every report of the office.'}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(() => client.run('office.soften', { check: check.id, soft, reason }), onClose)
        }}
      >
        <Refused refusal={refusal} />
        <TextArea
          label={soft ? 'Why it should only warn here' : 'Why it should stop again'}
          hint="Recorded in the log with your name and the time"
          value={reason}
          onChange={setReason}
          rows={3}
          first
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            {soft ? 'Soften to a warning' : 'Let it stop again'}
          </Button>
          <Button kind="link" onClick={onClose}>
            Leave it as it is
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
