import { useEffect, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { type CourtView, HAND_UP } from '../../../shared/document/court-view.ts'
import { courtDate, courtTime } from '../../../shared/lib/dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { courtPlace } from '../../../shared/record/court.ts'
import { now } from '../../client/now.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { elapsed } from './elapsed.ts'
import { nextHearing } from './next-hearing.ts'

const SECOND_MS = 1000

/** What stays in sight while the officer speaks: for how long, where, who is next, what to hand up. */
export function CourtFoot(props: {
  view: ReportView
  shown: CourtView
  startedAt: string
  onAnew: () => void
  onClose: () => void
}) {
  const { view, shown } = props
  const { awakeUntil, stayAwake, printCopy } = useAppWindow()
  const present = useSeconds()
  const day = readCase(view.answers, {}).date('hearing.date') ?? courtDate(present)
  const { value: read } = useQuery('day.read', { day }, ['reportChanged', 'dayChanged'])
  const next = nextHearing(
    read?.cases ?? [],
    { report: view.id, court: shown.court, courtroom: shown.courtroom, time: shown.time },
    courtTime(present).slice(11),
  )
  return (
    <footer className="court__foot">
      {shown.handUp ? <p className="court__hand-up">{HAND_UP}</p> : null}
      <div className="court__line">
        <b role="timer" aria-label="Speaking for">
          {elapsed(props.startedAt, present)}
        </b>
        <span>{courtPlace(shown.court, shown.courtroom)}</span>
        {next === null ? null : (
          <span>
            Next: <bdi>{next.name}</bdi>, {next.time}
          </span>
        )}
        <span className="court__keys">
          <kbd>Space</kbd> said · <kbd>Esc</kbd> back · works without network
        </span>
      </div>
      <div className="court__line">
        {awakeUntil === null ? (
          <Button kind="link" onClick={() => stayAwake(true)}>
            Do not lock for 60 minutes
          </Button>
        ) : (
          <Button kind="link" onClick={() => stayAwake(false)}>
            Does not lock until {courtTime(new Date(awakeUntil).toISOString()).slice(11)}: lock as usual
          </Button>
        )}
        <Button kind="link" onClick={props.onAnew}>
          Begin again
        </Button>
        <Button kind="link" onClick={() => printCopy(view.id, 'notes')}>
          Print notes, A5
        </Button>
        <Button kind="link" onClick={props.onClose}>
          Back to the report
        </Button>
      </div>
    </footer>
  )
}

function useSeconds(): string {
  const [present, setPresent] = useState(now)
  useEffect(() => {
    const clock = setInterval(() => setPresent(now()), SECOND_MS)
    return () => clearInterval(clock)
  }, [])
  return present
}
