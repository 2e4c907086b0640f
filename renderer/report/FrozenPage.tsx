import { type ReactNode, useEffect, useMemo } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import type { Refusal } from '../../shared/contract/refusals.ts'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { stateInWords } from '../../shared/record/lifecycle.ts'
import { courtKey, Frame } from '../parts/Frame.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useAppWindow } from '../window/AppContext.tsx'
import { useOffer } from '../window/use-offer.ts'
import { useBeside } from './beside.ts'
import { CaseSide } from './CaseSide.tsx'
import { DocumentView, laidForReading } from './DocumentView.tsx'
import { formOf } from './forms.ts'
import { ReportBar } from './ReportBar.tsx'

/** A signed report: its contents at the left, the document itself, and at the right what can be done with it. */
export function FrozenPage(props: {
  view: ReportView
  document: ReportDocument | null
  refusal: Refusal | null
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
  children: ReactNode
}) {
  const { view, document } = props
  const { reference, go } = useAppWindow()
  const { shown } = useBeside()
  const form = formOf(reference.forms, view)
  const laid = useMemo(
    () => (document === null ? null : laidForReading(document, view.signatures)),
    [document, view.signatures],
  )
  const contents = laid?.sections ?? []
  const read = document !== null
  useEffect(() => {
    if (read) window.document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
  }, [read])
  useOffer(() => contents.map(({ id, title }) => ({ kind: 'Section', label: title, run: () => show(id) })))
  return (
    <Frame
      title={stateInWords(view.state)}
      columns={shown === 'papers' ? 'papers' : 'desk'}
      keys={[
        { key: 'pane', does: 'next pane' },
        ...(props.onCourt === null ? [] : [courtKey(props.onCourt)]),
      ]}
      bar={<ReportBar form={form} answers={view.answers} report={null} onStart={() => go({ at: 'start' })} />}
    >
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
      </nav>
      <main className="main" id="main" data-pane="main">
        <div className="main__inner">
          <Refused refusal={props.refusal} />
          {laid === null ? null : <DocumentView laid={laid} />}
        </div>
      </main>
      <CaseSide label="What can be done" mine={null}>
        <div className="pane">{props.children}</div>
      </CaseSide>
    </Frame>
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
