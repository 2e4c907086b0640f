import {
  emptyForm,
  type RiskReviewForm,
  type RiskReviewStep,
  type TakenStep,
  type Taker,
} from '../../../shared/risk-review/record.schema.ts'

export const spo: Taker = { userId: 'user-sam', name: 'Sam Okoro', grade: 'SPO' }
export const po: Taker = { userId: 'user-pat', name: 'Pat Evans', grade: 'PO' }

/** An hour of Monday 3 October 2016, in UTC. */
export const hour = (at: number): string => `2016-10-03T${String(at).padStart(2, '0')}:00:00Z`

/** A man arrested again, as a CRC would enter it: enough to refer. */
export const entered: RiskReviewForm = {
  ...emptyForm,
  person: { name: 'Alex Carter', crn: 'X123456', dateOfBirth: '' },
  managedBy: 'CRC',
  roshNow: { ...emptyForm.roshNow, knownAdult: 'medium' },
  roshProposed: { ...emptyForm.roshProposed, knownAdult: 'high' },
  triggers: ['newArrestOrCharge'],
  evidence: 'Arrested on Saturday for an assault on his partner.',
  concernAt: '2016-10-03T09:00',
  oasys: 'OASys of 3 October 2016',
  actions: { ...emptyForm.actions, police: 'Call-out marker asked for.' },
}

export const agree = (at = hour(9)): RiskReviewStep => ({ is: 'agree', at, crcManager: 'Jo Field' })
export const refer = (at = hour(10), answer: string | null = null): RiskReviewStep => ({
  is: 'refer',
  at,
  call: { to: 'Sam Okoro', at },
  answer,
})
export const acknowledge = (at = hour(11)): RiskReviewStep => ({ is: 'acknowledge', at })
export const decide = (
  outcome: 'ESCALATE' | 'RETURN' | 'MORE_INFO',
  at = hour(12),
  advice: string | null = null,
): RiskReviewStep => ({ is: 'decide', at, outcome, reason: 'As the evidence shows.', advice })
export const transfer = (at = hour(13)): RiskReviewStep => ({ is: 'transfer', at, acceptedBy: 'Kim Lane' })

/** Steps as they were recorded when they were done, an SPO's each. */
export const taken = (...steps: RiskReviewStep[]): TakenStep[] =>
  steps.map((step) => ({ step, by: spo, recordedAt: step.at }))
