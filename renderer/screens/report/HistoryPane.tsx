import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useSaveState } from '../../autosave/use-save-state.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Refused } from '../../parts/Refused.tsx'
import type { OpenReport } from '../../report/open-report.ts'

/** Who did what to this report, the latest first; read again after each save. */
export function HistoryPane(props: { report: OpenReport }) {
  const client = useClient()
  const { id } = props.report
  const state = useSaveState(props.report)
  const savedAt = state.is === 'saved' ? state.at : null
  const [entries, setEntries] = useState<readonly HistoryEntry[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: savedAt is the reason to read again
  useEffect(() => {
    void client.run('report.history', { id }).then((reply) => {
      setRefusal(reply.ok ? null : reply.refusal)
      if (reply.ok) setEntries(reply.value)
    })
  }, [client, id, savedAt])
  return (
    <>
      <h2>History</h2>
      <Refused refusal={refusal} />
      <ol className="history">
        {[...entries]
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
