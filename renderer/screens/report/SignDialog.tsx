import { useRef, useState } from 'react'
import { keepsFromSigning } from '../../../shared/assessment/open.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { Found } from '../../../shared/quality/found.ts'
import { onceSaved } from '../../autosave/use-open-entries.ts'
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
import { WhatYouSign } from './WhatYouSign.tsx'

/** What is signed, what stops it, what was looked at; then the passphrase, which opens the signer's own key. */
export function SignDialog(props: {
  view: ReportView
  report: OpenReport
  insight: Insight
  form: FormDefinition
  onField: (field: string, row?: string | null) => void
  /** To the pages as they will be printed. */
  onRead: () => void
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

  const { lookAgain, kept, toDo, waiting } = insight.open
  const ofVictims = lookAgain.filter(({ quote }) => quote !== undefined)
  const later = lookAgain.filter(({ severity }) => severity === 'block')
  // What does not agree is mended or kept with a reason; what is merely doubtful is looked at.
  const toKeep = lookAgain.filter(({ severity, asksWhy }) => severity === 'warn' && asksWhy === true)
  const doubts = lookAgain.filter(
    ({ severity, quote, asksWhy }) => severity === 'warn' && quote === undefined && asksWhy !== true,
  )
  // What may be left is left with a look, where its check warns; where it only advises, it is named.
  const left = toDo.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'warn'))
  const leftOpen = toDo.filter(({ findings }) => findings.every(({ severity }) => severity === 'advise'))
  const warnings = [...doubts, ...left]
  const unseen = [...toKeep, ...warnings.filter((finding) => !seen.has(keyOf(finding)))]
  const again = later.length + ofVictims.length + toKeep.length + doubts.length + kept.length
  const byRule = insight.countersignBecause.length > 0

  const sign = () => {
    if (unseen.length > 0) {
      setProblem(
        unseen.length === 1
          ? 'One line above is not answered yet: mend it, keep it with a reason, or say that you have looked at it'
          : `${unseen.length} lines above are not answered yet: mend each, keep it with a reason, or say that you have looked at it`,
      )
      warned.current
        ?.querySelector<HTMLElement>('.to-keep .finding__ways button, input[type="checkbox"]:not(:checked)')
        ?.focus()
      return
    }
    setProblem(null)
    const put = () =>
      client.run('report.sign', {
        id: view.id,
        rev: report.saving.rev(),
        passphrase,
        requestCountersignature: requested,
        ...clock.given,
        acknowledgements: acknowledged(warnings, seen),
      })
    void ask(() => onceSaved(report, put), props.onSigned)
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

  const withWays = (findings: readonly Found[]) => (
    <FindingList
      findings={findings}
      onField={props.onField}
      labelOf={insight.labelOf}
      ways={(finding) => <FindingWays report={report} finding={finding} />}
    />
  )

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
        <WhatYouSign
          form={props.form}
          answers={report.answers.all()}
          insight={insight}
          onRead={props.onRead}
        />
        <div ref={warned}>
          <section aria-label="Look again">
            <Part name="Look again" count={again} />
            {later.length === 0 ? null : (
              <>
                <p>This will stop the allocation. A signed report cannot be changed: put it right first.</p>
                <FindingList findings={later} onField={props.onField} labelOf={insight.labelOf} />
              </>
            )}
            {ofVictims.length === 0 ? null : (
              <p>
                Signed words cannot be changed. A name left open is asked about again before the court’s or
                the defendant’s copy is saved.
              </p>
            )}
            {withWays(ofVictims)}
            <div className="to-keep">{withWays(toKeep)}</div>
            {acknowledge(doubts)}
            {kept.map((finding) => (
              <p key={keyOf(finding)} className="finding finding--advise">
                {finding.says} Kept, because “{finding.kept}”.
              </p>
            ))}
            {again === 0 ? <p className="hint">Nothing to look at again.</p> : null}
          </section>
          <section aria-label="Left open">
            <Part name="Left open (may be left)" count={left.length + leftOpen.length} />
            {acknowledge(left)}
            <ToDoList toDo={leftOpen} onField={props.onField} />
            <Part name="Waiting" count={waiting.length} />
            {waiting.length === 0 ? null : (
              <p>Each prints as outstanding and becomes a task of whoever receives the case.</p>
            )}
            <WaitingList waiting={waiting} onField={props.onField} answering={null} />
          </section>
        </div>
        <section aria-label="Next">
          <h3>Next</h3>
          {byRule ? (
            <p>An SPO must countersign: {insight.countersignBecause.join('; ')}.</p>
          ) : (
            <>
              <p>
                {requested
                  ? 'An SPO reads it before it is sealed.'
                  : 'Sealed at once: mistakes are amended from then on, and nothing signed is changed.'}
              </p>
              <Tick label="Ask for a countersignature" ticked={requested} onChange={setRequested} />
            </>
          )}
        </section>
        <TextField
          label="Your passphrase"
          hint="It opens your own signing key; nobody else can sign in your name."
          type="password"
          autoComplete="current-password"
          exact
          first={unseen.length === 0}
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

const Part = ({ name, count }: { name: string; count: number }) => (
  <h3>
    {name} <span className="open-group__count">{count}</span>
  </h3>
)
