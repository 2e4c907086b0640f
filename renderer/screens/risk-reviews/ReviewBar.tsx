import { courtDate, courtTime, isIsoDate } from '../../../shared/lib/dates.ts'
import type { RiskReviewForm } from '../../../shared/risk-review/record.schema.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { shortDate } from '../../parts/age.ts'
import { Saved } from '../../parts/Saved.tsx'
import { TopBar } from '../../parts/TopBar.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { isLate } from './reviews-found.ts'

/** Whose risk review, saved when, and by when the NPS answers. */
export function ReviewBar(props: {
  view: RiskReviewView
  person: RiskReviewForm['person']
  entries: OpenEntries
  present: string
}) {
  const { view, person } = props
  const { go } = useAppWindow()
  return (
    <TopBar
      onBack={() => go({ at: 'start' })}
      right={
        <>
          <Saved entries={props.entries} />
          {view.answerDue === null ? null : (
            <span className="clock">
              {isLate(view, props.present) ? 'late: answer was due by ' : 'answer due by '}
              {shortDate(courtDate(view.answerDue))}, {courtTime(view.answerDue).slice(11)}
            </span>
          )}
        </>
      }
    >
      <div className="top__case">
        <strong title={person.name}>
          <bdi>{person.name.trim() === '' ? 'No name yet' : person.name}</bdi>
        </strong>
        {!isIsoDate(person.dateOfBirth) ? null : <span>born {shortDate(person.dateOfBirth)}</span>}
        {person.crn === '' ? null : <span>{person.crn}</span>}
      </div>
      <span className="tag">RISK REVIEW</span>
    </TopBar>
  )
}
