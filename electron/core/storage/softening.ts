import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { SoftenedCheck } from '../../../shared/quality/softened-check.ts'
import type { Change } from './change.ts'
import { query } from './rows.ts'
import type { Actor } from './store.ts'

export type Softening = {
  /** The checks that are softened now, by id. */
  read(): Promise<SoftenedCheck[]>
  /** In force from now on. Whether the check may be softened at all is asked before. */
  set(by: Actor, setting: { check: string; soft: boolean; reason: string }): Promise<void>
}

/**
 * The log is where this setting is kept: the last act upon a check says whether it is softened. So what is in
 * force and what was recorded about it cannot differ, and nobody softens a check by writing in a table.
 */
export function softeningStore(db: Database, change: Change): Softening {
  const softened = query(
    db,
    `SELECT subject AS "check", coalesce(users.name, '') AS "by", at, coalesce(reason, '') AS reason
     FROM audit LEFT JOIN users ON users.user_id = audit.actor
     WHERE action = 'check.softened' AND seq IN (
       SELECT max(seq) FROM audit WHERE action IN ('check.softened', 'check.restored') GROUP BY subject)
     ORDER BY subject`,
    z.strictObject({ check: z.string(), by: z.string(), at: z.string(), reason: z.string() }),
    'audit',
  )
  return {
    read: async () => softened.all(),
    set: (by, { check, soft, reason }) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: soft ? 'check.softened' : 'check.restored', subject: check, reason },
      })),
  }
}
