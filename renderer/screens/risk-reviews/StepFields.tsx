import type { ReactNode } from 'react'
import type { EscalationState, StepName } from '../../../shared/escalation/lifecycle.ts'
import type { StepDraft } from '../../../shared/escalation/step-draft.ts'
import { Choice, TextArea, TextField } from '../../parts/Field.tsx'
import { WhenField } from './WhenField.tsx'

const DECISIONS = [
  { code: 'ESCALATE', label: 'Escalate: the case moves to the NPS' },
  { code: 'RETURN', label: 'Return: the CRC keeps the case, with advice' },
  { code: 'MORE_INFO', label: 'Ask the CRC for more information' },
] as const

/** What is said with the next step. Each field can be found by its path, for what is refused there. */
export function StepFields(props: {
  is: StepName
  state: EscalationState
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
            label="CRC manager who agrees"
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
                label="The answer to what the NPS asked"
                value={draft.answer}
                onChange={(answer) => change('answer', { answer })}
                error={errorAt('answer')}
              />
            </At>
          ) : null}
          <At path="call.to">
            <TextField
              label="Who was rung at the NPS"
              hint="A referral is told by telephone too, so that it is not left unread."
              value={draft.callTo}
              onChange={(callTo) => change('call.to', { callTo })}
              error={errorAt('call.to')}
            />
          </At>
          <At path="call.at">
            <WhenField
              label="The call was"
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
              legend="What do you decide?"
              options={DECISIONS}
              value={draft.outcome}
              onChange={(outcome) => change('outcome', { outcome })}
              error={errorAt('outcome')}
            />
          </At>
          <At path="reason">
            <TextArea
              label={draft.outcome === 'MORE_INFO' ? 'What the CRC is asked' : 'Reason'}
              value={draft.reason}
              onChange={(reason) => change('reason', { reason })}
              error={errorAt('reason')}
            />
          </At>
          {draft.outcome === 'RETURN' ? (
            <At path="advice">
              <TextArea
                label="Advice to the CRC that keeps the case"
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
            label="Who accepts the case at the NPS"
            value={draft.acceptedBy}
            onChange={(acceptedBy) => change('acceptedBy', { acceptedBy })}
            error={errorAt('acceptedBy')}
          />
        </At>
      ) : null}
      <At path="at">
        <WhenField
          label={AT[is]}
          value={draft.at}
          onChange={(at) => change('at', { at })}
          error={errorAt('at')}
        />
      </At>
    </>
  )
}

const AT = {
  agree: 'Agreed',
  refer: 'Referred',
  acknowledge: 'Acknowledged',
  decide: 'Decided',
  transfer: 'Accepted',
} as const satisfies Record<StepName, string>

/** Where `focusQuestion` finds a field of the step. */
export const stepField = (path: string): string => `step.${path}`

const At = (props: { path: string; children: ReactNode }) => (
  <div data-question={stepField(props.path)}>{props.children}</div>
)
