import { useState } from 'react'
import type { AppStatus } from '../../../shared/contract/commands.ts'
import { USUAL_TEAM } from '../../../shared/handover/team.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/Field.tsx'
import { MessagePage } from '../../parts/MessagePage.tsx'
import { GRADE_MISSING, NO_OFFICER, OfficerFields } from '../../parts/OfficerFields.tsx'
import { passphraseProblem } from '../../parts/passphrase.ts'
import { Refused } from '../../parts/Refused.tsx'
import { TeamFields } from '../../parts/TeamFields.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { usePractice } from '../../window/practice.ts'

/** First run: sets up the office and its first user, whose passphrase is needed from then on. */
export function FirstRun(props: {
  minimumPassphrase: number
  onCreated: (recoveryCode: string, status: AppStatus) => void
}) {
  const client = useClient()
  const practice = usePractice()
  const { busy, refusal, ask } = useAsking()
  const [office, setOffice] = useState('')
  const [team, setTeam] = useState(USUAL_TEAM)
  const [officer, setOfficer] = useState(NO_OFFICER)
  const [problem, setProblem] = useState<string | null>(null)
  const [gradeProblem, setGradeProblem] = useState<string | null>(null)

  const create = () => {
    const wrong = passphraseProblem(officer.passphrase, officer.again, props.minimumPassphrase)
    setProblem(wrong)
    const { again: _typedTwice, grade, ...user } = officer
    setGradeProblem(grade === null ? GRADE_MISSING : null)
    if (wrong !== null || grade === null) return
    void ask(
      () => client.run('office.create', { office, team, user: { ...user, grade, office } }),
      (created) => props.onCreated(created.recoveryCode, created.status),
    )
  }

  return (
    <MessagePage title="Set up Courtside on this computer">
      <p className="lead">
        Reports are stored on this computer only, and are encrypted. They can only be opened with a passphrase
        of your office.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          create()
        }}
      >
        <Refused refusal={refusal} />
        <TextField
          label="Name of the office"
          hint="For example: Medway Magistrates’ Court team"
          value={office}
          onChange={setOffice}
          autoComplete="organization"
        />
        <TeamFields team={team} onChange={setTeam} />
        <OfficerFields
          officer={officer}
          onChange={setOfficer}
          minimumPassphrase={props.minimumPassphrase}
          nameLabel="Your name"
          problem={problem}
          gradeProblem={gradeProblem}
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            {busy ? 'Creating the keys' : 'Set up the office'}
          </Button>
          <Button kind="link" onClick={practice.start}>
            Practise first, on invented cases
          </Button>
        </div>
      </form>
    </MessagePage>
  )
}
