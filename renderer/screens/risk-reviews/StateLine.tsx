import { courtDate, courtTime } from '../../../shared/lib/dates.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { type Station, stationsOf } from '../../../shared/risk-review/stations.ts'
import { Button } from '../../controls/Button.tsx'
import { shortDate } from '../../parts/age.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { isLate } from './reviews-found.ts'

/** The way from draft to transfer at the left, with where the record stands on it. */
export function StateLine(props: { view: RiskReviewView; present: string }) {
  const { view } = props
  const { go } = useAppWindow()
  return (
    <nav className="rail" aria-label="Where it stands" data-pane="rail">
      <h2>Where it stands</h2>
      <ol>
        {stationsOf(view.taken, view.startedAt).map((station) => (
          <Stop
            key={station.is}
            station={station}
            closed={view.next === null}
            due={station.is === 'decide' ? view.answerDue : null}
            late={isLate(view, props.present)}
          />
        ))}
      </ol>
      <div className="rail__end">
        <Button kind="link" onClick={() => go({ at: 'riskReviews' })}>
          All risk reviews
        </Button>
      </div>
    </nav>
  )
}

function Stop(props: { station: Station; closed: boolean; due: string | null; late: boolean }) {
  const { says, stands, at } = props.station
  return (
    <li>
      <div
        className={`rail__stop rail__stop--${stands}`}
        aria-current={stands === 'now' ? 'step' : undefined}
      >
        <span className="rail__title">
          {says}
          {props.due === null ? (
            <span className="rail__at">{at === null ? AHEAD[stands] : timeOf(at)}</span>
          ) : (
            <span className={props.late ? 'rail__at rail__at--late' : 'rail__at'}>
              {props.late ? 'late: due by' : 'due by'} {timeOf(props.due)}
            </span>
          )}
        </span>
        {at === null ? null : (
          <span className={`rail__state rail__state--${stands}`}>
            {stands === 'done' ? 'done' : props.closed ? 'closed' : 'now'}
          </span>
        )}
      </div>
    </li>
  )
}

const AHEAD = { ahead: 'to come', never: 'does not happen', now: '', done: '' } as const

/** "3 Oct 2016, 10:30". */
const timeOf = (instant: string): string =>
  `${shortDate(courtDate(instant))}, ${courtTime(instant).slice(11)}`
