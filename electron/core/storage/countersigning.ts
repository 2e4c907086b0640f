import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  type CountersignChosen,
  type CountersignSetting,
  countersignSettingSchema,
} from '../../../shared/quality/countersign-rule.ts'
import type { Change } from './change.ts'
import { query } from './rows.ts'
import type { Actor } from './store.ts'

export type Countersigning = {
  /** What the office has set; null where nobody has. */
  read(): Promise<CountersignChosen | null>
  set(by: Actor, chosen: { setting: CountersignSetting; reason: string }): Promise<void>
}

/** Kept in the log, as what is softened is: the last act says what holds. */
export function countersigningStore(db: Database, change: Change): Countersigning {
  const chosen = query(
    db,
    `SELECT subject AS setting, coalesce(users.name, '') AS "by", at, coalesce(reason, '') AS reason
     FROM audit LEFT JOIN users ON users.user_id = audit.actor
     WHERE action = 'countersign.set' ORDER BY seq DESC LIMIT 1`,
    z.strictObject({ setting: countersignSettingSchema, by: z.string(), at: z.string(), reason: z.string() }),
    'audit',
  )
  return {
    read: async () => chosen.all()[0] ?? null,
    set: (by, { setting, reason }) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: 'countersign.set', subject: setting, reason },
      })),
  }
}
