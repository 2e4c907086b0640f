import Database from 'better-sqlite3'
import type { AuditCheckpoint } from '../../../shared/audit/entry.ts'
import { fail, type Result } from '../../../shared/lib/result.ts'
import { StoreDamaged } from './rows.ts'
import type { AuditLog, StoreFault } from './store.ts'

const damaged = fail<StoreFault>({
  kind: 'damaged',
  says: 'Part of the file with the reports cannot be read. Stop using it and ask IT to restore it from a backup.',
})

/** Reads every page of the file, whose cipher notices a changed bit, and walks the audit log from its start. */
export async function check(
  db: Database.Database,
  audit: AuditLog,
): Promise<Result<AuditCheckpoint, StoreFault>> {
  try {
    if (db.pragma('integrity_check', { simple: true }) !== 'ok') return damaged
    const walked = await audit.verify()
    if (walked.ok) return walked
    return fail({
      kind: 'auditBroken',
      says: `The audit log was altered from outside at entry ${walked.problem.seq}. Tell your information security team.`,
    })
  } catch (error) {
    if (error instanceof Database.SqliteError || error instanceof StoreDamaged) return damaged
    throw error
  }
}
