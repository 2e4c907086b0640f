import { useState } from 'react'
import type { AppStatus, OfficerListed } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField } from '../../controls/Field.tsx'
import { MessagePage } from '../../parts/MessagePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** A forgotten passphrase: the office's recovery code sets a new one. The application audits it. */
export function Recover(props: {
  office: string
  users: readonly OfficerListed[]
  onUnlocked: (status: AppStatus) => void
  onBack: () => void
}) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [userId, setUserId] = useState(props.users[0]?.userId ?? null)
  const [recoveryCode, setRecoveryCode] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  const recover = () => {
    if (userId === null) return
    const differ = newPassphrase !== again
    setProblem(differ ? 'The two passphrases are not the same' : null)
    if (differ) return
    void ask(() => client.run('session.recover', { userId, recoveryCode, newPassphrase }), props.onUnlocked)
  }

  return (
    <MessagePage title="Use the recovery code" office={props.office}>
      <p className="lead">
        It was shown once when the office was set up. Using it is written into the audit log.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          recover()
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend="Whose passphrase was forgotten"
          options={props.users.map((user) => ({ code: user.userId, label: `${user.name}, ${user.grade}` }))}
          value={userId}
          onChange={setUserId}
        />
        <TextField
          label="Recovery code"
          hint="Spaces and hyphens do not matter"
          exact
          value={recoveryCode}
          onChange={setRecoveryCode}
        />
        <TextField
          label="New passphrase"
          type="password"
          autoComplete="new-password"
          exact
          value={newPassphrase}
          onChange={setNewPassphrase}
          error={problem}
        />
        <TextField
          label="Repeat the new passphrase"
          type="password"
          autoComplete="new-password"
          exact
          value={again}
          onChange={setAgain}
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            {busy ? 'Opening' : 'Set the new passphrase and unlock'}
          </Button>
          <Button kind="link" onClick={props.onBack}>
            Back
          </Button>
        </div>
      </form>
    </MessagePage>
  )
}
