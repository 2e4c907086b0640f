import type { CaseListed } from '../../../shared/contract/inbox-commands.ts'
import type { ReceivedState } from '../../../shared/handover/receipt.schema.ts'
import type { HarmLevel } from '../../../shared/handover/summary.ts'
import { courtDate, courtTime, readDate } from '../../../shared/lib/dates.ts'
import { shortDate } from '../../parts/age.ts'
import { weekday } from '../../parts/day-words.ts'

export const LEVELS: Readonly<Record<HarmLevel, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  veryHigh: 'Very high',
}
export const GROUPS: Readonly<Record<string, string>> = {
  knownAdult: 'a known adult',
  children: 'children',
  public: 'the public',
  staff: 'staff',
  prisoners: 'prisoners',
}
export const STATES: Readonly<Record<ReceivedState, { readonly says: string; readonly tone: string }>> = {
  received: { says: 'New', tone: 'info' },
  opened: { says: 'To answer', tone: 'wait' },
  accepted: { says: 'Accepted', tone: 'ok' },
  rejected: { says: 'Sent back', tone: 'bare' },
  withdrawn: { says: 'Taken back', tone: 'stop' },
}

/** The table's parts, in the order of the work. */
export const PARTS = [
  { title: 'To open', states: ['received'] },
  { title: 'To answer', states: ['opened'] },
  { title: 'With this team', states: ['accepted'] },
  { title: 'Sent back', states: ['rejected'] },
  { title: 'Taken back by the sender', states: ['withdrawn'] },
] as const satisfies readonly { title: string; states: readonly CaseListed['state'][] }[]

/** "09:31" of today, else the day and the time beneath it. */
export function cameAt(receivedAt: string, present: string): { big: string; small: string } {
  const day = courtDate(receivedAt)
  const time = courtTime(receivedAt).slice(11)
  return day === courtDate(present) ? { big: time, small: 'today' } : { big: shortDate(day), small: time }
}

/** "Thu 20 Oct 2016, 16:45". */
export function appointmentAt(at: string): string {
  const [day = '', time = ''] = at.split('T')
  const date = readDate(day)
  return date === null ? at : `${weekday(date)} ${shortDate(date)}, ${time}`
}
