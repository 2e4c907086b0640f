import type { ReportListed } from '../../../shared/contract/commands.ts'

type Hearing = Pick<ReportListed, 'id' | 'name' | 'hearingDate' | 'hearingTime' | 'state'>

/**
 * Whom the court calls on next: the report of the same day whose time comes soonest after this one's, or after the
 * present time where this one has none. Null where no other of that day has a time still to come.
 */
export function nextHearing(
  reports: readonly Hearing[],
  here: { readonly id: string; readonly date: string; readonly time: string },
  present: string,
): Pick<Hearing, 'name' | 'hearingTime'> | null {
  const after = here.time === '' ? present : here.time
  const later = reports.filter(
    ({ id, hearingDate, hearingTime, state }) =>
      id !== here.id &&
      state.is !== 'handedOver' &&
      hearingDate === here.date &&
      padded(hearingTime) > padded(after),
  )
  return (
    later.toSorted((one, other) => padded(one.hearingTime).localeCompare(padded(other.hearingTime)))[0] ??
    null
  )
}

/** A time typed as 9:30 stands before 10:00. */
const padded = (time: string): string => (time === '' ? '' : time.padStart(5, '0'))
