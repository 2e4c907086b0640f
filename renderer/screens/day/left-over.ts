import type { ReportListed } from '../../../shared/contract/commands.ts'
import { type IsoDate, readDate } from '../../../shared/lib/dates.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { dayInWords } from '../../parts/day-words.ts'

export type LeftOver = {
  readonly report: ReportListed
  readonly what: string
  /** How it is marked: late now, waits on somebody, or still to do. */
  readonly as: 'late' | 'waits' | 'toDo'
  readonly under: string
}

const heardOn = ({ hearingDate }: ReportListed): string => {
  const date = readDate(hearingDate)
  return date === null ? 'No hearing date yet.' : `Heard on ${dayInWords(date)}.`
}

/**
 * What waits for this officer to do, what is late first: returned, to allocate, to countersign or decide, without a
 * result, or never finished. A draft whose hearing is to come is nothing left over, unless it came back.
 */
export function leftOver(reports: readonly ReportListed[], today: IsoDate, grade: Grade): LeftOver[] {
  const found = reports.flatMap((report) => {
    const left = leftOf(report, today, grade)
    return left === null ? [] : [{ report, ...left }]
  })
  return found.toSorted((one, other) => WEIGHT.indexOf(one.as) - WEIGHT.indexOf(other.as))
}

/** Whether it was heard before today; a report without a day was begun on some earlier one, or is today's. */
export const isEarlier = ({ report }: LeftOver, today: IsoDate): boolean => report.hearingDate < today

const WEIGHT: readonly LeftOver['as'][] = ['late', 'waits', 'toDo']

function leftOf(report: ReportListed, today: IsoDate, grade: Grade): Omit<LeftOver, 'report'> | null {
  const { state, waiting, mine } = report
  if (waiting !== null) return allocationLeft(waiting, today, grade)
  const past = report.hearingDate < today
  switch (state.is) {
    case 'draft':
      if (mine && state.returned !== null)
        return { what: 'Returned to you', as: 'waits', under: `“${state.returned.reason}”` }
      return mine && past ? { what: 'Not finished', as: 'toDo', under: heardOn(report) } : null
    case 'signed':
      if (!mine && grade === 'SPO')
        return { what: 'For you to countersign', as: 'waits', under: state.countersignature.why }
      return mine && past
        ? { what: 'Waiting for the SPO', as: 'waits', under: state.countersignature.why }
        : null
    case 'sealed':
      if (!past) return null
      return {
        what: report.resultRecorded ? 'To hand over' : 'Result not recorded',
        as: 'toDo',
        under: heardOn(report),
      }
    default:
      return null
  }
}

function allocationLeft(
  { for: of, due }: NonNullable<ReportListed['waiting']>,
  today: IsoDate,
  grade: Grade,
): Omit<LeftOver, 'report'> {
  const late = due < today
  const under = late
    ? `It was due on ${dayInWords(due)}.`
    : due === today
      ? 'Due today.'
      : `Due on ${dayInWords(due)}.`
  const as = late ? 'late' : 'waits'
  if (of === 'spo')
    return { what: grade === 'SPO' ? 'Allocation for you to decide' : 'Referred to the SPO', as, under }
  return { what: late ? 'Allocation overdue' : 'To allocate', as, under }
}

/** Own reports that are still being written for a later day, the soonest first. */
export const dueSoon = <Report extends ReportListed>(reports: readonly Report[], today: IsoDate) =>
  reports
    .flatMap((report) => {
      const day = readDate(report.hearingDate)
      return report.mine && report.state.is === 'draft' && day !== null && day > today
        ? [{ report, day }]
        : []
    })
    .toSorted((one, other) => one.day.localeCompare(other.day))
