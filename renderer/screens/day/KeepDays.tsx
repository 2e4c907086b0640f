import { useState } from 'react'
import { counted } from '../../../shared/lib/words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** How long people of whom no report is made stay in the lists, in words; an SPO may change it. */
export function KeepDays(props: { days: number }) {
  const client = useClient()
  const { user } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [typed, setTyped] = useState<string | null>(null)
  const days = Number(typed)
  const wrong = typed !== null && !(Number.isInteger(days) && days >= 1 && days <= 365)
  return (
    <>
      <p className="hint">
        People of whom no report is made are deleted {counted(props.days, 'day')} after their hearing.{' '}
        {user.grade === 'SPO' && typed === null ? (
          <Button kind="link" onClick={() => setTyped(String(props.days))}>
            Change it
          </Button>
        ) : null}
      </p>
      {typed === null ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (!wrong)
              void ask(
                () => client.run('list.keepFor', { days }),
                () => setTyped(null),
              )
          }}
        >
          <Refused refusal={refusal} />
          <TextField
            label="Days after the hearing"
            width="short"
            value={typed}
            onChange={setTyped}
            error={wrong ? 'Write a number of days from 1 to 365' : null}
          />
          <Button kind="second" submit busy={busy}>
            Keep them so long
          </Button>
        </form>
      )}
    </>
  )
}
