import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Team, teamSchema, USUAL_TEAM } from '../../../shared/handover/team.schema.ts'
import type { Change } from './change.ts'
import { jsonColumn, query } from './rows.ts'
import type { Actor } from './store.ts'

export type TeamKept = {
  read(): Promise<Team>
  set(by: Actor, team: Team): Promise<void>
}

/** Kept in the log, as what an office sets is: the last act says what holds. */
export function teamStore(db: Database, change: Change): TeamKept {
  const chosen = query(
    db,
    `SELECT detail AS team FROM audit WHERE action = 'team.set' ORDER BY seq DESC LIMIT 1`,
    z.strictObject({ team: jsonColumn(teamSchema) }),
    'audit',
  )
  return {
    read: async () => chosen.first()?.team ?? USUAL_TEAM,
    set: (by, team) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: 'team.set', subject: null, detail: { ...team } },
      })),
  }
}
