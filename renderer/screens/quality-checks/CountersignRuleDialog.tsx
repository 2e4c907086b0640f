import { useState } from 'react'
import {
  COUNTERSIGN_SETTINGS,
  type CountersignSetting,
  countersignSettingSchema,
} from '../../../shared/quality/countersign-rule.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** The office's own rule of countersigning, with the reason that goes into the log. */
export function CountersignRuleDialog(props: { setting: CountersignSetting; onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [setting, setSetting] = useState(props.setting)
  const [reason, setReason] = useState('')
  return (
    <Dialog title="What an SPO countersigns" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(() => client.run('office.setCountersign', { setting, reason }), props.onClose)
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend="Reports that need a second signature"
          hint="Applies to every report of the office that is not signed yet. Any author can also ask for a countersignature."
          options={countersignSettingSchema.options.map((code) => ({
            code,
            label: COUNTERSIGN_SETTINGS[code],
          }))}
          value={setting}
          onChange={setSetting}
        />
        <TextArea
          label="Why"
          hint="Recorded in the log with your name and the time"
          value={reason}
          onChange={setReason}
          rows={3}
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            Set the rule
          </Button>
          <Button kind="link" onClick={props.onClose}>
            Leave it as it is
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
