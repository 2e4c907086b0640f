import type { AllocationRules } from '../allocation/rule-table.ts'
import { businessDaysAfter } from '../lib/business-days.ts'
import { courtDate, type IsoDate } from '../lib/dates.ts'
import type { Receipt } from './receipt.schema.ts'

/**
 * By when a sender hears of a handover, so many business days after it was sent; null once the receiver has accepted
 * it or sent it back. Receipts before that say that it came, and not that anybody takes the case.
 */
export function receiptDue(
  sent: { readonly sentAt: string; readonly receipt: Pick<Receipt, 'type'> | null },
  { settings }: AllocationRules,
): IsoDate | null {
  if (sent.receipt?.type === 'accepted' || sent.receipt?.type === 'rejected') return null
  const { receiptDue, bankHolidays } = settings
  return businessDaysAfter(courtDate(sent.sentAt), receiptDue.businessDays, new Set(bankHolidays.dates))
}
