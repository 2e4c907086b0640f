import {
  type DayCase,
  type DayReport,
  dayStateOf,
  minutesUntil,
  whenOn,
} from '../../../shared/day/case-of-day.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { courtDate, type IsoDate } from '../../../shared/lib/dates.ts'
import { dateAndTime } from '../../parts/age.ts'
import { dayInWords, shortDay } from '../../parts/day-words.ts'

/** A line and what stands small below it. */
export type Said = { readonly says: string; readonly under: string }
const said = (says: string, under = ''): Said => ({ says, under })

/** What a case of the day waits for, in the words of whoever reads the list. */
export function waitsFor(one: DayCase, day: IsoDate, now: string): Said {
  const { report, row, holder } = one
  if (report !== null) return reportWaits(report, one.time, day, now)
  const state = row?.state ?? { is: 'listed' }
  switch (state.is) {
    case 'listed':
      return said(holder === null ? 'An officer' : 'The interview')
    case 'moved':
      return row?.movedFrom === null || row === null
        ? said('Nothing here', `Heard on ${dayInWords(state.to)}`)
        : said(holder === null ? 'An officer' : 'The interview')
    case 'didNotAttend':
    case 'notNeeded':
      return said('Nothing')
    case 'anotherCourt':
      return said('Nothing here', state.court)
    default:
      return assertNever(state, 'state of a row')
  }
}

function reportWaits(report: DayReport, time: string, day: IsoDate, now: string): Said {
  const { state } = report
  switch (state.is) {
    case 'draft': {
      if (state.returned !== null) return said('Changes', `“${state.returned.reason}”`)
      if (report.check !== null) return said(report.check.what, askedWhen(report.check.askedAt, day))
      return said(report.interviewed ? 'Your signature' : 'The interview')
    }
    case 'signed':
      return said('A countersignature', state.countersignature.why)
    case 'sealed':
      return afterSealing(report, time, day, now)
    case 'handedOver':
      return report.waiting === null ? said('Nothing') : allocation(report.waiting)
    case 'discarded':
      return said('An officer')
    default:
      return assertNever(state, 'state of a report')
  }
}

function afterSealing(report: DayReport, time: string, day: IsoDate, now: string): Said {
  if (report.resultRecorded)
    return report.waiting === null ? said('The handover') : allocation(report.waiting)
  const minutes = minutesUntil(day, time, now)
  const heard = report.delivered !== null || day < courtDate(now) || (minutes !== null && minutes < 0)
  return said(heard ? 'Result of the hearing' : 'The hearing')
}

const allocation = ({ for: of, due }: NonNullable<DayReport['waiting']>): Said =>
  said(of === 'spo' ? 'The SPO’s decision' : 'The allocation', `due ${dayInWords(due)}`)

function askedWhen(askedAt: string, day: IsoDate): string {
  if (askedAt === '') return ''
  const [date = '', time = ''] = askedAt.split('T')
  return date === day && time !== '' ? `asked ${time}` : `asked ${dateAndTime(askedAt)}`
}

/** What stands below the state: how far it has come, or since when. */
export function stateUnder(one: DayCase, day: IsoDate): string {
  const { report, row } = one
  if (report === null) {
    if (row?.movedFrom !== null && row !== null) return `moved from ${shortDay(row.movedFrom)}`
    return dayStateOf(one) === 'new' ? 'from the court list' : ''
  }
  const at = (instant: string): string => {
    const when = whenOn(day, instant)
    return 'time' in when ? when.time : shortDay(when.date)
  }
  switch (report.state.is) {
    case 'draft': {
      const sections =
        report.sections === null ? '' : `${report.sections.done} of ${report.sections.of} sections`
      return report.state.returned === null ? sections : 'returned to the author'
    }
    case 'signed':
      return `since ${at(report.state.at)}`
    case 'sealed':
      if (report.resultRecorded) return 'result recorded'
      return report.delivered ?? `signed ${at(report.state.at)}`
    case 'handedOver':
      return at(report.state.at)
    case 'discarded':
      return ''
    default:
      return assertNever(report.state, 'state of a report')
  }
}

/** Only where the report is not ready is the time to the hearing a warning; an hour before, it is said at all. */
export function untilHearing(
  one: DayCase,
  day: IsoDate,
  now: string,
): { says: string; close: boolean } | null {
  const minutes = minutesUntil(day, one.time, now)
  if (minutes === null || minutes < 0 || minutes > 60) return null
  const state = dayStateOf(one)
  if (!['new', 'writing', 'checks', 'spo', 'ready'].includes(state)) return null
  return { says: minutes === 0 ? 'now' : `in ${minutes} min`, close: state !== 'ready' && minutes <= 30 }
}
