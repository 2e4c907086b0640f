import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  type ColumnNames,
  columnNamesSchema,
  type ListRow,
  listRowSchema,
} from '../../../shared/court-list/list-row.schema.ts'
import type { LineSaid } from '../../../shared/court-list/read-list.ts'
import { type RowState, rowStateSchema } from '../../../shared/court-list/row-state.schema.ts'
import { caseKey, sameCase, updated } from '../../../shared/court-list/same-case.ts'
import { type IsoDate, isoDateSchema } from '../../../shared/lib/dates.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Ids } from '../machine/ports.ts'
import type { Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor, NotFound } from './store.ts'

/** Rows of people of whom no report is made are no record of the office's: they go after four weeks where nobody says otherwise. */
export const DEFAULT_KEEP_DAYS = 28

export type StoredRow = {
  readonly id: string
  readonly row: ListRow
  readonly state: RowState
  /** Who said that the case is theirs; null while nobody has. */
  readonly heldBy: string | null
  /** The report that was begun from it; null before, and once that is discarded. */
  readonly report: string | null
}

export type ListSettings = { readonly names: ColumnNames; readonly keepDays: number }
export type ListReadOn = { readonly at: string; readonly said: readonly LineSaid[] }
export type RowsTaken = { readonly added: number; readonly updated: number; readonly same: number }
export type DayAhead = { readonly day: IsoDate; readonly cases: number; readonly withNobody: number }

/** The rows of court lists: who is heard where, what came of it, and who has the case. */
export type CourtLists = {
  /** The rows of a day, with those that were moved to it. */
  onDay(day: IsoDate): Promise<StoredRow[]>
  /** The days after this one that have rows, the next first. */
  ahead(day: IsoDate): Promise<DayAhead[]>
  read(id: string): Promise<Result<StoredRow, NotFound>>
  /** The rows without a report. */
  waiting(): Promise<string[]>
  /** The rows that a list brought which was read at this instant. */
  seenAt(at: string): Promise<string[]>
  /** The rows that this report was begun from. */
  ofReport(report: string): Promise<string[]>
  /** The last list read for a day: when, and what was told of its lines; null where there is none. */
  readOn(day: IsoDate): Promise<ListReadOn | null>
  settings(): Promise<ListSettings>
  /** A list: who is known on their day is updated, never doubled. `names` are remembered for the next. */
  take(
    by: Actor,
    list: {
      rows: readonly ListRow[]
      said: readonly LineSaid[]
      days: readonly IsoDate[]
      names: ColumnNames
    },
  ): Promise<RowsTaken>
  hold(by: Actor, hold: { id: string; held: boolean }): Promise<Result<null, NotFound>>
  mark(by: Actor, mark: { id: string; state: RowState }): Promise<Result<null, NotFound>>
  /** Puts the row under one case number with another, or under none. */
  link(by: Actor, link: { id: string; with: string | null }): Promise<Result<null, NotFound>>
  keepFor(by: Actor, days: number): Promise<void>
  /** Deletes the rows heard before a day of whom no report was made, and what was told of those days. */
  expire(by: Actor, before: IsoDate): Promise<number>
}

const rowShape = z.strictObject({
  id: z.string(),
  row: jsonColumn(listRowSchema),
  state: jsonColumn(rowStateSchema),
  heldBy: z.string().nullable(),
  report: z.string().nullable(),
})

const columns = `row_id AS id, row, state, held_by AS heldBy,
  (SELECT id FROM reports WHERE id = report_id AND state_is <> 'discarded') AS report`
/** A row goes on as the case of another day once it was moved there. */
const DAY = 'coalesce(moved_to, hearing_date)'
const NO_REPORT = "NOT EXISTS (SELECT 1 FROM reports WHERE id = report_id AND state_is <> 'discarded')"

/** Reading and writing of rows within the transactions of the callers. */
export function listRowTable(db: Database) {
  const begun = execute(db, 'UPDATE list_rows SET report_id = ? WHERE row_id = ?')
  return { begun: (row: string, report: string): void => begun(report, row) }
}
export type ListRowTable = ReturnType<typeof listRowTable>

