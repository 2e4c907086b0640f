import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type AllocationDraft, allocationDraftSchema } from '../../../shared/allocation/draft.schema.ts'
import { ask, jsonColumn, tell } from './rows.ts'

/** What each officer has entered for an allocation and not recorded yet, within the callers' transactions. */
export function allocationDraftsTable(db: Database) {
  const kept = ask(
    db,
    'SELECT draft FROM allocation_drafts WHERE report_id = ? AND user_id = ?',
    z.strictObject({ draft: jsonColumn(allocationDraftSchema) }),
    'allocation_drafts',
  )
  const keep = tell(
    db,
    `INSERT INTO allocation_drafts (report_id, user_id, at, draft) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id, user_id) DO UPDATE SET at = excluded.at, draft = excluded.draft`,
  )
  const drop = tell(db, 'DELETE FROM allocation_drafts WHERE report_id = ?')
  return {
    read: (id: string, userId: string): AllocationDraft | null => kept.first(id, userId)?.draft ?? null,
    keep: (id: string, userId: string, now: string, draft: AllocationDraft): void =>
      keep(id, userId, now, JSON.stringify(draft)),
    /** Everybody's on this report: what was entered before it was recorded is no longer where it stands. */
    drop: (id: string): void => drop(id),
  }
}
