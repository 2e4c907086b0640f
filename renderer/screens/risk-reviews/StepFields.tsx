import type { ReactNode } from 'react'
import type { RiskReviewState, StepName } from '../../../shared/risk-review/lifecycle.ts'
import type { StepDraft } from '../../../shared/risk-review/step-draft.ts'
import { Choice, TextArea, TextField } from '../../controls/Field.tsx'
import { ASKS, DECISIONS, DONE_AT } from './step-words.ts'
import { WhenField } from './WhenField.tsx'

/** What is said with the next step. Each field can be found by its path, for what is refused there. */
export function StepFields(props: {
  is: StepName
  state: RiskReviewState
  draft: StepDraft
  errorAt: (path: string) => string | null
  /** `path` is the field that changed. */
  onChange: (path: string, draft: StepDraft) => void
}) {
  const { is, draft, errorAt } = props
  const change = (path: string, typed: Partial<StepDraft>) => props.onChange(path, { ...draft, ...typed })
  return (
    <>
      {is === 'agree' ? (
        <At path="crcManager">
          <TextField
            label={ASKS.crcManager}
            value={draft.crcManager}
            onChange={(crcManager) => change('crcManager', { crcManager })}
            error={errorAt('crcManager')}
          />
        </At>
      ) : null}
      {is === 'refer' ? (
        <>
          {props.state === 'moreInfo' ? (
            <At path="answer">
              <TextArea
                label={ASKS.answer}
                value={draft.answer}
                onChange={(answer) => change('answer', { answer })}
                error={errorAt('answer')}
              />
            </At>
          ) : null}
          <At path="call.to">
            <TextField
              label={ASKS.callTo}
              hint="Telephone the NPS as well, so that the referral is not missed."
              value={draft.callTo}
              onChange={(callTo) => change('call.to', { callTo })}
              error={errorAt('call.to')}
            />
          </At>
          <At path="call.at">
            <WhenField
              label={ASKS.callAt}
              value={draft.callAt}
              onChange={(callAt) => change('call.at', { callAt })}
              error={errorAt('call.at')}
            />
          </At>
        </>
      ) : null}
      {is === 'decide' ? (
        <>
          <At path="outcome">
            <Choice
              legend={ASKS.outcome}
              options={DECISIONS}
              value={draft.outcome}
              onChange={(outcome) => change('outcome', { outcome })}
              error={errorAt('outcome')}
            />
          </At>
          <At path="reason">
            <TextArea
              label={draft.outcome === 'MORE_INFO' ? 'What the CRC is asked' : ASKS.reason}
              value={draft.reason}
              onChange={(reason) => change('reason', { reason })}
              error={errorAt('reason')}
            />
          </At>
          {draft.outcome === 'RETURN' ? (
            <At path="advice">
              <TextArea
                label={ASKS.advice}
                value={draft.advice}
                onChange={(advice) => change('advice', { advice })}
                error={errorAt('advice')}
              />
            </At>
          ) : null}
        </>
      ) : null}
      {is === 'transfer' ? (
        <At path="acceptedBy">
          <TextField
            label={ASKS.acceptedBy}
            value={draft.acceptedBy}
            onChange={(acceptedBy) => change('acceptedBy', { acceptedBy })}
            error={errorAt('acceptedBy')}
          />
        </At>
      ) : null}
      <At path="at">
        <WhenField
          label={DONE_AT[is]}
          value={draft.at}
          onChange={(at) => change('at', { at })}
          error={errorAt('at')}
        />
      </At>
    </>
  )
}

/** Where `focusQuestion` finds a field of the step. */
export const stepField = (path: string): string => `step.${path}`

const At = (props: { path: string; children: ReactNode }) => (
  <div data-question={stepField(props.path)}>{props.children}</div>
)
