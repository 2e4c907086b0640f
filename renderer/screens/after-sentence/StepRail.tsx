import { type AfterStep, STEP_NAMES, type StepId } from './after-steps.ts'

/** The steps with a word each: done, now, what comes next, and what waits. */
export function StepRail(props: { steps: readonly AfterStep[]; here: StepId; onStep: (id: StepId) => void }) {
  const { steps, here } = props
  const next = steps.find(({ id, is }) => is === 'open' && id !== here)?.id
  const word = ({ id, is }: AfterStep) =>
    is === 'done' ? 'done' : is === 'waits' ? '' : id === here ? 'now' : id === next ? 'next' : ''
  return (
    <nav className="rail" aria-label="Steps after signing" data-pane="rail">
      <ol>
        {steps.map((step) => (
          <li key={step.id}>
            <button
              type="button"
              aria-current={step.id === here ? 'step' : undefined}
              onClick={() => props.onStep(step.id)}
            >
              <span className="rail__title">{STEP_NAMES[step.id]}</span>
              <span className={`rail__state${word(step) === 'done' ? ' rail__state--done' : ''}`}>
                {word(step)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p className="rail__end hint">Each step is kept once it is saved. You can stop and come back.</p>
    </nav>
  )
}
