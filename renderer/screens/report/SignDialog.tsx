import { useRef, useState } from 'react'
import { keepsFromSigning } from '../../../shared/assessment/open.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { Found } from '../../../shared/quality/found.ts'
import { saveAll } from '../../autosave/use-open-entries.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextField, Tick } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useClockReason } from '../../parts/use-clock-reason.tsx'
import type { Insight } from '../../report/insight.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { Acknowledge } from './Acknowledge.tsx'
import { type Acknowledgements, acknowledged, keyOf } from './acknowledgements.ts'
import { FindingWays } from './FindingWays.tsx'
import { NotYetDialog } from './NotYetDialog.tsx'
import { ToDoList } from './ToDoList.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What is signed, what stops it, what was looked at; then the passphrase, which opens the signer's own key. */
export function SignDialog(props: {
  view: ReportView
  report: OpenReport
  insight: Insight
  form: FormDefinition
  onField: (field: string, row?: string | null) => void
  onSigned: (view: ReportView) => void
  onClose: () => void
}) {
  const { insight, report, view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const clock = useClockReason(refusal)
  const [passphrase, setPassphrase] = useState('')
  const [requested, setRequested] = useState(false)
  const [seen, setSeen] = useState<Acknowledgements>(new Map())
  const [problem, setProblem] = useState<string | null>(null)
  const warned = useRef<HTMLDivElement>(null)

  const { lookAgain, toDo, waiting } = insight.open
  const ofVictims = lookAgain.filter(({ quote }) => quote !== undefined)
  const later = lookAgain.filter(({ severity }) => severity === 'block')
  const doubts = lookAgain.filter(({ severity, quote }) => severity === 'warn' && quote === undefined)
  // What may be left is left with a look, where its check warns; where it only advises, it is named.
  const left = toDo.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warn'))
  const leftOpen = toDo.filter(({ findings }) => findings.every(({ severity }) => severity === 'advise'))
  const warnings = [...doubts, ...left]
  const unseen = warnings.filter((finding) => !seen.has(keyOf(finding)))
  const byRule = insight.countersignBecause.length > 0

  const sign = () => {
    if (unseen.length > 0) {
      setProblem(
        unseen.length === 1
          ? 'Confirm that you have looked at the warning above, or give a reason'
          : `${unseen.length} warnings above are not confirmed yet: confirm that you have looked at each, or give a reason`,
      )
      warned.current?.querySelector<HTMLElement>('input[type="checkbox"]:not(:checked)')?.focus()
      return
    }
    setProblem(null)
    void ask(async () => {
      await saveAll(report)
      return client.run('report.sign', {
        id: view.id,
        rev: report.saving.rev(),
        passphrase,
        requestCountersignature: requested,
        ...clock.given,
        acknowledgements: acknowledged(warnings, seen),
      })
    }, props.onSigned)
    setPassphrase('')
  }

  const acknowledge = (findings: readonly Found[]) =>
    findings.map((finding) => (
      <Acknowledge
        key={keyOf(finding)}
        finding={finding}
        reason={seen.get(keyOf(finding)) ?? null}
        onReason={(reason) =>
          setSeen((before) => {
            const after = new Map(before)
            if (reason === null) after.delete(keyOf(finding))
            else after.set(keyOf(finding), reason)
            return after
          })
        }
        onField={props.onField}
        labelOf={insight.labelOf}
      />
    ))

  const keeps = keepsFromSigning(insight.open)
  if (keeps.stops.length + keeps.lookAgain.length + keeps.toDo.length > 0)
    return (
      <NotYetDialog
        keeps={keeps}
        form={props.form}
        labelOf={insight.labelOf}
        onField={props.onField}
        onClose={props.onClose}
      />
    )
  return (
    <Dialog title="Sign the report" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          sign()
        }}
      >
        <Refused refusal={refusal} />
        {refusal?.kind === 'findings' ? (
          <FindingList findings={refusal.findings} onField={props.onField} labelOf={insight.labelOf} />
        ) : null}
        <p>
          You sign the whole {props.form.name.toLowerCase()} as it stands: every answer with the words shown,
          the scores with what they were worked out from, and what the checks found. After signing it cannot
          be changed, only returned to you.
        </p>
        {insight.sentence === null ? null : <p className="sentence">{insight.sentence}</p>}
        {later.length === 0 ? null : (
          <section aria-label="What will stop the allocation">
            <h3>What will stop the allocation</h3>
            <p>Put this right before you sign. A signed report cannot be changed.</p>
            <FindingList findings={later} onField={props.onField} labelOf={insight.labelOf} />
          </section>
        )}
        {ofVictims.length === 0 ? null : (
          <section aria-label="May identify a victim">
            <h3>May identify a victim</h3>
            <p>
              Answer each one now. Signed words cannot be changed. Anything left open is asked again before
              the court’s or the defendant’s copy is saved.
            </p>
            <FindingList
              findings={ofVictims}
              onField={props.onField}
              labelOf={insight.labelOf}
              ways={(finding) => <FindingWays report={report} finding={finding} />}
            />
          </section>
        )}
        <div ref={warned}>
          {doubts.length === 0 ? null : (
            <section aria-label="Look again before signing">
              <h3>Look again before signing</h3>
              {acknowledge(doubts)}
            </section>
          )}
          {left.length + leftOpen.length === 0 ? null : (
            <section aria-label="Left open">
              <h3>Left open (may be left)</h3>
              {acknowledge(left)}
              <ToDoList toDo={leftOpen} onField={props.onField} />
            </section>
          )}
        </div>
        {waiting.length === 0 ? null : (
          <section aria-label="Waiting">
            <h3>Waiting</h3>
            <p>Each prints as outstanding and becomes a task of whoever receives the case.</p>
            <WaitingList waiting={waiting} onField={props.onField} answering={null} />
          </section>
        )}
        {byRule ? (
          <p className="note">An SPO must countersign: {insight.countersignBecause.join('; ')}.</p>
        ) : (
          <Tick
            label="Ask for a countersignature"
            hint="No rule asks for one here. An SPO then reads the report before it is sealed."
            ticked={requested}
            onChange={setRequested}
          />
        )}
        <TextField
          label="Your passphrase"
          hint="It opens your own signing key; nobody else can sign in your name."
          type="password"
          autoComplete="current-password"
          exact
          first={warnings.length === 0}
          value={passphrase}
          onChange={setPassphrase}
        />
        {clock.field}
        {problem === null ? null : (
          <p className="error-line" role="alert">
            {problem}
          </p>
        )}
        <Button kind="go" submit busy={busy}>
          {busy ? 'Signing' : 'Sign'}
        </Button>
      </form>
    </Dialog>
  )
}
