import type { Database } from 'better-sqlite3'
import type { AuditAction } from '../../../shared/audit/action.ts'
import type { AuditDetail, AuditDraft } from '../../../shared/audit/entry.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import type { Clock } from '../machine/ports.ts'
import { systemFault, systemFaultOrThrow } from '../machine/system-error.ts'
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
  /** How many lines of the log wait for room; one that itself tells of lost lines counts for those as well. */
  waiting(): number
}

/** Acts after which the file alone, copied without its write-ahead log, holds all that was done. */
const settled: ReadonlySet<AuditAction> = new Set([
  'office.created',
  'user.added',
  'user.keyIssued',
  'report.signed',
  'report.countersigned',
  'handover.sealed',
  'handover.unencrypted',
])

/** Acts that change nothing but the log: on a full disk they are done, and their lines wait for the next change. */
const mayWait: ReadonlySet<AuditAction> = new Set([
  'report.opened',
  'escalation.opened',
  'note.opened',
  'paper.opened',
  'session.unlocked',
  'session.locked',
])

/** Moves what lies in the write-ahead log into the file itself. What is committed is safe in either. */
function settle(db: Database): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    systemFaultOrThrow(error)
  }
}

/** Makes the one way in which anything in the store is altered. `told` hears of each act once it is committed. */
export function changer(
  db: Database,
  clock: Clock,
  audit: AuditWriter,
  told: (act: AuditLine) => void,
): Change {
  let waiting: readonly AuditDraft[] = []

  const orRefuse: Change['orRefuse'] = async (by, act) => {
    assertOpen(db)
    db.exec('BEGIN IMMEDIATE')
    const now = clock.now()
    try {
      const outcome = act(now)
      if (!outcome.ok) {
        db.exec('ROLLBACK')
        return outcome
      }
      const { value, auditEntry } = outcome.value
      const line: AuditDraft = {
        at: now,
        actor: by.userId,
        role: by.grade,
        action: auditEntry.action,
        subject: auditEntry.subject,
        reason: auditEntry.reason ?? null,
        recipient: auditEntry.recipient ?? null,
        detail: auditEntry.detail ?? {},
      }
      if (commit([...waiting, line])) {
        waiting = []
        if (settled.has(line.action)) settle(db)
        told(auditEntry)
      } else waiting = [...waiting, line]
      return succeed(value)
    } catch (error) {
      // A full disk or a broken page may have ended the transaction already.
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  /** Whether there was room for it; where there is none, only what may wait does not throw. */
  function commit(lines: readonly AuditDraft[]): boolean {
    try {
      for (const line of lines) audit.append(line)
      db.exec('COMMIT')
      return true
    } catch (error) {
      if (systemFault(error) !== 'full' || lines.some(({ action }) => !mayWait.has(action))) throw error
      if (db.inTransaction) db.exec('ROLLBACK')
      return false
    }
  }

  return {
    orRefuse,
    always: async (by, act) => {
      const outcome = await orRefuse<ReturnType<typeof act>['value'], never>(by, (now) => succeed(act(now)))
      if (!outcome.ok) throw new Error('An act that cannot be refused was refused')
      return outcome.value
    },
    waiting: () => waiting.reduce((sum, { detail }) => sum + 1 + Number(detail['linesLost'] ?? 0), 0),
  }
}
