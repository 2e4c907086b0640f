import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { firstSchema } from './migrations/010-first-schema.ts'
import { allocationsSchema } from './migrations/020-allocations.ts'
import { directoriesSchema } from './migrations/030-directories.ts'
import { allocationDraftsSchema } from './migrations/050-allocation-drafts.ts'
import { escalationsSchema } from './migrations/060-escalations.ts'
import { escalationDraftsSchema } from './migrations/070-escalation-drafts.ts'
import { courtListsSchema } from './migrations/080-court-lists.ts'
import { deliveriesSchema } from './migrations/090-deliveries.ts'
import { visitsSchema } from './migrations/100-visits.ts'
import { privateNotesSchema } from './migrations/110-private-notes.ts'
import { papersSchema } from './migrations/120-papers.ts'
import { writingSchema } from './migrations/130-writing.ts'
import { peopleSchema } from './migrations/140-people.ts'
import { courtRunsSchema } from './migrations/150-court-runs.ts'
import { checkContactsSchema } from './migrations/170-check-contacts.ts'
import { inboxSchema } from './migrations/190-inbox.ts'
import { organisationsKeysSchema } from './migrations/210-organisations-keys.ts'
import { messagesSchema } from './migrations/230-messages.ts'

/** Forward only; a number is never reused, and a released migration never edited. */
export const migrations: readonly Migration[] = [
  { number: 10, sql: firstSchema },
  { number: 20, sql: allocationsSchema },
  { number: 30, sql: directoriesSchema },
  { number: 50, sql: allocationDraftsSchema },
  { number: 60, sql: escalationsSchema },
  { number: 70, sql: escalationDraftsSchema },
  { number: 80, sql: courtListsSchema },
  { number: 90, sql: deliveriesSchema },
  { number: 100, sql: visitsSchema },
  { number: 110, sql: privateNotesSchema },
  { number: 120, sql: papersSchema },
  { number: 130, sql: writingSchema },
  { number: 140, sql: peopleSchema },
  { number: 150, sql: courtRunsSchema },
  { number: 170, sql: checkContactsSchema },
  { number: 190, sql: inboxSchema },
  { number: 210, sql: organisationsKeysSchema },
  { number: 230, sql: messagesSchema },
]

export type Migration = { readonly number: number; readonly sql: string }

/** The schema this build of the application reads and writes. */
export const newestSchema = Math.max(...migrations.map((migration) => migration.number))

/** The number of the last migration a store has had; 0 for an empty file. */
export function schemaNumber(db: Database): number {
  return z
    .int()
    .nonnegative()
    .parse(db.pragma('user_version', { simple: true }))
}

/** Brings a store up to date, each step in a transaction of its own: a kill leaves it before or after a step. */
export function migrate(db: Database, steps: readonly Migration[] = migrations): void {
  let had = schemaNumber(db)
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1]?.number ?? 0
    if (step.number <= before) throw new Error(`Migration ${step.number} does not follow ${before}`)
    if (step.number <= had) continue
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`user_version = ${step.number}`)
    }).immediate()
    had = step.number
  }
}
