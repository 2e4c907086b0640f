import { useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import type { Objective, Plan } from '../../../shared/handover/plan.schema.ts'
import { longDate } from '../../../shared/lib/dates.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { ObjectiveDialog } from './ObjectiveDialog.tsx'

/** The start of a sentence plan: what the golden thread offers, and once begun the assessor's own objectives. */
export function PlanTable(props: { read: CaseRead; again: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [changing, setChanging] = useState<Objective | null>(null)
  const { read, again } = props
  const { id, rev, work, offered } = read
  const { plan } = work
  const shown = plan ?? offered
  const keep = (next: Plan) =>
    void ask(
      () => client.run('inbox.setPlan', { id, rev, plan: next }),
      () => {
        setChanging(null)
        again()
      },
    )
  const mayWrite = read.withdrawn === null
  return (
    <section className="handover-sheet__part" id="plan">
      <h2>
        Start of a sentence plan{' '}
        <small>{plan === null ? 'offered from the proposal, nothing kept yet' : 'kept with the case'}</small>
      </h2>
      <Refused refusal={refusal} />
      {shown.length === 0 ? (
        <p className="hint">The handover offers nothing to begin from.</p>
      ) : (
        <table className="grid plan">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
              {plan === null || !mayWrite ? null : (
                <th scope="col">
                  <span className="vh">Act</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.key}>
                <th scope="row">{one.need === '' ? 'not said' : one.need}</th>
                <td>{one.what}</td>
                <td>{one.who === '' ? 'nobody yet' : one.who}</td>
                <td>{one.by === null ? 'no day yet' : longDate(one.by)}</td>
                <td>{one.shows === '' ? 'not said' : one.shows}</td>
                {plan === null || !mayWrite ? null : (
                  <td>
                    <Button kind="link" name={`Change: ${one.what}`} onClick={() => setChanging(one)}>
                      Change
                    </Button>{' '}
                    <Button
                      kind="link"
                      busy={busy}
                      name={`Take out: ${one.what}`}
                      onClick={() => keep(plan.filter(({ key }) => key !== one.key))}
                    >
                      Take out
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {mayWrite ? (
        <div className="buttons">
          {plan === null ? (
            <Button kind="second" busy={busy} onClick={() => keep(offered.filter(({ need }) => need !== ''))}>
              Begin the plan from these
            </Button>
          ) : (
            <Button kind="second" onClick={() => setChanging(blank())}>
              Add an objective
            </Button>
          )}
        </div>
      ) : null}
      {plan === null || plan.length === 0 ? null : (
        <div className="buttons">
          <SaveFile kind="link" write={() => client.run('inbox.exportPlan', { id, as: 'csv' })}>
            Save the plan as a table (CSV)
          </SaveFile>
          <SaveFile kind="link" write={() => client.run('inbox.exportPlan', { id, as: 'json' })}>
            Save the plan as data (JSON)
          </SaveFile>
        </div>
      )}
      {changing === null || plan === null ? null : (
        <ObjectiveDialog
          objective={changing}
          busy={busy}
          onClose={() => setChanging(null)}
          onSave={(next) =>
            keep(
              plan.some(({ key }) => key === next.key)
                ? plan.map((one) => (one.key === next.key ? next : one))
                : [...plan, next],
            )
          }
        />
      )}
    </section>
  )
}

const HEADS = ['Need or risk', 'What will be done', 'By whom', 'By when', 'How it shows']
const blank = (): Objective => ({
  key: crypto.randomUUID(),
  need: '',
  what: '',
  who: '',
  by: null,
  shows: '',
})
