import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { emptyForm } from '../../../shared/risk-review/record.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** Starts a risk review with whose case it is; what has raised the concern is for the officer to say. */
export function RaiseRisk({ read }: { read: CaseRead }) {
  const client = useClient()
  const { go } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const { heading } = read.report
  const form = {
    ...emptyForm,
    person: { name: heading.name, crn: heading.crn, dateOfBirth: heading.dateOfBirth ?? '' },
    managedBy: read.document.allocation?.decision === 'CRC' ? ('CRC' as const) : null,
  }
  return (
    <section className="group">
      <h2>If the risk rises</h2>
      <p className="hint">A new arrest, an allegation, a breached order, a child at risk: the NPS decides.</p>
      <Refused refusal={refusal} />
      <Button
        kind="second"
        busy={busy}
        onClick={() =>
          void ask(
            async () => {
              const started = await client.run('riskReview.start', {})
              if (!started.ok) return started
              const { id, rev } = started.value
              const saved = await client.run('riskReview.save', { id, rev, form })
              return saved.ok ? started : saved
            },
            ({ id }) => go({ at: 'riskReview', id }),
          )
        }
      >
        Start a risk review
      </Button>
    </section>
  )
}
