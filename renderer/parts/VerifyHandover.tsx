import { useState } from 'react'
import { DECISIONS } from '../../shared/allocation/in-words.ts'
import type { HandoverReading } from '../../shared/handover/reading.ts'
import { longInstant } from '../../shared/lib/dates.ts'
import { deliveryInWords } from '../../shared/record/delivery.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { dateAndTime } from './age.ts'
import { Dialog } from './Dialog.tsx'
import { Refused } from './Refused.tsx'
import { SignatureList } from './SignatureList.tsx'
import { useAsking } from './use-asking.ts'

/** A handover file as its receiver opens it: who signed it, or why it is not verified, and its contents. */
export function VerifyHandover(props: { onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [reading, setReading] = useState<HandoverReading | null>(null)
  return (
    <Dialog title="Check a handover file" onClose={props.onClose} size="wide">
      <p>The file is checked against the public keys known here. The file is not stored.</p>
      <Refused refusal={refusal} />
      <Button
        kind={reading === null ? 'go' : 'second'}
        busy={busy}
        onClick={() => void ask(() => client.run('handover.verify', {}), setReading)}
      >
        {busy ? 'Checking' : reading === null ? 'Choose the file' : 'Choose another file'}
      </Button>
      {reading === null ? null : <Read reading={reading} />}
    </Dialog>
  )
}

function Read(props: { reading: HandoverReading }) {
  const { reading } = props
  if (!reading.verified)
    return (
      <div role="status">
        <p className="verdict verdict--bad">
          <strong>Not verified.</strong> {reading.says}
        </p>
        <SignatureList signatures={reading.signatures} />
      </div>
    )
  const { document } = reading
  return (
    <div role="status">
      <p className="verdict verdict--good">
        <strong>Verified.</strong> Nothing has changed since it was signed.
      </p>
      <SignatureList signatures={reading.signatures} />
      <dl className="facts">
        <dt>From</dt>
        <dd>{document.from.office}</dd>
        <dt>To</dt>
        <dd>{document.to.organisation}</dd>
        <dt>Handed over</dt>
        <dd>
          {longInstant(document.createdAt)}, version {document.version}
        </dd>
        {document.result === null ? null : (
          <>
            <dt>Sentence passed</dt>
            <dd>{document.result.sentence}</dd>
          </>
        )}
        {document.allocation === null ? null : (
          <>
            <dt>Allocated to</dt>
            <dd>{DECISIONS[document.allocation.decision]}</dd>
          </>
        )}
        {document.delivery === null ? null : (
          <>
            <dt>Given in court</dt>
            <dd>{deliveryInWords(document.delivery).join(' ')}</dd>
          </>
        )}
        {document.firstAppointment === null ? null : (
          <>
            <dt>First appointment</dt>
            <dd>
              {dateAndTime(document.firstAppointment.at)}, {document.firstAppointment.with},{' '}
              {document.firstAppointment.where}
            </dd>
          </>
        )}
        {document.supervisedNow === null ? null : (
          <>
            <dt>Supervised until now</dt>
            <dd>{document.supervisedNow.says}</dd>
          </>
        )}
        {document.registers.length === 0 ? null : (
          <>
            <dt>Registers and orders in force</dt>
            <dd>
              <ul className="bullets">
                {document.registers.map(({ says }) => (
                  <li key={says}>{says}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        {document.tasks.length === 0 ? null : (
          <>
            <dt>Still to be done</dt>
            <dd>
              <ul className="bullets">
                {document.tasks.map((task) => (
                  <li key={task.says}>{task.says}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      {document.allocation === null ? null : (
        <>
          <h3>Reasons for the allocation</h3>
          <pre className="plain-text">{document.allocation.plainText}</pre>
        </>
      )}
      <h3>What it says</h3>
      <pre className="plain-text">{document.plainText}</pre>
    </div>
  )
}
