import { courtsNamed } from '../court-list/court-named.ts'
import { daysBefore, type IsoDate } from '../lib/dates.ts'
import { foldName } from '../lib/fold-name.ts'
import { oneLine } from '../lib/one-line.ts'
import { readTypedDate, readTypedTime } from '../lib/typed-dates.ts'
import type { CodeLists } from '../record/case.ts'

/** A hearing as an officer types it on one line. What is not said is empty. */
export type HearingTyped = {
  readonly court: string
  readonly courtroom: string
  readonly date: IsoDate | ''
  readonly time: string
}

const NOTHING: HearingTyped = { court: '', courtroom: '', date: '', time: '' }

/**
 * "Margate, court 2, today 14:40", in any order and with or without commas: each part by what it can be. What is neither
 * a day, a time nor a room is the court, by its name in full where the list of courts has one that begins so.
 */
export function readHearing(typed: string, today: IsoDate, lists: CodeLists): HearingTyped {
  const parts = typed
    .split(',')
    .map(oneLine)
    .filter((part) => part !== '')
  const hearing = { ...NOTHING }
  for (const part of parts) Object.assign(hearing, partOf(part, today, lists) ?? { court: part })
  return hearing
}

function partOf(part: string, today: IsoDate, lists: CodeLists): Partial<HearingTyped> | null {
  const whole = single(part, today, lists)
  if (whole !== null) return whole
  const words = part.split(' ')
  for (const at of words.keys()) {
    const left = at === 0 ? null : single(words.slice(0, at).join(' '), today, lists)
    const right = left === null ? null : partOf(words.slice(at).join(' '), today, lists)
    if (left !== null && right !== null) return { ...left, ...right }
  }
  return null
}

const DAYS = new Map([
  ['today', 0],
  ['tomorrow', -1],
  ['yesterday', 1],
])
const ROOM = ['court', 'courtroom', 'room']

/** What a part is as a whole; null where it is several things or nothing known. */
function single(part: string, today: IsoDate, lists: CodeLists): Partial<HearingTyped> | null {
  const ago = DAYS.get(foldName(part))
  const date = ago === undefined ? readTypedDate(part) : daysBefore(today, ago)
  if (date !== null) return { date }
  const time = readTypedTime(part)
  if (time !== null) return { time }
  const [first = '', ...room] = part.split(' ')
  if (ROOM.includes(foldName(first)) && room.length === 1) return { courtroom: room.join(' ') }
  const court = likeliest(part, lists)
  return court === null ? null : { court }
}

/** Of two courts in one town the magistrates', where reports on the day are asked for. */
function likeliest(typed: string, lists: CodeLists): string | null {
  const named = courtsNamed(typed, lists)
  const kind = (code: string) => lists['courts']?.options.find((option) => option.code === code)?.is
  const found = named.find(({ code }) => kind(code) === 'magistrates') ?? named[0]
  return found?.label ?? null
}
