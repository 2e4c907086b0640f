import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { type CourtView, courtView } from '../../../shared/document/court-view.ts'
import type { CourtRun } from '../../../shared/record/court-run.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { pressed } from '../../keys/key-name.ts'
import { inOrder } from '../../parts/in-order.ts'
import { PracticeSays } from '../../parts/PracticeSays.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { nodeView } from '../../report/DocumentView.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CourtFoot } from './CourtFoot.tsx'
import { useFullScreen } from './use-full-screen.ts'

/**
 * The report to speak from, over the whole screen: the part that has the focus is the one being said. The platform's
 * own modal dialog, so that Esc goes back to the field one came from.
 */
export function CourtScreen(props: {
  view: ReportView
  onRun: (run: CourtRun) => void
  onClose: () => void
}) {
  const { view, onRun, onClose } = props
  const { stayAwake } = useAppWindow()
  const { shown, refusal, saved } = useSpoken(view.id)
  const dialog = useRef<HTMLDialogElement>(null)
  const [cameFrom] = useState(() => document.activeElement)
  // Looked through and left with nothing said, it begins anew: the bench had not heard it.
  const [run, setRun] = useState<CourtRun>(() =>
    view.courtRun === null || view.courtRun.said.length === 0
      ? { startedAt: now(), said: [] }
      : view.courtRun,
  )
  const keep = (next: CourtRun) => {
    setRun(next)
    onRun(next)
  }

  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
    return () => {
      element?.close()
      if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [cameFrom])
  useFullScreen(onClose)
  const stay = useRef(stayAwake)
  useEffect(() => {
    stay.current = stayAwake
  })
  useEffect(() => () => stay.current(false), [])
  const ready = shown !== null
  useEffect(() => {
    if (ready) goTo(ticksIn(dialog.current).find(({ checked }) => !checked) ?? ticksIn(dialog.current)[0])
  }, [ready])

  const say = (id: string, said: boolean) => {
    keep({ ...run, said: said ? [...run.said, id] : run.said.filter((one) => one !== id) })
    const ticks = ticksIn(dialog.current)
    if (said) goTo(ticks[ticks.findIndex(({ value }) => value === id) + 1])
  }
  const step = (event: KeyboardEvent) => {
    const arrow = pressed(event, 'part')
    if (arrow === null) return
    const ticks = ticksIn(dialog.current)
    const at = ticks.findIndex((tick) => tick.matches(':focus'))
    event.preventDefault()
    goTo(ticks[Math.max(at + (arrow === 'ArrowDown' ? 1 : -1), 0)])
  }
  return (
    <dialog
      ref={dialog}
      className="court"
      aria-label={`Court view${shown === null ? '' : `: ${shown.name}`}`}
      onKeyDown={step}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className="court__page">
        <PracticeSays />
        <Refused refusal={refusal} />
        {saved ? null : (
          <p className="court__warn">Your latest changes could not be saved: they are not here.</p>
        )}
        {(shown?.parts ?? []).map(({ id, title, nodes }) => (
          <section
            key={id}
            className={run.said.includes(id) ? 'court__part court__part--said' : 'court__part'}
          >
            <div className="court__head">
              <h2>{title}</h2>
              <label className="court__tick">
                <input
                  type="checkbox"
                  autoComplete="off"
                  aria-label={`Said: ${title}`}
                  value={id}
                  checked={run.said.includes(id)}
                  onChange={(event) => say(id, event.target.checked)}
                />
                Said
              </label>
            </div>
            {inOrder(nodes.map(nodeView))}
          </section>
        ))}
      </div>
      {shown === null ? null : (
        <CourtFoot
          view={view}
          shown={shown}
          startedAt={run.startedAt}
          onAnew={() => {
            keep({ startedAt: now(), said: [] })
            goTo(ticksIn(dialog.current)[0])
          }}
          onClose={onClose}
        />
      )}
    </dialog>
  )
}

const ticksIn = (dialog: HTMLDialogElement | null): readonly HTMLInputElement[] => [
  ...(dialog?.querySelectorAll<HTMLInputElement>('.court__tick input') ?? []),
]

function goTo(tick: HTMLInputElement | undefined): void {
  tick?.focus({ preventScroll: true })
  tick?.closest('section')?.scrollIntoView({ block: 'start' })
}

/** The report as it is spoken, with all that was typed saved first. */
function useSpoken(id: string) {
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const [shown, setShown] = useState<CourtView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [saved, setSaved] = useState(true)
  useEffect(() => {
    let wanted = true
    void unsavedWork
      .settle()
      .then(async (safe) => ({ safe, reply: await client.run('report.document', { id }) }))
      .then(({ safe, reply }) => {
        if (!wanted) return
        setSaved(safe)
        if (reply.ok) setShown(courtView(reply.value.document))
        else setRefusal(reply.refusal)
      })
    return () => {
      wanted = false
    }
  }, [client, unsavedWork, id])
  return { shown, refusal, saved }
}
