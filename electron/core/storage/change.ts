import type { Database } from 'better-sqlite3'
import type { AuditAction } from '../../../shared/audit/action.ts'
import type { AuditDetail } from '../../../shared/audit/entry.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import type { Clock } from '../machine/ports.ts'
import type { AuditWriter } from './audit.ts'
import { assertOpen } from './rows.ts'
import type { Actor } from './store.ts'

/** What an act leaves in the log; who and when are filled in. */
export type AuditLine = {
  readonly action: AuditAction
  readonly subject: string | null
  readonly reason?: string
  readonly recipient?: string
  readonly detail?: AuditDetail
}

/** What a change hands back: without the line for the log it does not compile, so none can be forgotten. */
export type Changed<Value> = { readonly value: Value; readonly auditEntry: AuditLine }

/**
 * One transaction: the change and its line in the log, or neither. A refusal leaves nothing behind. An act is no
 * promise: between its reading and its writing nobody else has a turn.
 */
export type Change = {
  orRefuse<Value, Problem>(
    by: Actor,
    act: (now: string) => Result<Changed<Value>, Problem>,
  ): Promise<Result<Value, Problem>>
  always<Value>(by: Actor, act: (now: string) => Changed<Value>): Promise<Value>
}

/** Makes the one way in which anything in the store is altered. */
export function changer(db: Database, clock: Clock, audit: AuditWriter): Change {
  const orRefuse: Change['orRefuse'] = async (by, act) => {
    assertOpen(db)
    db.exec('BEGIN IMMEDIATE')
    try {
      const now = clock.now()
      const outcome = act(now)
      if (!outcome.ok) {
        db.exec('ROLLBACK')
        return outcome
      }
      const { value, auditEntry } = outcome.value
      audit.append({
        at: now,
        actor: by.userId,
        role: by.grade,
        action: auditEntry.action,
        subject: auditEntry.subject,
        reason: auditEntry.reason ?? null,
        recipient: auditEntry.recipient ?? null,
        detail: auditEntry.detail ?? {},
      })
      db.exec('COMMIT')
      return succeed(value)
    } catch (error) {
      // A full disk or a broken page may have ended the transaction already.
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
  return {
    orRefuse,
    always: async (by, act) => {
      const outcome = await orRefuse<ReturnType<typeof act>['value'], never>(by, (now) => succeed(act(now)))
      if (!outcome.ok) throw new Error('An act that cannot be refused was refused')
      return outcome.value
    },
  }
}
