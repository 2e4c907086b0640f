import { useState } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Done } from '../../parts/Done.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { RiskReviewsWaiting } from '../risk-reviews/RiskReviewsWaiting.tsx'

/** What an office does now and then: check a file it was handed, add a colleague, give out its public keys. */
export function OfficeActions(props: { onVerify: () => void; onColleague: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [path, setPath] = useState<string | null>(null)
  return (
    <>
      <RiskReviewsWaiting />
      <section className="group">
        <h2>Office</h2>
        <ul>
          <li>
            <Button kind="link" onClick={props.onVerify}>
              Open and check a handover file
            </Button>
          </li>
          <li>
            <Button kind="link" onClick={props.onColleague}>
              Add a colleague
            </Button>
          </li>
          <li>
            <Button
              kind="link"
              busy={busy}
              onClick={() =>
                void ask(
                  () => client.run('office.exportTrust', {}),
                  (saved) => setPath(saved.path),
                )
              }
            >
              Export the office’s public keys
            </Button>
            <p className="hint">Receivers check your signatures with them.</p>
          </li>
        </ul>
        <Refused refusal={refusal} />
        {path === null ? null : <Done>Saved to {path}</Done>}
      </section>
    </>
  )
}
