import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isInCustody, routeOf } from '../../../shared/allocation/route.ts'
import type { OutputOf, ReportView } from '../../../shared/contract/commands.ts'
import { stateInWords } from '../../../shared/record/lifecycle.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Done } from '../../parts/Done.tsx'
import { courtKey, Frame } from '../../parts/Frame.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useBeside } from '../../report/beside.ts'
import { CaseSide } from '../../report/CaseSide.tsx'
import { FromReceivers } from '../../report/FromReceivers.tsx'
import { formOf } from '../../report/forms.ts'
import { ReportBar } from '../../report/ReportBar.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useOffer } from '../../window/use-offer.ts'
import { Allocation } from './Allocation.tsx'
import { afterSteps, STEP_NAMES, type StepId, stepAtHand } from './after-steps.ts'
import { DeliveryForm } from './DeliveryForm.tsx'
import { HandOver } from './HandOver.tsx'
import { RecordAppointment } from './RecordAppointment.tsx'
import { RecordCustody } from './RecordCustody.tsx'
import { deliveryEntered, RecordDelivery } from './RecordDelivery.tsx'
import { RecordResult } from './RecordResult.tsx'
import { SentTo } from './SentTo.tsx'
import { SignedSide } from './SignedSide.tsx'
import { Step } from './Step.tsx'
import { StepRail } from './StepRail.tsx'
import { stepWords } from './step-words.tsx'

/** The heading of each step's card. */
const ASKS: Readonly<Record<StepId, string>> = {
  deliver: 'Was it given in court?',
  result: 'What did the court decide?',
  allocation: 'Who manages the case from here?',
  appointment: 'When is the person seen first?',
  handover: 'Hand over',
  receipt: 'What does the receiver say?',
}

const IN_CUSTODY = 'Where is the person, and who sees them there?'

/** What follows where a step that was done is changed. */
const FOLLOWS: Readonly<Record<StepId, string | null>> = {
  deliver: null,
  result: 'Where the sentence changes, the allocation is decided again.',
  allocation: 'A new record takes the place of the one that stands.',
  appointment: null,
  handover: null,
  receipt: null,
}
const AGAIN = 'The receiver has what was handed over: a change reaches them with the next version.'

const CHANGE: Readonly<Record<StepId, string>> = {
  deliver: 'Change',
  result: 'Change',
  allocation: 'Look again',
  appointment: 'Change',
  handover: 'Hand over again',
  receipt: 'Read another receipt',
}

