import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'
import { RiskReviewsWaiting } from '../risk-reviews/RiskReviewsWaiting.tsx'

/** What an office does now and then: check a file it was handed, add a colleague, give out its public keys. */
export function OfficeActions(props: { onVerify: () => void; onColleague: () => void }) {
  const client = useClient()
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
            <SaveFile kind="link" write={() => client.run('office.exportTrust', {})}>
              Export the office’s public keys
            </SaveFile>
            <p className="hint">Receivers check your signatures with them.</p>
          </li>
        </ul>
      </section>
    </>
  )
}
