import type { DayRead } from '../../../shared/contract/day-commands.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { Button } from '../../controls/Button.tsx'
import { dayInWords, weekday } from '../../parts/day-words.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { RiskReviewsWaiting } from '../risk-reviews/RiskReviewsWaiting.tsx'
import { dueSoon, isEarlier, type LeftOver, leftOver } from './left-over.ts'
import { QuestionsWaiting } from './QuestionsWaiting.tsx'
import { SettingUp } from './SettingUp.tsx'

const MARKS = {
  late: ['shape--stop', 'left__what--late'],
  waits: ['shape--look', 'left__what--waits'],
  toDo: ['shape--ring', ''],
} as const satisfies Record<LeftOver['as'], readonly [string, string]>

/** What is late or left of other days, what is due next, and how the next days stand. */
export function LeftPanel(props: {
  read: DayRead
  today: IsoDate
  empty: boolean
  onDay: (day: IsoDate) => void
}) {
  const { go, user } = useAppWindow()
  const { read, today } = props
  const left = leftOver(read.open, today, user.grade)
  const earlier = left.filter((one) => isEarlier(one, today))
  const now = left.filter((one) => !isEarlier(one, today))
  const due = dueSoon(read.open, today)
  const open = (id: string) => go({ at: 'report', id })
  return (
    <div className="left">
      {props.empty ? <SettingUp /> : null}
      {now.length === 0 ? null : (
        <section className="group">
          <h2>
            Waiting for you <span className="count">{now.length}</span>
          </h2>
          <Left left={now} onOpen={open} />
        </section>
      )}
      <section className="group">
        <h2>
          Left from earlier days{' '}
          {earlier.length === 0 ? null : <span className="count">{earlier.length}</span>}
        </h2>
        {earlier.length === 0 ? (
          <p className="hint">
            Nothing. Results and allocations that are late stand here, and what came back.
          </p>
        ) : (
          <Left left={earlier} onOpen={open} />
        )}
      </section>
      <QuestionsWaiting />
      <RiskReviewsWaiting />
      {due.length === 0 ? null : (
        <section className="group">
          <h2>
            Written for later days <span className="count">{due.length}</span>
          </h2>
          <ul className="left__due">
            {due.map(({ report, day }) => (
              <li key={report.id}>
                <b title={dayInWords(day)}>{weekday(day)}</b>
                <div>
                  <Button kind="link" onClick={() => open(report.id)}>
                    {named(report.name)}
                  </Button>
                  <p className="hint">
                    {report.formatName}, {dayInWords(day)}
                    {report.sections === null
                      ? ''
                      : `, ${report.sections.done} of ${report.sections.of} sections`}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {read.next.length === 0 ? null : (
        <section className="group">
          <h2>Next days</h2>
          {read.next.map(({ day, cases, withNobody }) => (
            <p key={day} className="hint">
              <Button kind="link" onClick={() => props.onDay(day)}>
                {dayInWords(day)}
              </Button>{' '}
              {counted(cases, 'case')}
              {withNobody === 0 ? '' : `, ${withNobody} with nobody`}
            </p>
          ))}
        </section>
      )}
    </div>
  )
}

const named = (name: string): string => (name === '' ? 'No name yet' : name)

function Left(props: { left: readonly LeftOver[]; onOpen: (id: string) => void }) {
  return (
    <ul className="left__list">
      {props.left.map(({ report, what, as, under }) => (
        <li key={report.id}>
          <p className={`left__what ${MARKS[as][1]}`}>
            <span className={`shape ${MARKS[as][0]}`} aria-hidden="true" />
            {what}
          </p>
          <Button kind="link" onClick={() => props.onOpen(report.id)}>
            {named(report.name)}
          </Button>
          <p className="hint">
            {report.mine ? '' : `${report.authorName}. `}
            {under}
          </p>
        </li>
      ))}
    </ul>
  )
}
