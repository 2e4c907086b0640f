import { useState } from 'react'
import type { OfficerListed } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { Dialog } from './Dialog.tsx'
import { GRADE_MISSING, NO_OFFICER, OfficerFields } from './OfficerFields.tsx'
import { passphraseProblem } from './passphrase.ts'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** Shown as the rule here; the application itself decides. */
const MINIMUM_SHOWN = 15

/** A colleague signs in on this computer with a passphrase of their own, typed by themselves. */
export function AddColleague(props: { onClose: () => void }) {
  const client = useClient()
  const { office } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [officer, setOfficer] = useState(NO_OFFICER)
  const [problem, setProblem] = useState<string | null>(null)
  const [gradeProblem, setGradeProblem] = useState<string | null>(null)
  const [added, setAdded] = useState<OfficerListed | null>(null)

  const add = () => {
    const wrong = passphraseProblem(officer.passphrase, officer.again, MINIMUM_SHOWN)
    setProblem(wrong)
    const { again: _typedTwice, grade, ...input } = officer
    setGradeProblem(grade === null ? GRADE_MISSING : null)
    if (wrong !== null || grade === null) return
    void ask(() => client.run('user.add', { ...input, grade, office }), setAdded)
  }
  return (
    <Dialog title="Add a colleague" onClose={props.onClose}>
      {added === null ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <p>
            Let your colleague type the passphrase: it signs in their name, and nobody else should know it.
          </p>
          <Refused refusal={refusal} />
          <OfficerFields
            officer={officer}
            onChange={setOfficer}
            minimumPassphrase={MINIMUM_SHOWN}
            nameLabel="Name"
            problem={problem}
            gradeProblem={gradeProblem}
          />
          <Button kind="go" submit busy={busy}>
            {busy ? 'Creating the keys' : 'Add the colleague'}
          </Button>
        </form>
      ) : (
        <p role="status">
          <b>{added.name}</b>, {added.grade}, can now unlock Courtside on this computer.
        </p>
      )}
    </Dialog>
  )
}