export function courtListsStore(db: Database, change: Change, newIds: Ids): CourtLists {
  const one = query(db, `SELECT ${columns} FROM list_rows WHERE row_id = ?`, rowShape, 'list_rows')
  const onDay = query(
    db,
    `SELECT ${columns} FROM list_rows WHERE hearing_date = ? OR moved_to = ? ORDER BY added_at, rowid`,
    rowShape,
    'list_rows',
  )
  const rowId = z.strictObject({ id: z.string() })
  const ids = (where: string) =>
    query(db, `SELECT row_id AS id FROM list_rows WHERE ${where}`, rowId, 'list_rows')
  const waiting = ids(NO_REPORT)
  const seenAt = ids('seen_at = ?')
  const ofReport = ids('report_id = ?')
  const ahead = query(
    db,
    `SELECT ${DAY} AS day, count(*) AS cases, sum(held_by IS NULL AND ${NO_REPORT}) AS withNobody
     FROM list_rows WHERE ${DAY} > ? GROUP BY ${DAY} ORDER BY ${DAY} LIMIT 5`,
    z.strictObject({ day: isoDateSchema, cases: z.int(), withNobody: z.int() }),
    'list_rows',
  )
  const reading = query(
    db,
    'SELECT at, said FROM list_readings WHERE day = ?',
    z.strictObject({
      at: z.string(),
      said: jsonColumn(z.array(z.strictObject({ line: z.int(), taken: z.boolean(), says: z.string() }))),
    }),
    'list_readings',
  )
  const settings = query(
    db,
    'SELECT column_names AS names, keep_days AS keepDays FROM list_settings',
    z.strictObject({ names: jsonColumn(columnNamesSchema), keepDays: z.int() }),
    'list_settings',
  )
  const old = query(
    db,
    `SELECT count(*) AS rows FROM list_rows WHERE ${DAY} < ? AND ${NO_REPORT}`,
    z.strictObject({ rows: z.int() }),
    'list_rows',
  )
  const insert = execute(
    db,
    `INSERT INTO list_rows (row_id, hearing_date, moved_to, row, state, held_by, report_id, added_at, seen_at)
     VALUES (?, ?, NULL, ?, ?, NULL, NULL, ?, ?)`,
  )
  const write = execute(
    db,
    'UPDATE list_rows SET hearing_date = ?, moved_to = NULL, row = ?, state = ?, seen_at = ? WHERE row_id = ?',
  )
  const writeState = execute(db, 'UPDATE list_rows SET state = ?, moved_to = ? WHERE row_id = ?')
  const writeRow = execute(db, 'UPDATE list_rows SET row = ? WHERE row_id = ?')
  const writeHolder = execute(db, 'UPDATE list_rows SET held_by = ? WHERE row_id = ?')
  const writeReading = execute(
    db,
    `INSERT INTO list_readings (day, at, user_id, said) VALUES (?, ?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET at = excluded.at, user_id = excluded.user_id, said = excluded.said`,
  )
  const writeSettings = execute(
    db,
    `INSERT INTO list_settings (only_one, column_names, keep_days) VALUES (1, ?, ?)
     ON CONFLICT (only_one) DO UPDATE SET column_names = excluded.column_names, keep_days = excluded.keep_days`,
  )
  const dropRows = execute(db, `DELETE FROM list_rows WHERE ${DAY} < ? AND ${NO_REPORT}`)
  const dropReadings = execute(db, 'DELETE FROM list_readings WHERE day < ?')

  const chosen = (): ListSettings => settings.first() ?? { names: {}, keepDays: DEFAULT_KEEP_DAYS }
  /** As the rows of a day are compared: one that was moved here is of this day. */
  const rowsOf = (day: IsoDate) =>
    onDay.all(day, day).map((stored) => ({ ...stored.row, hearingDate: day, stored }))

  const take = (row: ListRow, among: ReturnType<typeof rowsOf>, now: string): keyof RowsTaken => {
    const before = sameCase(row, among)
    if (before === null) {
      insert(newIds.uuid(), row.hearingDate, JSON.stringify(row), JSON.stringify(LISTED), now, now)
      return 'added'
    }
    const { stored } = before
    const after = updated(stored.row, row)
    const same = JSON.stringify(after) === JSON.stringify(stored.row)
    // Listed on the day it was moved to, it is that day's like any other.
    const state = stored.state.is === 'moved' && stored.state.to === row.hearingDate ? LISTED : stored.state
    write(row.hearingDate, JSON.stringify(after), JSON.stringify(state), now, stored.id)
    return same ? 'same' : 'updated'
  }

  return {
    onDay: async (day) => onDay.all(day, day),
    ahead: async (day) => ahead.all(day),
    read: async (id) => {
      const row = one.first(id)
      return row === null ? notFound : succeed(row)
    },
    waiting: async () => waiting.all().map(({ id }) => id),
    seenAt: async (at) => seenAt.all(at).map(({ id }) => id),
    ofReport: async (report) => ofReport.all(report).map(({ id }) => id),
    readOn: async (day) => reading.first(day),
    settings: async () => chosen(),

    take: (by, { rows, said, days, names }) =>
      change.always(by, (now) => {
        const known = new Map(days.map((day) => [day, Map.groupBy(rowsOf(day), caseKey)]))
        const taken = { added: 0, updated: 0, same: 0 }
        for (const row of rows)
          taken[take(row, known.get(row.hearingDate)?.get(caseKey(row)) ?? [], now)] += 1
        for (const day of days) writeReading(day, now, by.userId, JSON.stringify(said))
        const before = chosen()
        writeSettings(JSON.stringify({ ...before.names, ...names }), before.keepDays)
        return {
          value: taken,
          auditEntry: { action: 'list.read', subject: null, detail: { ...taken, said: said.length } },
        }
      }),

    hold: (by, { id, held }) =>
      change.orRefuse(by, () => {
        if (one.first(id) === null) return notFound
        writeHolder(held ? by.userId : null, id)
        return succeed({
          value: null,
          auditEntry: { action: held ? 'listRow.held' : 'listRow.released', subject: id },
        })
      }),

    mark: (by, { id, state }) =>
      change.orRefuse(by, () => {
        if (one.first(id) === null) return notFound
        writeState(JSON.stringify(state), state.is === 'moved' ? state.to : null, id)
        return succeed({
          value: null,
          auditEntry: { action: 'listRow.marked', subject: id, detail: { is: state.is } },
        })
      }),

    link: (by, { id, with: other }) =>
      change.orRefuse(by, () => {
        const here = one.first(id)
        const there = other === null ? null : one.first(other)
        if (here === null || (other !== null && there === null)) return notFound
        // Neither list gives a number: theirs is the id of one of the two, which is nobody else's.
        const caseNumber = there === null ? '' : there.row.caseNumber || here.row.caseNumber || there.id
        for (const { id: row, row: listed } of [here, ...(there === null ? [] : [there])])
          writeRow(JSON.stringify({ ...listed, caseNumber }), row)
        return succeed({
          value: null,
          auditEntry: { action: 'listRow.linked', subject: id, detail: { with: other ?? 'nobody' } },
        })
      }),

    keepFor: (by, days) =>
      change.always(by, () => {
        writeSettings(JSON.stringify(chosen().names), days)
        return { value: undefined, auditEntry: { action: 'list.kept', subject: null, detail: { days } } }
      }),

    expire: async (by, before) => {
      const rows = old.first(before)?.rows ?? 0
      if (rows === 0) return 0
      return change.always(by, () => {
        dropRows(before)
        dropReadings(before)
        return { value: rows, auditEntry: { action: 'list.expired', subject: null, detail: { rows } } }
      })
    },
  }
}

const LISTED: RowState = { is: 'listed' }
const notFound: Result<never, NotFound> = fail({ kind: 'notFound' })
