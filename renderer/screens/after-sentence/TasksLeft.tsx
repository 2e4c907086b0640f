import type { ReportView } from '../../../shared/contract/commands.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { caseTasks } from '../../../shared/handover/case-tasks.ts'
import { passedRows } from '../../../shared/handover/stands-now.ts'
import { longDate, readDate } from '../../../shared/lib/dates.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What the receiver will find to do: the tasks that their own window makes of the handover. */
export function TasksLeft(props: { view: ReportView; document: ReportDocument | null }) {
  const { view, document } = props
  const { reference } = useAppWindow()
  if (document === null) return null
  const { result, firstAppointment } = view
  const passed = passedRows(result, programmeNames(formOf(reference.forms, view).lists))
  const tasks = caseTasks({ firstAppointment, result, passed }, document)
  return (
    <section className="tasks-left">
      <h3>
        What they will have to do <span className="count">{tasks.length}</span>
      </h3>
      <ul>
        {tasks.map(({ key, says, due }) => {
          const day = readDate(due ?? '')
          return (
            <li key={key}>
              {says}
              {day === null ? null : <small>{longDate(day)}</small>}
            </li>
          )
        })}
      </ul>
      {tasks.some(({ wasOut }) => wasOut) ? null : <p className="hint">No check is still out.</p>}
    </section>
  )
}
