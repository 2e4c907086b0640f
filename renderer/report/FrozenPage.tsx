import { type ReactNode, useEffect, useMemo } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import type { Refusal } from '../../shared/contract/refusals.ts'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { stateInWords } from '../../shared/record/lifecycle.ts'
import { Button } from '../controls/Button.tsx'
import { Refused } from '../parts/Refused.tsx'
import { StatusBar } from '../parts/StatusBar.tsx'
import { SkipLink } from '../parts/TopBar.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { usePanes } from '../window/use-panes.ts'
import { DocumentView } from './DocumentView.tsx'
import { formOf } from './forms.ts'
import { ReportBar } from './ReportBar.tsx'

/** A signed report: its contents at the left, the document itself, and at the right what can be done with it. */
export function FrozenPage(props: {
  view: ReportView
  document: ReportDocument | null
  refusal: Refusal | null
  children: ReactNode
}) {
  const { view, document } = props
  const { reference, go, offer, lock, openKeys } = useAppWindow()
  const form = formOf(reference.forms, view)
  usePanes()
  const contents = useMemo(
    () =>
      document === null
        ? []
        : [
            ...document.sections.map(({ id, title }) => ({ id, title })),
            ...(document.findings.length === 0 ? [] : [{ id: 'findings', title: 'What the checks found' }]),
          ],
    [document],
  )
  useEffect(() => {
    window.document.title = `${stateInWords(view.state)} – Courtside`
  }, [view.state])
  const read = document !== null
  useEffect(() => {
    if (read) window.document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
  }, [read])
  useEffect(
    () =>
      offer(() => [
        ...contents.map(({ id, title }) => ({ kind: 'Section', label: title, run: () => show(id) })),
        { kind: 'Action', label: 'Back to the start page', run: () => go({ at: 'start' }) },
        { kind: 'Action', label: 'Lock', keys: 'Ctrl Shift L', run: lock },
        { kind: 'Action', label: 'Keys', keys: '?', run: openKeys },
      ]),
    [offer, contents, go, lock, openKeys],
  )
  return (
    <div className="desk desk--frozen">
      <SkipLink />
      <ReportBar form={form} answers={view.answers} report={null} onStart={() => go({ at: 'start' })} />
      <nav className="rail" aria-label="Contents" data-pane="rail">
        <h2>{stateInWords(view.state)}</h2>
        <ol>
          {contents.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => show(id)}>
                <span className="rail__title">{title}</span>
              </button>
            </li>
          ))}
        </ol>
        <div className="rail__end">
          <Button kind="link" onClick={() => go({ at: 'start' })}>
            Back to the start page
          </Button>
        </div>
      </nav>
      <main className="main" id="main" data-pane="main" tabIndex={-1}>
        <div className="main__inner">
          <Refused refusal={props.refusal} />
          {document === null ? null : <DocumentView document={document} />}
        </div>
      </main>
      <aside className="side" aria-label="What can be done" data-pane="side">
        <div className="pane">{props.children}</div>
      </aside>
      <StatusBar keys={[{ keys: 'F6', does: 'next pane' }]} />
    </div>
  )
}

const show = (id: string) => {
  const section = document.getElementById(`document-${id}`)
  const heading = section?.querySelector<HTMLElement>('h2')
  if (heading === null || heading === undefined) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
  section?.scrollIntoView({ block: 'start' })
}
