import { businessDaysAfter } from '../lib/business-days.ts'
import type { IsoDate } from '../lib/dates.ts'
import type { Sentenced } from '../proposal/passed.schema.ts'
import { restsOn } from './record.schema.ts'
import type { AllocationRules } from './rule-table.ts'

/** What a sealed report waits for after sentence, and until when (CK-2). */
export type Waiting = {
  readonly for: 'allocation' | 'spo'
  readonly due: IsoDate
  /** Whether the table of bank holidays reaches to the day: beyond it weekdays alone are counted. */
  readonly holidaysKnown: boolean
}

/**
 * Whether a report waits to be allocated, or for an SPO to settle it; null before sentence and once a decision
 * stands. Due so many business days after the sentence (CK-2), as the settings of the rules say.
 */
export function waitingFor(
  after: {
    readonly result: Sentenced | null
    readonly allocation: { readonly is: 'referred' | 'decided'; readonly result: Sentenced } | null
  },
  { settings }: AllocationRules,
): Waiting | null {
  const { result, allocation } = after
  if (result === null || result.outcome === 'adjourned') return null
  const stands = allocation !== null && restsOn(allocation, result) ? allocation.is : null
  if (stands === 'decided') return null
  const { allocationDue, bankHolidays } = settings
  const due = businessDaysAfter(result.date, allocationDue.businessDays, new Set(bankHolidays.dates))
  const holidaysKnown = due.slice(0, 4) <= (bankHolidays.dates.at(-1) ?? '').slice(0, 4)
  return { for: stands === 'referred' ? 'spo' : 'allocation', due, holidaysKnown }
}
