import type { ReactNode } from 'react'
import type { ToDo } from '../../../shared/assessment/open.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { Button } from '../../controls/Button.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { countInWords, newInWords, toDoBySection } from '../../report/to-do.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { FindingWays } from './FindingWays.tsx'
import { Score } from './Score.tsx'
import { ToDoList } from './ToDoList.tsx'
import { WaitingList } from './WaitingList.tsx'

/** What stops, what is waited for, what to look at again, then what is to do, this section first; the scores in brief. */
export function NowPane(props: {
  insight: Insight
  form: FormDefinition
  sectionId: string
  report: OpenReport
  mine: boolean
  /** What the last answers have called for. */
  called: readonly ToDo[]
  onField: (field: string, row?: string | null) => void
  onSection: (id: string) => void
}) {
  const { insight, form, sectionId, onField, mine, report } = props
  const { user } = useAppWindow()
  const { stops, waiting, lookAgain, toDo } = insight.open
  const bySection = toDoBySection(form, toDo)
  const here = bySection.find(({ section }) => section === sectionId)?.toDo ?? []
  return (
    <>
      <Group is="stop" name="Stops" count={stops.length}>
        <FindingList
          findings={stops}
          onField={onField}
          labelOf={insight.labelOf}
          ways={(finding) => (mine ? <FindingWays report={report} finding={finding} /> : null)}
        />
      </Group>
      <Group is="waiting" name="Waiting" count={waiting.length}>
        <WaitingList
          waiting={waiting}
          onField={onField}
          answering={mine ? { form, report, officer: user.name } : null}
        />
      </Group>
      <Group is="lookAgain" name="Look again" count={lookAgain.length}>
        <FindingList
          findings={lookAgain}
          onField={onField}
          labelOf={insight.labelOf}
          ways={(finding) => (mine ? <FindingWays report={report} finding={finding} /> : null)}
        />
      </Group>
      <p role="status" className="news">
        {newInWords(props.called)}
      </p>
      <Group is="toDo" name="To do here" count={here.length} counted={countInWords(here)}>
        <ToDoList toDo={here} onField={onField} />
      </Group>
      <Group is="toDo" name="Elsewhere" count={toDo.length - here.length}>
        <ul className="elsewhere">
          {bySection
            .filter(({ section }) => section !== sectionId)
            .map(({ section, title, toDo: there }) => (
              <li key={section}>
                {section === '' ? (
                  `${title} ${countInWords(there)}`
                ) : (
                  <Button kind="link" onClick={() => props.onSection(section)}>
                    {title} {countInWords(there)}
                  </Button>
                )}
              </li>
            ))}
        </ul>
      </Group>
      {stops.length + lookAgain.length > 0 ? null : toDo.length > 0 ? (
        <p className="hint">Nothing to look at again. Nothing stops.</p>
      ) : (
        <>
          <p>Nothing is to do, nothing to look at again.</p>
          {insight.sentence === null ? null : <p className="sentence">{insight.sentence}</p>}
          {mine ? <p className="hint">You can sign when you are ready.</p> : null}
        </>
      )}
      <h2>Scores</h2>
      {insight.scores.map((score) => (
        <Score key={score.name} score={score} onField={onField} brief />
      ))}
    </>
  )
}

/** One group of what is open, with its shape and its count; not there while it is empty. */
function Group(props: {
  is: 'stop' | 'waiting' | 'lookAgain' | 'toDo'
  name: string
  count: number
  /** The count in words, where things are counted together. */
  counted?: string
  children: ReactNode
}) {
  if (props.count === 0) return null
  return (
    <>
      <h2 className={`open-group open-group--${props.is}`}>
        {props.name} <span className="open-group__count">{props.counted ?? props.count}</span>
      </h2>
      {props.children}
    </>
  )
}
