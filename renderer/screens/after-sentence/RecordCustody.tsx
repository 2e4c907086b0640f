import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { DateField, TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { recordResult } from './record-result.ts'

/** With custody: the prison, when release is expected, and who sees the person there. */
export function RecordCustody(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const { prison: at = '', release: out = null, seenBy: by = '' } = view.result?.inCustody ?? {}
  const [prison, setPrison] = useState(at)
  const [release, setRelease] = useState<string>(out ?? '')
  const [seenBy, setSeenBy] = useState(by)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = () => {
    const day = readDate(release)
    const found = release.trim() === '' || day !== null ? null : 'Enter the day, or leave it empty'
    setWrong(found)
    if (found !== null) return
    const inCustody = { prison, release: day, seenBy }
    const result = { ...must(view.result, 'the step waits for the result'), inCustody }
    void ask(() => recordResult(client, view, { result }), props.onView)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="field-pair">
        <TextField label="Prison" value={prison} onChange={setPrison} />
        <DateField
          label="Release expected on"
          kind="date"
          value={release}
          onChange={setRelease}
          error={wrong}
        />
      </div>
      <TextField
        label="Who sees the person there"
        hint="May be left empty where nobody was named yet"
        value={seenBy}
        onChange={setSeenBy}
      />
      <Refused refusal={refusal} />
      <div className="step__act">
        <Button kind="go" submit busy={busy}>
          Save where they are
        </Button>
        <span className="hint">An assessor starts from it, in place of a first appointment.</span>
      </div>
    </form>
  )
}
