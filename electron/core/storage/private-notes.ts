import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import type { Ids } from '../machine/ports.ts'
import type { Change } from './change.ts'
import { notAllowed, type ReportTable } from './report-table.ts'
import { execute, query } from './rows.ts'
import type { Actor, NotAllowed, NotFound } from './store.ts'

export type KeptNote = { readonly text: string; readonly savedAt: string }

/**
 * What each officer writes for themselves beside a report. Every question is asked with who asks, and answers theirs
 * alone. In the log a note is known by an id of its own: the report's history tells nobody that there is one.
 */
export type PrivateNotes = {
  /** Null where this person wrote nothing. */
  read(by: Actor, reportId: string): Promise<Result<KeptNote | null, NotFound>>
  /** In place of what they wrote before; nothing written leaves no note. */
  keep(
    by: Actor,
    keep: { id: string; text: string },
  ): Promise<Result<{ savedAt: string }, NotFound | NotAllowed>>
}

/** The erasing of notes within the transaction that discards their report. */
export function privateNotesTable(db: Database) {
  const erase = execute(db, 'DELETE FROM private_notes WHERE report_id = ?')
  return { eraseOf: (reportId: string): void => erase(reportId) }
}

export function privateNotesStore(
  db: Database,
  change: Change,
  reports: ReportTable,
  ids: Ids,
): PrivateNotes {
  const own = query(
    db,
    'SELECT note_id AS noteId, note AS text, at AS savedAt FROM private_notes WHERE report_id = ? AND user_id = ?',
    z.strictObject({ noteId: z.string(), text: z.string(), savedAt: z.string() }),
    'private_notes',
  )
  const put = execute(
    db,
    `INSERT INTO private_notes (note_id, report_id, user_id, at, note) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (report_id, user_id) DO UPDATE SET at = excluded.at, note = excluded.note`,
  )
  const drop = execute(db, 'DELETE FROM private_notes WHERE note_id = ?')
  return {
    read: async (by, reportId) => {
      const report = reports.read(reportId)
      if (!report.ok) return report
      if (own.first(reportId, by.userId) === null) return succeed(null)
      return change.orRefuse<KeptNote | null, NotFound>(by, () => {
        const note = own.first(reportId, by.userId)
        return succeed({
          value: note === null ? null : { text: note.text, savedAt: note.savedAt },
          auditEntry: { action: 'note.opened', subject: note?.noteId ?? null },
        })
      })
    },

    keep: (by, { id, text }) =>
      change.orRefuse<{ savedAt: string }, NotFound | NotAllowed>(by, (now) => {
        const report = reports.read(id)
        if (!report.ok) return report
        if (report.value.state.is === 'discarded') return notAllowed('state')
        const noteId = own.first(id, by.userId)?.noteId ?? ids.uuid()
        if (text === '') drop(noteId)
        else put(noteId, id, by.userId, now, text)
        return succeed({
          value: { savedAt: now },
          auditEntry: { action: 'note.kept', subject: noteId },
        })
      }),
  }
}
