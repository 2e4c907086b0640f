import type { Waiting } from '../allocation/waiting.ts'
import type { RowState } from '../court-list/row-state.schema.ts'
import { assertNever } from '../lib/assert-never.ts'
import { courtDate, courtTime, type IsoDate, readCourtTime } from '../lib/dates.ts'
import type { ReportState } from '../record/lifecycle.ts'

/** What the day shows of a report: how far it has come, and the first thing that it waits for. */
export type DayReport = {
  readonly id: string
  readonly formatName: string
  readonly state: ReportState
  /** Sections done of those that the form has; null once it is signed. */
  readonly sections: { readonly done: number; readonly of: number } | null
  /** The first check that somebody was asked for and has not answered; `askedAt` as typed. */
  readonly check: { readonly what: string; readonly askedAt: string } | null
  readonly interviewed: boolean
  /** When it was given in court, as the record has it: empty where nobody noted the time, null where nobody recorded it. */
  readonly delivered: string | null
  readonly resultRecorded: boolean
  readonly waiting: Waiting | null
}

/** One person heard on a day: of the court list, of a report, or of both. */
export type DayCase = {
  readonly key: string
  readonly name: string
  readonly dateOfBirth: string
  readonly crn: string
  readonly offence: string
  readonly court: string
  readonly courtroom: string
  /** As typed: "14:00" where it is a time. */
  readonly time: string
  readonly row: {
    readonly id: string
    readonly state: RowState
    /** The day from which it was moved to this one; null for a case that was listed here. */
    readonly movedFrom: IsoDate | null
  } | null
  readonly report: DayReport | null
  /** Whoever is charged together with them: the other cases of the day, by key and name. */
  readonly together: readonly { readonly key: string; readonly name: string }[]
  readonly holder: { readonly name: string; readonly mine: boolean } | null
}

export const DAY_STATES = [
  'new',
  'writing',
  'checks',
  'ready',
  'spo',
  'delivered',
  'handedOver',
  'didNotAttend',
  'notNeeded',
  'moved',
  'anotherCourt',
] as const
export type DayState = (typeof DAY_STATES)[number]

export const STATE_WORDS: Readonly<Record<DayState, string>> = {
  new: 'New',
  writing: 'Writing',
  checks: 'Checks pending',
  ready: 'Ready',
  spo: 'Waiting for the SPO',
  delivered: 'Delivered',
  handedOver: 'Handed over',
  didNotAttend: 'Did not attend',
  notNeeded: 'No report needed',
  moved: 'Moved',
  anotherCourt: 'Another court',
}

/** Where a case of the day stands: by its report where there is one, else by what came of the row. */
export function dayStateOf({ row, report }: DayCase): DayState {
  if (report !== null) return reportStateOf(report)
  const state = row?.state.is ?? 'listed'
  if (state === 'listed' || (state === 'moved' && row?.movedFrom !== null)) return 'new'
  return state
}

function reportStateOf({ state, check, delivered, resultRecorded }: DayReport): DayState {
  switch (state.is) {
    case 'draft':
      return check === null ? 'writing' : 'checks'
    case 'signed':
      return 'spo'
    case 'sealed':
      return resultRecorded || delivered !== null ? 'delivered' : 'ready'
    case 'handedOver':
      return 'handedOver'
    case 'discarded':
      return 'new'
    default:
      return assertNever(state, 'state of a report')
  }
}

/** Whether nothing more is to be done about it on the day: it counts to no "next at". */
export const isOver = (state: DayState): boolean => !OPEN.includes(state)
const OPEN: readonly DayState[] = ['new', 'writing', 'checks', 'ready', 'spo']

/** Minutes from now until it is called on, negative once it was; null where it has no time. */
export function minutesUntil(day: IsoDate, time: string, now: string): number | null {
  const due = readCourtTime(`${day}T${time}`)
  return due === null ? null : Math.floor((Date.parse(due) - Date.parse(now)) / 60_000)
}

/** The time of an instant on its own day, and its date on another: "10:05", "10 October". */
export const whenOn = (day: IsoDate, instant: string): { time: string } | { date: IsoDate } =>
  courtDate(instant) === day ? { time: courtTime(instant).slice(11) } : { date: courtDate(instant) }
