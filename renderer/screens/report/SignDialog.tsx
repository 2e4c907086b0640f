import { useRef, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Finding } from '../../../shared/document/document.schema.ts'
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
import { MissingAnswers } from '../../report/MissingAnswers.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { Acknowledge } from './Acknowledge.tsx'
import { type Acknowledgements, acknowledged, keyOf } from './acknowledgements.ts'
import { FindingWays } from './FindingWays.tsx'

/** What is signed, what stops it, what was looked at; then the passphrase, which opens the signer's own key. */
export function SignDialog(props: {
  view: ReportView
  report: OpenReport
  insight: Insight
  formName: string
  onField: (field: string) => void
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
  const warned = useRef<HTMLElement>(null)

  const blocks = insight.stopsSigning
  const ofVictims = insight.worthALook.filter(({ quote }) => quote !== undefined)
  const warnings = insight.worthALook.filter(
    ({ severity, quote }) => severity === 'warn' && quote === undefined,
  )
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

  if (blocks.length > 0)
    return (
      <Dialog title="Not yet ready to sign" onClose={props.onClose}>
        <p>
          {blocks.length === 1 ? 'One thing stops' : `${blocks.length} things stop`} signing. Everything you
          have written is saved.
        </p>
        <FindingList findings={insight.stopsBeside} onField={props.onField} labelOf={insight.labelOf} />
        <MissingAnswers missing={insight.missing} onField={props.onField} />
      </Dialog>
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
          You sign the whole {props.formName.toLowerCase()} as it stands: every answer with the words shown,
          the scores with what they were worked out from, and what the checks found. After signing it cannot
          be changed, only returned to you.
        </p>
        {insight.stopsLater.length === 0 ? null : (
          <section aria-label="What will stop the allocation">
            <h3>What will stop the allocation</h3>
            <p>Put this right before you sign. A signed report cannot be changed.</p>
            <FindingList findings={insight.stopsLater} onField={props.onField} labelOf={insight.labelOf} />
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
        {warnings.length === 0 ? null : (
          <section aria-label="Look again before signing" ref={warned}>
            <h3>Look again before signing</h3>
            {warnings.map((finding: Finding) => (
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
                label={finding.field === null ? null : insight.labelOf(finding.field)}
              />
            ))}
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
