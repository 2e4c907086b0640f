import { z } from 'zod'
import type { Columns } from '../court-list/columns.ts'
import { listFieldSchema } from '../court-list/list-row.schema.ts'
import type { LineSaid } from '../court-list/read-list.ts'
import { rowStateSchema } from '../court-list/row-state.schema.ts'
import type { DayCase } from '../day/case-of-day.ts'
import { type IsoDate, isoDateSchema } from '../lib/dates.ts'
import { command, id, output } from './command.ts'
import type { ReportListed } from './commands.ts'

/** A list of ten thousand lines, with room. */
const listText = z.string().max(12_000_000)
const listColumns = z.array(listFieldSchema.nullable()).max(200)

/** The day's list: what it shows, how it comes in, and what is said of a case before there is a report. */
export const dayCommands = {
  /** Who is heard on a day, what nobody has finished with, and what the next ones hold. */
  'day.read': command(z.strictObject({ day: isoDateSchema }), output<DayRead>()),
  /** What a list would bring; nothing is kept. Without `text` a file is asked for; without `columns` they are found by their heads. */
  'list.look': command(
    z.strictObject({ day: isoDateSchema, text: listText.nullable(), columns: listColumns.nullable() }),
    output<ListLook>(),
  ),
  /** Takes the rows that can be read, and remembers what the columns are. */
  'list.take': command(
    z.strictObject({ day: isoDateSchema, text: listText, columns: listColumns }),
    output<ListTaken>(),
  ),
  /** "Take it", and its undoing. */
  'list.hold': command(z.strictObject({ id, held: z.boolean() }), output<null>()),
  /** What came of a case of which no report is made. */
  'list.mark': command(z.strictObject({ id, state: rowStateSchema }), output<null>()),
  /** Two people of the day who are charged together; null parts them from whoever they stood with. */
  'list.link': command(z.strictObject({ id, with: id.nullable() }), output<null>()),
  /** How many days after the hearing rows of people without a report are deleted; by an SPO. */
  'list.keepFor': command(z.strictObject({ days: z.int().min(1).max(365) }), output<null>()),
} as const

/** `sections`: of a draft of whoever asks; null for any other report. */
export type OpenListed = ReportListed & { sections: { done: number; of: number } | null }

export type DayRead = {
  day: IsoDate
  cases: DayCase[]
  /** Reports of whatever day that nobody has finished with; the window says which of them are left over. */
  open: OpenListed[]
  next: { day: IsoDate; cases: number; withNobody: number }[]
  /** The last list read for this day; null where there is none. */
  list: { at: string; said: readonly LineSaid[] } | null
  keepDays: number
}

export type ListLook = {
  text: string
  heads: readonly string[]
  /** The first lines, to see which column is which. */
  sample: readonly (readonly string[])[]
  columns: Columns
  /** People, each once. */
  people: number
  said: readonly LineSaid[]
}

export type ListTaken = {
  added: number
  updated: number
  same: number
  /** The days that now have rows of this list, the first first. */
  days: IsoDate[]
  said: readonly LineSaid[]
}
