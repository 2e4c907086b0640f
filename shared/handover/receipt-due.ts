import type { AllocationRules } from '../allocation/rule-table.ts'
import { businessDaysAfter } from '../lib/business-days.ts'
import { courtDate, type IsoDate } from '../lib/dates.ts'
import type { Receipt, ReceivedState } from './receipt.schema.ts'

const ANSWERED: readonly ReceivedState[] = ['accepted', 'rejected', 'withdrawn']

/**
 * By when a sender hears of a handover, so many business days after it was sent; null once the receiver has accepted
 * it, sent it back, or knows that it was taken back. Receipts before that say that it came, and not that anybody takes the case.
 */
export function receiptDue(
  sent: { readonly sentAt: string; readonly receipt: Pick<Receipt, 'type'> | null },
  { settings }: AllocationRules,
): IsoDate | null {
  if (sent.receipt !== null && ANSWERED.includes(sent.receipt.type)) return null
  const { receiptDue, bankHolidays } = settings
  return businessDaysAfter(courtDate(sent.sentAt), receiptDue.businessDays, new Set(bankHolidays.dates))
}
