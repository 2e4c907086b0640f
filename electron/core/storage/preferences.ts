import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  type Preferences,
  preferencesSchema,
  USUAL_PREFERENCES,
} from '../../../shared/contract/preferences.schema.ts'
import type { Change } from './change.ts'
import { jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

export type PreferencesKept = {
  /** Of whoever asks: nobody is shown another's. */
  read(by: Actor): Promise<Preferences>
  set(by: Actor, chosen: Preferences): Promise<void>
}

/** Kept in the log, as what an office sets is: somebody's last choice is what holds for them. */
export function preferencesStore(db: Database, change: Change): PreferencesKept {
  const chosen = query(
    db,
    `SELECT detail AS chosen FROM audit WHERE action = 'user.preferred' AND actor = ? ORDER BY seq DESC LIMIT 1`,
    z.strictObject({ chosen: jsonColumn(preferencesSchema) }),
    'audit',
  )
  return {
    read: async ({ userId }) => chosen.first(userId)?.chosen ?? USUAL_PREFERENCES,
    set: (by, preferences) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: 'user.preferred', subject: by.userId, detail: { ...preferences } },
      })),
  }
}
