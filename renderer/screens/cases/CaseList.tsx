import { useState } from 'react'
import type { ReportListed } from '../../../shared/contract/commands.ts'
import { longDate } from '../../../shared/lib/dates.ts'
import { type ReportState, stateInWords } from '../../../shared/record/lifecycle.ts'
import { now } from '../../client/now.ts'
import { ageInWords, shortDate, today } from '../../parts/age.ts'
import { DiscardDraft } from '../../parts/DiscardDraft.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { groupReports } from './groups.ts'

/** Every report of the office that is not finished with, as work to do. */
export function CaseList(props: {
  reports: readonly ReportListed[]
  onOpen: (report: ReportListed) => void
}) {
  const { user } = useAppWindow()
  const [discarding, setDiscarding] = useState<ReportListed | null>(null)
  if (props.reports.length === 0)
    return (
      <p className="empty" role="status">
        Nothing to continue. A report you start stays here until it is handed over.
      </p>
    )
  const present = now()
  const groups = groupReports(props.reports, user.grade).map((group) => (
    <section className="group" key={group.title} aria-label={group.title}>
      <h2>
        {group.title} <span className="group__count">{group.reports.length}</span>
      </h2>
      <ul>
        {group.reports.map((report) => (
          <li key={report.id} className="case">
            <button type="button" className="case__open" onClick={() => props.onOpen(report)}>
              <span className="case__name">{report.name === '' ? 'No name yet' : report.name}</span>
              <span className="case__facts">
                {[report.crn, report.court, shortDate(report.hearingDate)].filter(Boolean).map((fact) => (
                  <span key={fact}>{fact}</span>
                ))}
              </span>
            </button>
            <span className="case__format">{report.formatName}</span>
            <span className="case__state">
              <span className={`state state--${report.state.is}`}>{stateInWords(report.state)}</span>
              <span className="hint">
                {report.mine ? '' : `${report.authorName}, `}
                {ageInWords(report.changedAt, present)}
              </span>
            </span>
            {report.mine && report.state.is === 'draft' ? (
              <button
                type="button"
                className="link"
                aria-label={`Discard the draft on ${report.name === '' ? 'no name yet' : report.name}`}
                onClick={() => setDiscarding(report)}
              >
                Discard
              </button>
            ) : null}
            <Due waiting={report.waiting} today={today(present)} />
            <Reason state={report.state} />
          </li>
        ))}
      </ul>
    </section>
  ))
  const close = () => setDiscarding(null)
  return (
    <>
      {groups}
      {discarding === null ? null : <DiscardDraft report={discarding} onClose={close} onDiscarded={close} />}
    </>
  )
}

/** When the allocation is due (CK-2), and whether it is late. */
function Due(props: { waiting: ReportListed['waiting']; today: string }) {
  if (props.waiting === null) return null
  const { due, holidaysKnown } = props.waiting
  const late = due < props.today
  return (
    <p className={`case__due${late ? ' case__due--late' : ''}`}>
      {late ? 'Allocation was due by' : 'Allocation due by'} {longDate(due)}
      {holidaysKnown ? '' : ' (bank holidays of that year are not known)'}
    </p>
  )
}

function Reason(props: { state: ReportState }) {
  const { nameOf } = useAppWindow()
  if (props.state.is === 'draft' && props.state.returned !== null)
    return (
      <p className="case__reason">
        {nameOf(props.state.returned.by)} returned it: “{props.state.returned.reason}”
      </p>
    )
  if (props.state.is === 'discarded') return <p className="case__reason">Discarded: {props.state.reason}</p>
  if (props.state.is === 'signed' && props.state.countersignature.why !== '')
    return <p className="case__reason case__reason--plain">{props.state.countersignature.why}</p>
  return null
}
