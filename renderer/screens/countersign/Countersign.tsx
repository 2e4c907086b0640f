import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextArea, TextField, Tick } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useClockReason } from '../../parts/use-clock-reason.tsx'

/** What the countersigner states by signing; each must be ticked. */
const STATEMENTS = [
  'The report is of the right format for this case',
  'The level of risk to each group follows from what is written',
  'Alternatives to the proposal were weighed',
  'The checks are in, or what is outstanding is said',
] as const

/** Countersign with an explanation, or return with a reason: one or the other. */
export function Countersign(props: { view: ReportView; onView: (view: ReportView) => void; ready: boolean }) {
  const client = useClient()
  const { busy, refusal, ask, forget } = useAsking()
  const clock = useClockReason(refusal)
  const [decision, setDecision] = useState<'countersign' | 'return' | null>(null)
  const [stated, setStated] = useState<ReadonlySet<string>>(new Set())
  const [explanation, setExplanation] = useState('')
  const [reason, setReason] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { id } = props.view

  const countersign = () => {
    if (stated.size < STATEMENTS.length) {
      setProblem('Tick each statement, or return the report')
      return
    }
    setProblem(null)
    void ask(
      () => client.run('report.countersign', { id, passphrase, explanation, ...clock.given }),
      props.onView,
    )
    setPassphrase('')
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (decision === 'return') void ask(() => client.run('report.return', { id, reason }), props.onView)
        else countersign()
      }}
    >
      <Choice
        legend="Your decision"
        options={[
          { code: 'countersign', label: 'Countersign' },
          { code: 'return', label: 'Return it to the author' },
        ]}
        value={decision}
        onChange={(chosen) => {
          setDecision(chosen)
          forget()
        }}
      />
      <Refused refusal={refusal} />
      {decision === 'return' ? (
        <>
          <TextArea
            label="What needs to change"
            hint="The author sees this at the top of the report; it stays in the history"
            value={reason}
            onChange={setReason}
            rows={5}
          />
          <Button kind="go" submit busy={busy}>
            Return the report
          </Button>
        </>
      ) : null}
      {decision === 'countersign' ? (
        <>
          <fieldset className="statements">
            <legend className="label">I have read it, and</legend>
            {problem === null ? null : <p className="error-line">{problem}</p>}
            {STATEMENTS.map((statement) => (
              <Tick
                key={statement}
                label={statement}
                ticked={stated.has(statement)}
                onChange={(ticked) =>
                  setStated((before) => {
                    const after = new Set(before)
                    if (ticked) after.add(statement)
                    else after.delete(statement)
                    return after
                  })
                }
              />
            ))}
          </fieldset>
          <TextArea
            label="Explain the decision"
            hint="Kept in the history of the report"
            value={explanation}
            onChange={setExplanation}
            rows={4}
          />
          <TextField
            label="Your passphrase"
            hint="It opens your own signing key"
            type="password"
            autoComplete="current-password"
            exact
            value={passphrase}
            onChange={setPassphrase}
          />
          {clock.field}
          <Button kind="go" submit busy={busy || !props.ready}>
            {busy ? 'Signing' : 'Countersign'}
          </Button>
        </>
      ) : null}
    </form>
  )
}
