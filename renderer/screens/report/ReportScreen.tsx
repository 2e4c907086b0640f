import { type ComponentProps, type ReactNode, useCallback, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { askedQuestion } from '../../../shared/form/asked-question.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { formInWords } from '../../../shared/form/formats.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import type { CourtRun } from '../../../shared/record/court-run.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useOpened } from '../../client/use-opened.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { CannotOpen } from '../../parts/CannotOpen.tsx'
import { Opening } from '../../parts/Opening.tsx'
import { BesideContext, useBesideOf } from '../../report/beside.ts'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useOffer } from '../../window/use-offer.ts'
import { SealedScreen } from '../after-sentence/SealedScreen.tsx'
import { CountersignScreen } from '../countersign/CountersignScreen.tsx'
import { CourtScreen } from '../court/CourtScreen.tsx'
import { ReportEditor } from './ReportEditor.tsx'

/** Opens the report, then shows the page for where it stands, or what is said of it in court. */
export function ReportScreen(props: { id: string }) {
  const client = useClient()
  const { go, reference, user } = useAppWindow()
  const open = useCallback((id: string) => client.run('report.open', { id }), [client])
  const { view, setView, refusal } = useOpened(props.id, open)
  const [inCourt, setInCourt] = useState(false)
  // Where it cannot be kept the window knows it all the same, until it is closed.
  const keepRun = (run: CourtRun) => {
    setView((shown) => (shown === null ? null : { ...shown, courtRun: run }))
    void client.run('report.keepCourtRun', { id: props.id, run })
  }
  const [made, setMade] = useState<Made | null>(null)
  const takeBack = (rev: number) => {
    if (made === null || view === null) return
    const reason = 'Taken back'
    void client
      .run('report.changeFormat', { id: view.id, rev, format: made.from.format, reason })
      .then((reply) => {
        if (!reply.ok) return
        setMade(null)
        setView(reply.value)
      })
  }
  // A record without a report proposes nothing that a bench could hear.
  const spoken =
    view !== null &&
    view.state.is !== 'discarded' &&
    askedQuestion(formOf(reference.forms, view), 'proposal.order') !== null
  const toCourt = () => setInCourt((before) => spoken && !before)
  useKeys({ court: toCourt })
  useOffer(() => (spoken ? [{ kind: 'Action', label: 'Court view', key: 'court', run: toCourt }] : []))
  const beside = useBesideOf(props.id, view?.author.userId === user.userId)
  const toStart = () => go({ at: 'start' })
  if (refusal !== null)
    return (
      <CannotOpen
        title="This report cannot be opened"
        says={refusal.says}
        back="Back to the start page"
        onBack={toStart}
      />
    )
  if (view === null) return <Opening />
  return (
    <BesideContext value={beside}>
      {pageOf(view, {
        setView,
        toCourt: spoken ? toCourt : null,
        toStart,
        onFormat: (next, from) => {
          setMade({ from, to: formOf(reference.forms, next) })
          setView(next)
        },
        changed: made === null ? null : { words: `made ${formInWords(made.to)}`, undo: takeBack },
      })}
      {inCourt && spoken ? (
        <CourtScreen view={view} onRun={keepRun} onClose={() => setInCourt(false)} />
      ) : null}
    </BesideContext>
  )
}

/** A change of format in this window, which can be taken back. */
type Made = { readonly from: FormDefinition; readonly to: FormDefinition }

function pageOf(
  view: ReportView,
  {
    setView,
    toCourt,
    toStart,
    onFormat,
    changed,
  }: {
    setView: (view: ReportView) => void
    toCourt: (() => void) | null
    toStart: () => void
  } & Pick<ComponentProps<typeof ReportEditor>, 'onFormat' | 'changed'>,
): ReactNode {
  switch (view.state.is) {
    case 'draft':
      // A changed format is another form: everything is built anew from the report as it now is.
      return (
        <ReportEditor
          key={view.format}
          view={view}
          onView={setView}
          onFormat={onFormat}
          changed={changed}
          onCourt={toCourt}
        />
      )
    case 'signed':
      return <CountersignScreen view={view} onView={setView} onCourt={toCourt} />
    case 'sealed':
    case 'handedOver':
      return <SealedScreen view={view} onView={setView} onCourt={toCourt} />
    case 'discarded':
      return (
        <CannotOpen
          title="This draft was discarded"
          says={view.state.reason}
          back="Back to the start page"
          onBack={toStart}
        />
      )
    default:
      return assertNever(view.state, 'state of a report')
  }
}
