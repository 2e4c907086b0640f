import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'

/** The plain sentence the court will hear, and what stands against it. */
export function ProposalPane(props: { insight: Insight; onField: (field: string) => void }) {
  const { insight, onField } = props
  const about = [...insight.stopsSigning, ...insight.worthALook].filter(
    (finding) => finding.field?.startsWith('proposal') === true,
  )
  return (
    <>
      <h2>As the court will hear it</h2>
      {insight.sentence === null ? (
        <p className="hint">
          Nothing is proposed yet.{' '}
          <button type="button" className="link" onClick={() => onField('proposal.order')}>
            Choose the order
          </button>
        </p>
      ) : (
        <p className="sentence">{insight.sentence}</p>
      )}
      {about.length === 0 ? null : (
        <>
          <h2>About the proposal</h2>
          <FindingList findings={about} onField={onField} labelOf={insight.labelOf} />
        </>
      )}
    </>
  )
}
