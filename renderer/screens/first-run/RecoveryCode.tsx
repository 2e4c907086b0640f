import { useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Field.tsx'
import { MessagePage } from '../../parts/MessagePage.tsx'

/** The second way in. Shown once and kept nowhere: without it, a lost passphrase is a lost office. */
export function RecoveryCode(props: { code: string; onDone: () => void }) {
  const [written, setWritten] = useState(false)
  const [asked, setAsked] = useState(false)
  return (
    <MessagePage title="The recovery code of your office">
      <p className="lead">
        It opens the office if a passphrase is forgotten. It is shown only once and is not stored.
      </p>
      <p className="recovery" data-testid="recovery-code">
        {props.code}
      </p>
      <ul className="bullets">
        <li>Print this page, or write the code down and check it.</li>
        <li>Keep it locked away from this computer. Two people should know where.</li>
        <li>Anyone with this code and this computer can open every report on it.</li>
      </ul>
      <div className="not-printed">
        <Tick label="I have written it down" ticked={written} onChange={setWritten} />
        {asked && !written ? (
          <p className="error-line" role="alert">
            Confirm that you have written it down
          </p>
        ) : null}
        <div className="buttons">
          <Button kind="go" onClick={() => (written ? props.onDone() : setAsked(true))}>
            Go on
          </Button>
          <Button kind="second" onClick={() => window.print()}>
            Print this page
          </Button>
        </div>
      </div>
    </MessagePage>
  )
}
