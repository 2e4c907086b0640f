import { Fragment, useEffect, useMemo, useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { caseSheet } from '../../../shared/handover/case-sheet.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Frame } from '../../parts/Frame.tsx'
import { TopBar } from '../../parts/TopBar.tsx'
import { DocumentView, laidForReading } from '../../report/DocumentView.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useOffer } from '../../window/use-offer.ts'
import { type CaseAct, CaseSide } from './CaseSide.tsx'
import { Changes } from './Changes.tsx'
import { goTo } from './go-to.ts'
import { PlanTable } from './PlanTable.tsx'
import { Questions } from './Questions.tsx'
import { SheetView } from './SheetView.tsx'
import { TakenBack } from './TakenBack.tsx'
import { TaskTable } from './TaskTable.tsx'
import { openTasks } from './task-lines.ts'

/** A received case: the sheet that an assessor reads first, its tasks, then the signed report itself. */
export function CasePage(props: {
  read: CaseRead
  again: () => void
  onVersion: (version: number | null) => void
}) {
  const { read, again } = props
  const { go } = useAppWindow()
  const { report, signatures, document: handover, summary } = read
  const [act, setAct] = useState<CaseAct | null>(null)
  const laid = useMemo(() => laidForReading(report, signatures), [report, signatures])
  const sheet = useMemo(() => caseSheet(handover, report, signatures), [handover, report, signatures])
  const newest = read.versions[0]?.version === read.version
  const state = read.receipts[0]?.type
  const mayAnswer = newest && state === 'opened'
  const accept = mayAnswer ? () => setAct('accept') : undefined
  const open = read.withdrawn === null ? openTasks(read) : 0
  const asked = read.questions
  const waiting = asked.filter(({ answer }) => answer === null).length
  const parts = [
    {
      title: `Version ${read.version}`,
      places: [
        { id: 'sheet', title: 'Handover sheet', state: '' },
        { id: 'tasks', title: 'To be done', state: open === 0 ? '' : `${open} open` },
        { id: 'plan', title: 'Start of a plan', state: '' },
        ...(asked.length === 0
          ? []
          : [{ id: 'questions', title: 'Questions', state: waiting === 0 ? '' : `${waiting} waiting` }]),
      ],
    },
    {
      title: 'The report',
      places: laid.sections.map(({ id, title }) => ({ id: `document-${id}`, title, state: '' })),
    },
  ]
  const askSender = read.withdrawn === null ? () => setAct('ask') : undefined
  useKeys({ acceptCase: accept, askSender })
  useOffer(() =>
    parts.flatMap(({ places }) =>
      places.map(({ id, title }) => ({ kind: 'Section', label: title, run: () => goTo(id) })),
    ),
  )
  useEffect(() => document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true }), [])
  return (
    <Frame
      title={summary.name}
      columns="desk"
      keys={[
        ...(askSender === undefined
          ? []
          : ([
              { key: 'take', does: 'take a task' },
              { key: 'askSender', does: 'ask', run: askSender },
            ] as const)),
        ...(accept === undefined ? [] : [{ key: 'acceptCase', does: 'accept', run: accept } as const]),
        { key: 'pane', does: 'next pane' },
      ]}
      says="Received, and kept on this computer"
      bar={
        <TopBar back="Inbox" onBack={() => go({ at: 'inbox' })}>
          <div className="top__case">
            <strong title={summary.name}>
              <bdi>{summary.name}</bdi>
            </strong>
            {summary.age === null ? null : <span>{summary.age}</span>}
            {summary.crn === '' ? null : <span>{summary.crn}</span>}
            <span>from {read.from}</span>
          </div>
          <span className="tag">Verified: unaltered since it was sealed</span>
        </TopBar>
      }
    >
      <nav className="rail" aria-label="This case" data-pane="rail">
        {parts.map((part) => (
          <Fragment key={part.title}>
            <h2>{part.title}</h2>
            <ol>
              {part.places.map(({ id, title, state }) => (
                <li key={id}>
                  <button type="button" onClick={() => goTo(id)}>
                    <span className="rail__title">{title}</span>
                    {state === '' ? null : <span className="rail__state">{state}</span>}
                  </button>
                </li>
              ))}
            </ol>
          </Fragment>
        ))}
      </nav>
      <main className="main" id="main" data-pane="main" tabIndex={-1}>
        <div className="main__inner">
          <TakenBack read={read} />
          <Changes read={read} onVersion={props.onVersion} />
          <SheetView sheet={sheet} name={summary.name} />
          <TaskTable read={read} again={again} />
          <PlanTable read={read} again={again} />
          <Questions read={read} />
          <DocumentView laid={laid} />
        </div>
      </main>
      <CaseSide read={read} act={act} onAct={setAct} again={again} mayAnswer={mayAnswer} />
    </Frame>
  )
}
