import type { Team, TeamKind } from '../../shared/handover/team.schema.ts'
import { Choice, TextField } from '../controls/Field.tsx'

const KINDS: readonly { code: TeamKind; label: string }[] = [
  { code: 'court', label: 'Writes reports for the court' },
  { code: 'receiving', label: 'Takes cases over' },
  { code: 'both', label: 'Both' },
]

/** What this team does; of one that takes cases over, how handovers to it are addressed. */
export function TeamFields(props: { team: Team; onChange: (team: Team) => void }) {
  const { team, onChange } = props
  return (
    <>
      <Choice
        legend="What this team does"
        options={KINDS}
        value={team.kind}
        onChange={(kind) => onChange({ ...team, kind })}
      />
      {team.kind === 'court' ? null : (
        <TextField
          label="Organisation that handovers are addressed to"
          hint="Where it is another name than the office’s"
          value={team.organisation}
          onChange={(organisation) => onChange({ ...team, organisation })}
        />
      )}
    </>
  )
}
