import { type ReactNode, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import { type AfterStep, STEP_NAMES } from './after-steps.ts'

/** What stands for a step: its heading, when it was done, and a line or two in paragraphs. */
export type StepWords = {
  readonly title: string
  readonly when?: string
  readonly says: ReactNode
  /** Under the line, for whoever asks why. */
  readonly more?: ReactNode
}

/**
 * One step: done, a line with the way to change it; at hand, a card with its one act; else what it will need or
 * waits for.
 */
export function Step(props: {
  step: AfterStep
  number: number
  /** The officer is at this step; `changing`: and has asked to change what is done. */
  here: boolean
  changing: boolean
  words: StepWords
  /** The heading of the card. */
  asks: string
  /** What follows where something done is changed. */
  follows: string | null
  /** Why what is done can no longer be changed; null where it can. */
  closed: string | null
  /** How it is opened again. */
  change: string
  form: ReactNode
  onOpen: () => void
  /** Back to the step at hand, with nothing changed. */
  onLeave: () => void
  /** What was just done here. */
  children: ReactNode
}) {
  const { step, here, words } = props
  const done = step.is === 'done'
  const now = here && (step.is === 'open' || (done && props.changing && props.closed === null))
  // What was entered stays when one looks at another step; taken back, it begins anew.
  const [was, setWas] = useState(now)
  const [times, setTimes] = useState(0)
  if (now && !was) setWas(true)
  const headingId = `step-${step.id}-heading`
  return (
    <section
      id={`step-${step.id}`}
      className={`step step--${now ? 'now' : done ? 'done' : 'later'}`}
      aria-labelledby={headingId}
    >
      <p className="step__n" aria-hidden="true">
        {done && !now ? '' : props.number}
      </p>
      <div className="step__body">
        <div className="step__head">
          <h2 id={headingId} tabIndex={-1}>
            {now ? props.asks : words.title}
            {now || words.when === undefined ? null : <span className="step__when"> {words.when}</span>}
          </h2>
          {now && done ? (
            <Button
              kind="quiet"
              onClick={() => {
                setTimes(times + 1)
                props.onLeave()
              }}
            >
              Leave it as it was
            </Button>
          ) : null}
        </div>
        {now ? (
          done && props.follows !== null ? (
            <p className="hint">{props.follows}</p>
          ) : null
        ) : (
          <div className="step__says">
            {words.says}
            {step.is === 'waits' ? <p>{step.waits}</p> : null}
            {done && props.closed === null ? (
              <Button kind="link" name={`${props.change}: ${STEP_NAMES[step.id]}`} onClick={props.onOpen}>
                {props.change}
              </Button>
            ) : done ? (
              <p className="hint">{props.closed}</p>
            ) : step.is === 'open' ? (
              <Button kind="link" onClick={props.onOpen} name={`Take this step: ${STEP_NAMES[step.id]}`}>
                Take this step
              </Button>
            ) : null}
            {words.more}
          </div>
        )}
        {props.children}
        {was ? (
          <div key={times} hidden={!now} className="step__form">
            {props.form}
          </div>
        ) : null}
      </div>
    </section>
  )
}
