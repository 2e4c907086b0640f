import { useState } from 'react'
import type { InboxRead } from '../../../shared/contract/inbox-commands.ts'
import { courtDate, longDate } from '../../../shared/lib/dates.ts'
import { Button } from '../../controls/Button.tsx'
import { shortDate } from '../../parts/age.ts'
import { Fingerprint } from '../../parts/Fingerprint.tsx'
import { ReadReceipt } from '../../parts/ReadReceipt.tsx'
import { AddSender } from './AddSender.tsx'
import { TeamDialog } from './TeamDialog.tsx'

type Asked = 'sender' | 'team'

/** What is owned and not done, the soonest first; whose files are believed here; what this team does. */
export function SendersPanel(props: { read: InboxRead; present: string }) {
  const { cases, senders, team } = props.read
  const [asked, setAsked] = useState<Asked | null>(null)
  const end = () => setAsked(null)
  const today = courtDate(props.present)
  const tasks = cases
    .flatMap((one) => one.tasks.map((task) => ({ ...task, id: one.id, name: one.name })))
    .toSorted((a, b) => a.due.localeCompare(b.due))
  return (
    <div className="left">
      <section className="group">
        <h2>
          Tasks <span className="count">{tasks.length}</span>
        </h2>
        {tasks.length === 0 ? (
          <p className="hint">None is owned yet. A task that somebody takes stands here by its day.</p>
        ) : (
          <ul className="left__list">
            {tasks.map(({ id, name, says, owner, due }) => (
              <li key={`${id} ${says}`}>
                <p className={`left__what${due < today ? ' left__what--late' : ''}`}>
                  <span
                    className={`shape ${due < today ? 'shape--stop' : 'shape--ring'}`}
                    aria-hidden="true"
                  />
                  {due < today ? 'Late: ' : ''}
                  {shortDate(due)}
                </p>
                <p>
                  {says} <small className="hint">{name}</small>
                </p>
                <p className="hint">{owner}</p>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section className="group">
        <h2>Offices believed here</h2>
        {senders.length === 0 ? (
          <p className="hint">
            None yet. A handover is opened once the public keys of its office are here: ask the office for its
            file, and compare the groups by telephone.
          </p>
        ) : (
          <ul className="left__list">
            {senders.map(({ office, fingerprint, keptAt, keptBy }) => (
              <li key={office}>
                <b>{office}</b>
                <Fingerprint of={fingerprint} />
                <p className="hint">
                  Compared by {keptBy}, {longDate(courtDate(keptAt))}
                </p>
              </li>
            ))}
          </ul>
        )}
        <Button kind="second" onClick={() => setAsked('sender')}>
          Add an office’s keys
        </Button>
      </section>
      <section className="group">
        <h2>What came back</h2>
        <p className="hint">
          Receipts and questions for cases that this office handed over, answers to what it asked.
        </p>
        <ReadReceipt />
      </section>
      <section className="group">
        <h2>This team</h2>
        <p className="hint">
          {TEAMS[team.kind]}
          {team.organisation === '' ? '' : `, for ${team.organisation}`}
        </p>
        <Button kind="link" onClick={() => setAsked('team')}>
          Change
        </Button>
      </section>
      {asked === 'sender' ? <AddSender onClose={end} /> : null}
      {asked === 'team' ? <TeamDialog team={team} onClose={end} /> : null}
    </div>
  )
}

const TEAMS = {
  court: 'Writes reports for the court',
  receiving: 'Takes cases over',
  both: 'Writes reports and takes cases over',
} as const
