import { longInstant } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { Refused } from '../../parts/Refused.tsx'
import type { OpenReport } from '../../report/open-report.ts'

/** Who did what to this report, the latest first; read again after each save. */
export function HistoryPane(props: { report: OpenReport }) {
  const { value, refusal } = useQuery('report.history', { id: props.report.id }, ['reportChanged'])
  return (
    <>
      <h2>History</h2>
      <Refused refusal={refusal} />
      <ol className="history">
        {[...(value ?? [])]
          .sort((one, other) => other.at.localeCompare(one.at))
          .map((entry) => (
            <li key={`${entry.at} ${entry.action} ${entry.says}`}>
              <span className="hint">{longInstant(entry.at)}</span>
              {entry.actor}: {entry.says}
            </li>
          ))}
      </ol>
    </>
  )
}
