import type { AllocationDraft } from '../../../shared/allocation/draft.schema.ts'
import { DECISIONS } from '../../../shared/allocation/in-words.ts'
import { NEW_RSR_SAYS, needsNewRsr } from '../../../shared/allocation/stops.ts'
import type { AllocationPreview } from '../../../shared/contract/allocation-preview.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextArea } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What an SPO answers, by what they are asked. */
const ANSWERS = {
  point: {
    legend: 'You decide',
    options: [
      { code: 'NPS', label: 'NPS' },
      { code: 'CRC', label: 'CRC' },
    ],
  },
  approval: {
    legend: 'The public interest ground',
    options: [
      { code: 'NPS', label: 'I approve it' },
      { code: 'CRC', label: 'I do not approve it' },
    ],
  },
} as const

/** Records the decision or refers it to an SPO; shows by rule what prevents it. */
export function RecordAllocation(props: {
  view: ReportView
  draft: AllocationDraft
  decided: NonNullable<AllocationPreview['decided']>
  onDraft: (draft: AllocationDraft) => void
  /** Waits for the entries to be saved, so that none of them is kept after the record. */
  settle: () => Promise<boolean>
  onView: (view: ReportView) => void
}) {
  const { view, draft, decided, onDraft, settle, onView } = props
  const { facts, reason, settling: choice } = draft
  const client = useClient()
  const { go } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const { answer, stops, forSpo, maySettle } = decided
  const settles = forSpo !== null && maySettle ? forSpo : null
  const settled = settles !== null && choice !== null ? { choice, reason } : null
  const mayRecord = settles === null ? stops.length === 0 : settled !== null
  // What the decision above shows is not repeated.
  const above = [...answer.missing, ...(answer.conflict === null ? [] : [answer.conflict])]
  const beside = stops.filter(
    ({ rule, says }) => !above.some((one) => one.rule === rule && one.says === says),
  )
  const record = () =>
    void ask(async () => {
      await settle()
      return client.run('allocation.record', { id: view.id, facts, settled })
    }, onView)
  const refer = () =>
    void ask(async () => {
      await settle()
      return client.run('allocation.refer', { id: view.id, facts, reason })
    }, onView)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (mayRecord) record()
        else if (forSpo !== null) refer()
      }}
    >
      {settles !== null ? (
        <>
          {settles === 'approval' ? (
            <p>
              The ground put forward: <strong>{facts.publicInterest?.ground}</strong>
            </p>
          ) : null}
          <Choice
            legend={ANSWERS[settles].legend}
            options={ANSWERS[settles].options}
            value={choice}
            onChange={(settling) => onDraft({ ...draft, settling })}
          />
        </>
      ) : stops.length === 0 || (beside.length === 0 && answer.decision === 'CANNOT_DECIDE') ? null : (
        <div className="finding finding--block">
          <p>
            <strong>This cannot be recorded yet.</strong>
          </p>
          <ul>
            {beside.map(({ rule, says }) => (
              <li key={`${rule} ${says}`}>{says}</li>
            ))}
          </ul>
        </div>
      )}
      {forSpo !== null ? (
        <TextArea
          label={settles !== null ? 'The reason for your decision' : 'Question for the SPO'}
          rows={3}
          value={reason}
          onChange={(typed) => onDraft({ ...draft, reason: typed })}
        />
      ) : null}
      {needsNewRsr(answer) ? (
        <div className="note">
          <p>{NEW_RSR_SAYS}</p>
          <Button
            kind="second"
            busy={busy}
            onClick={() =>
              void ask(
                () => client.run('allocation.beginRecord', { id: view.id }),
                (begun) => go({ at: 'report', id: begun.id }),
              )
            }
          >
            Start the record
          </Button>
        </div>
      ) : null}
      <Refused refusal={refusal} />
      <div className="step__act">
        {mayRecord ? (
          <Button kind="go" submit busy={busy}>
            {settles === 'approval'
              ? 'Record your decision'
              : `Record: ${DECISIONS[settled?.choice ?? answer.decision]}`}
          </Button>
        ) : forSpo !== null && settles === null ? (
          <Button kind="go" submit busy={busy}>
            Refer to the SPO
          </Button>
        ) : null}
      </div>
    </form>
  )
}
