import type { Requirement } from '../../shared/proposal/proposal.ts'
import type { ProposeInput } from '../../shared/proposal/propose-input.ts'
import { date, term } from './allocation-input.ts'

/** A rule, what raises it, a proposal that does, and its mended twin. */
export type Twin = readonly [string, string, Partial<ProposeInput>, Partial<ProposeInput>]

export const upw = { code: 'UPW', hours: 60 } satisfies Requirement
export const rar = { code: 'RAR', days: 10, plan: [{ days: 10, for: 'housing' }] } satisfies Requirement
export const curfew = { code: 'CURFEW', hoursADay: 9, months: 3 } satisfies Requirement
export const safe = {
  addressChecks: { domesticAbuse: 'clear', children: 'clear' },
  occupantsViews: 'agrees',
} as const
export const provider = { by: 'S. Amadi', date: date('2016-10-03'), suitable: true }
export const bbr = { code: 'PROG', programme: 'BBR' } satisfies Requirement
export const suspended = {
  kind: 'suspended',
  months: 12,
  operationalMonths: 18,
  custodialTerm: term({ months: 6 }),
} as const
export const programme = (code: string): Partial<ProposeInput> => ({
  requirements: [{ code: 'PROG', programme: code }, rar, upw],
})
export const waits = (waitWeeks: number) => [{ programme: 'BBR', waitWeeks, lengthWeeks: 30 }]
