import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { execute, jsonColumn, query } from './rows.ts'

/** Each table of drafts, with the column that says on what. */
const subjects = {
  allocation_drafts: 'report_id',
  court_runs: 'report_id',
  escalation_drafts: 'escalation_id',
} as const

/** What each officer has entered and not recorded yet, within the callers' transactions. */
export function draftsTable<Draft>(db: Database, table: keyof typeof subjects, shape: z.ZodType<Draft>) {
  const subject = subjects[table]
  const kept = query(
    db,
    `SELECT draft FROM ${table} WHERE ${subject} = ? AND user_id = ?`,
    z.strictObject({ draft: jsonColumn(shape) }),
    table,
  )
  const keep = execute(
    db,
    `INSERT INTO ${table} (${subject}, user_id, at, draft) VALUES (?, ?, ?, ?)
     ON CONFLICT (${subject}, user_id) DO UPDATE SET at = excluded.at, draft = excluded.draft`,
  )
  const drop = execute(db, `DELETE FROM ${table} WHERE ${subject} = ?`)
  return {
    read: (id: string, userId: string): Draft | null => kept.first(id, userId)?.draft ?? null,
    keep: (id: string, userId: string, now: string, draft: Draft): void =>
      keep(id, userId, now, JSON.stringify(draft)),
    /** Everybody's on this subject: what was entered before it was recorded is no longer where it stands. */
    drop: (id: string): void => drop(id),
  }
}
