import { type ReactNode, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { keyShown } from '../../keys/keys.ts'
import { VerifyHandover } from '../../parts/VerifyHandover.tsx'

/** A day without cases: the ways to begin, whichever is nearest to hand. */
export function FirstCase(props: { today: boolean; newCase: ReactNode; onFile: () => void }) {
  const [verifying, setVerifying] = useState(false)
  return (
    <>
      <p className="first__lead">
        {props.today ? 'No cases yet today.' : 'No cases on this day yet.'} Begin with whichever is nearest to
        hand.
      </p>
      <div className="first">
        <section className="first__way" aria-labelledby="way-one">
          <h2 id="way-one">Type one case</h2>
          <p className="hint">For somebody who is stood down now. Ten seconds.</p>
          {props.newCase}
        </section>
        <section className="first__way" aria-labelledby="way-list">
          <h2 id="way-list">Read {props.today ? 'today’s' : 'the'} court list</h2>
          <p className="hint">A CSV file from the court, or rows copied from a spreadsheet.</p>
          <div className="drop">
            <p>
              Paste the rows here with <kbd>{keyShown('paste')}</kbd>, or
            </p>
            <Button kind="second" onClick={props.onFile}>
              Choose a file
            </Button>
          </div>
          <p className="hint">
            You say once which column is which. A row that cannot be read is shown to you, with the reason;
            the others come in.
          </p>
        </section>
        <section className="first__way" aria-labelledby="way-open">
          <h2 id="way-open">Open what somebody gave you</h2>
          <p className="hint">A handover file from another office: who signed it, and what it says.</p>
          <Button kind="second" onClick={() => setVerifying(true)}>
            Choose a handover file
          </Button>
        </section>
      </div>
      {verifying ? <VerifyHandover onClose={() => setVerifying(false)} /> : null}
    </>
  )
}