/** After signing: what is left to do in steps, one under the other, beside the report that never changes. */
export function SealedScreen(props: {
  view: ReportView
  onView: (view: ReportView) => void
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
}) {
  const { view } = props
  const client = useClient()
  const { reference, go, user } = useAppWindow()
  const { shown } = useBeside()
  const { value: frozen, refusal } = useQuery('report.document', { id: view.id }, ['reportChanged'])
  const document = frozen?.document ?? null
  const form = formOf(reference.forms, view)
  const decided = view.allocation?.stands === true ? view.allocation.record : null
  const inCustody = decided?.is === 'decided' && isInCustody(routeOf(decided))
  const steps = afterSteps(view, form.is === 'spoken')
  /** Where the officer has gone; null: at the step at hand. */
  const [chosen, setChosen] = useState<{ id: StepId; changing: boolean } | null>(null)
  const here = chosen?.id ?? stepAtHand(steps)
  const [sealed, setSealed] = useState<OutputOf<'handover.seal'> | null>(null)
  const [saved, setSaved] = useState<StepId | null>(null)
  const main = useRef<HTMLElement>(null)

  const goTo = (id: StepId, changing = false) => {
    setChosen({ id, changing })
    // After the card is drawn.
    setTimeout(() => focusStep(id), 0)
  }
  const savedAt = (id: StepId) => (next: ReportView) => {
    setSaved(id)
    setChosen(null)
    props.onView(next)
    const after = stepAtHand(afterSteps(next, form.is === 'spoken'))
    setTimeout(() => focusStep(after), 0)
  }
  const beside = (by: 1 | -1) => {
    const at = steps.findIndex(({ id }) => id === here) + by
    const step = steps[at]
    if (step !== undefined) goTo(step.id)
  }
  useKeys({
    stepBeside: (which) => beside(which === 0 ? -1 : 1),
    saveStep: () =>
      main.current
        ?.querySelector<HTMLFormElement>('.step--now .step__form:not([hidden]) form')
        ?.requestSubmit(),
  })
  useOffer(() => steps.map(({ id }) => ({ kind: 'Section', label: STEP_NAMES[id], run: () => goTo(id) })))
  useEffect(() => {
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
    main.current?.querySelector('.step--now')?.scrollIntoView({ block: 'nearest' })
  }, [])

  const again = () =>
    void client.run('report.open', { id: view.id }).then((reply) => {
      if (reply.ok) savedAt('receipt')(reply.value)
    })
  const forms: Readonly<Record<StepId, () => ReactNode>> = {
    deliver: () =>
      view.delivery === null ? (
        <RecordDelivery view={view} onView={savedAt('deliver')} kind="go" />
      ) : (
        <DeliveryForm
          view={view}
          first={deliveryEntered(view.delivery)}
          onView={savedAt('deliver')}
          onCancel={null}
        />
      ),
    result: () => <RecordResult view={view} onView={savedAt('result')} />,
    // Another sentence is another allocation: what was suggested of the first goes with it.
    allocation: () => (
      <Allocation key={JSON.stringify(view.result)} view={view} onView={savedAt('allocation')} />
    ),
    appointment: () =>
      inCustody ? (
        <RecordCustody view={view} onView={savedAt('appointment')} />
      ) : (
        <RecordAppointment view={view} onView={savedAt('appointment')} />
      ),
    handover: () => (
      <HandOver
        view={view}
        document={document}
        onSealed={(file, next) => {
          setSealed(file)
          savedAt('handover')(next)
        }}
      />
    ),
    receipt: () => <SentTo handovers={view.handovers} onRead={again} />,
  }
  const closed = (id: StepId): string | null =>
    id === 'deliver' && !view.may.recordDelivery
      ? 'It was handed over with the case and can no longer be changed.'
      : null
  return (
    <Frame
      title={stateInWords(view.state)}
      columns={shown === 'papers' ? 'papers' : 'after'}
      keys={[
        { key: 'stepBeside', does: 'step' },
        { key: 'saveStep', does: 'save and go on' },
        { key: 'pane', does: 'next pane' },
        ...(props.onCourt === null ? [] : [courtKey(props.onCourt)]),
      ]}
      status={
        <span role="status" className="undone">
          {saved === null ? '' : `${STEP_NAMES[saved]}: saved.`}
        </span>
      }
      says={`${user.name}, ${user.grade}`}
      bar={<ReportBar form={form} answers={view.answers} report={null} onStart={() => go({ at: 'start' })} />}
    >
      <StepRail steps={steps} here={here} onStep={goTo} />
      <main className="main after" id="main" data-pane="main" ref={main}>
        <h1 className="vh" tabIndex={-1}>
          After signing
        </h1>
        <Refused refusal={refusal} />
        {steps.map((step, at) => (
          <Step
            key={step.id}
            step={step}
            number={at + 1}
            here={here === step.id}
            changing={chosen?.id === step.id && chosen.changing}
            words={stepWords[step.id](view, reference.allocation)}
            asks={step.id === 'appointment' && inCustody ? IN_CUSTODY : ASKS[step.id]}
            follows={
              step.id !== 'handover' && step.id !== 'receipt' && view.state.is === 'handedOver'
                ? [FOLLOWS[step.id], AGAIN].filter(Boolean).join(' ')
                : FOLLOWS[step.id]
            }
            closed={closed(step.id)}
            change={CHANGE[step.id]}
            form={forms[step.id]()}
            onOpen={() => goTo(step.id, true)}
            onLeave={() => goTo(step.id)}
          >
            {step.id === 'handover' && sealed !== null ? <SealedFile file={sealed} /> : null}
          </Step>
        ))}
        {view.handovers.length === 0 ? null : <FromReceivers view={view} onView={props.onView} />}
      </main>
      <CaseSide label="The signed report" mine={null}>
        <SignedSide view={view} document={document} />
      </CaseSide>
    </Frame>
  )
}

/** Where the file went that was sealed just now. */
const SealedFile = ({ file }: { file: OutputOf<'handover.seal'> }) => (
  <Done>
    Version {file.version} saved to {file.path}
    {file.encrypted ? null : ', unencrypted: on an encrypted stick alone'}
    <br />
    <small>SHA-256 {file.sha256.slice(0, 16)}</small>
  </Done>
)

function focusStep(id: StepId): void {
  const step = window.document.getElementById(`step-${id}`)
  step?.querySelector('h2')?.focus({ preventScroll: true })
  step?.scrollIntoView({ block: 'nearest' })
}
