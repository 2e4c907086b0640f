import { useState } from 'react'
import type { SenderLook } from '../../../shared/contract/inbox-commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Fingerprint } from '../../parts/Fingerprint.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

const KNOWN = {
  new: 'No keys of this office are here yet.',
  newer: 'Other keys of this office are here. These are newer, and take their place.',
  same: 'These keys are here already.',
  older: 'The keys of this office that are here are newer. These are not taken.',
} as const satisfies Record<SenderLook['known'], string>

/** Another office's public keys, believed once somebody has compared them with that office by another way. */
export function AddSender(props: { onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [look, setLook] = useState<SenderLook | null>(null)
  const [compared, setCompared] = useState(false)
  const choose = () =>
    void ask(
      () => client.run('sender.choose', {}),
      (found) => {
        setLook(found)
        setCompared(false)
      },
    )
  const fresh = look !== null && (look.known === 'new' || look.known === 'newer')
  return (
    <Dialog title="Add an office’s keys" onClose={props.onClose}>
      <p>
        The office exports them under “Export the office’s public keys”. Ring the office on a number you know,
        and have the groups read to you.
      </p>
      <Refused refusal={refusal} />
      {look === null ? null : (
        <>
          <dl className="facts">
            <dt>Office</dt>
            <dd>{look.office}</dd>
            <dt>Written</dt>
            <dd>
              {longInstant(look.issuedAt)}, {counted(look.keys, 'key')}
            </dd>
            <dt>Groups</dt>
            <dd>
              <Fingerprint of={look.fingerprint} />
            </dd>
          </dl>
          <p>{KNOWN[look.known]}</p>
          {fresh ? (
            <Tick
              label="I have compared every group with the office"
              ticked={compared}
              onChange={setCompared}
            />
          ) : null}
        </>
      )}
      <div className="buttons">
        {fresh && compared ? (
          <Button
            kind="go"
            busy={busy}
            onClick={() => void ask(() => client.run('sender.keep', { held: look.held }), props.onClose)}
          >
            Believe this office
          </Button>
        ) : null}
        <Button kind={look === null ? 'go' : 'second'} busy={busy} onClick={choose}>
          {look === null ? 'Choose the file' : 'Choose another file'}
        </Button>
      </div>
    </Dialog>
  )
}
