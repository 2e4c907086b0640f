import { useState } from 'react'
import type { Team } from '../../../shared/handover/team.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { TeamFields } from '../../parts/TeamFields.tsx'
import { useAsking } from '../../parts/use-asking.ts'

export function TeamDialog(props: { team: Team; onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [team, setTeam] = useState(props.team)
  return (
    <Dialog title="This team" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(() => client.run('team.set', team), props.onClose)
        }}
      >
        <Refused refusal={refusal} />
        <TeamFields team={team} onChange={setTeam} />
        <Button kind="go" submit busy={busy}>
          Save
        </Button>
      </form>
    </Dialog>
  )
}
