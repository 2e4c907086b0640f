import { useEffect, useState } from 'react'
import type { AppStatus, OfficerListed } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField } from '../../controls/Field.tsx'
import { MessagePage } from '../../parts/MessagePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { usePractice } from '../../window/practice.ts'
import { Recover } from './Recover.tsx'

/** The officer’s name and passphrase. After wrong passphrases the wait is shown and counts down. */
export function Unlock(props: {
  office: string
  users: readonly OfficerListed[]
  says: string | null
  onUnlocked: (status: AppStatus) => void
}) {
  const client = useClient()
  const practice = usePractice()
  const { busy, refusal, ask } = useAsking()
  const [userId, setUserId] = useState(props.users.length === 1 ? (props.users[0]?.userId ?? null) : null)
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [wait, setWait] = useState(0)
  const [recovering, setRecovering] = useState(false)

  useEffect(() => {
    if (refusal?.kind === 'wrongPassphrase') setWait(refusal.waitSeconds)
  }, [refusal])
  useEffect(() => {
    if (wait <= 0) return
    const tick = setTimeout(() => setWait(wait - 1), 1000)
    return () => clearTimeout(tick)
  }, [wait])

  if (recovering)
    return (
      <Recover
        office={props.office}
        users={props.users}
        onUnlocked={props.onUnlocked}
        onBack={() => setRecovering(false)}
      />
    )

  const unlock = () => {
    if (userId === null) {
      setProblem('Choose your name')
      return
    }
    setProblem(null)
    void ask(
      () => client.run('session.unlock', { userId, passphrase }),
      (status) => props.onUnlocked(status),
    )
    setPassphrase('')
  }

  return (
    <MessagePage title="Unlock" office={props.office}>
      {props.says === null ? null : (
        <p className="lead" role="status">
          {props.says}
        </p>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          unlock()
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend="Your name"
          options={props.users.map((user) => ({ code: user.userId, label: `${user.name}, ${user.grade}` }))}
          value={userId}
          onChange={setUserId}
          error={problem}
        />
        <TextField
          label="Passphrase"
          {...(practice.is ? { hint: 'In practice: only practice, nothing real' } : {})}
          type="password"
          autoComplete="current-password"
          exact
          first={userId !== null}
          value={passphrase}
          onChange={setPassphrase}
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy || wait > 0}>
            {busy ? 'Unlocking' : wait > 0 ? `Wait ${wait} s` : 'Unlock'}
          </Button>
          <Button kind="link" onClick={() => setRecovering(true)}>
            Use the recovery code
          </Button>
          <Button kind="link" onClick={practice.is ? practice.leave : practice.start}>
            {practice.is ? 'Leave practice' : 'Practise on invented cases'}
          </Button>
        </div>
      </form>
    </MessagePage>
  )
}
