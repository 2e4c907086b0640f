import { createHash } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { emptyLog, nextEntry, type Sha256Hex, verifyChain } from '../../../shared/audit/chain.ts'
import {
  type AuditCheckpoint,
  type AuditDraft,
  auditDetailSchema,
  auditEntrySchema,
} from '../../../shared/audit/entry.ts'
import type { Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { AuditLog } from './store.ts'

export const sha256Hex: Sha256Hex = (bytes) => createHash('sha256').update(bytes).digest('hex')

export type AuditWriter = { append(draft: AuditDraft): void }

const columns =
  'seq, at, actor, role, action, subject, reason, recipient, detail, detail_hash AS detailHash, prev, hash'
const entryRow = auditEntrySchema.extend({ detail: jsonColumn(auditDetailSchema) })

/** Where the log ends now. Asked inside the transaction each time: another window may have written. */
function endOfLog(db: Database): () => AuditCheckpoint {
  const last = query(
    db,
    'SELECT seq AS size, hash AS head FROM audit ORDER BY seq DESC LIMIT 1',
    z.strictObject({ size: z.int(), head: z.string() }),
    'audit',
  )
  return () => last.first() ?? emptyLog
}

/** Puts an entry at the end of the log; to be called within a transaction. */
export function auditWriter(db: Database): AuditWriter {
  const end = endOfLog(db)
  const insert = execute(
    db,
    `INSERT INTO audit (seq, at, actor, role, action, subject, reason, recipient, detail, detail_hash, prev, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    append: (draft) => {
      const entry = nextEntry(end(), draft, sha256Hex)
      insert(
        entry.seq,
        entry.at,
        entry.actor,
        entry.role,
        entry.action,
        entry.subject,
        entry.reason,
        entry.recipient,
        JSON.stringify(entry.detail),
        entry.detailHash,
        entry.prev,
        entry.hash,
      )
    },
  }
}

/** The log as it is read: by subject, as a checkpoint, as a whole to be verified. */
export function auditLog(db: Database, change: Change): AuditLog {
  const end = endOfLog(db)
  const newest = query(
    db,
    `SELECT max(at) AS at FROM audit WHERE seq >= coalesce(
       (SELECT max(seq) FROM audit WHERE json_extract(detail, '$.newestEntry') IS NOT NULL), 0)`,
    z.strictObject({ at: z.string().nullable() }),
    'audit',
  )
  const all = query(db, `SELECT ${columns} FROM audit ORDER BY seq`, entryRow, 'audit')
  const line = query(
    db,
    'SELECT seq AS size, hash AS head FROM audit WHERE seq = ?',
    z.strictObject({ size: z.int(), head: z.string() }),
    'audit',
  )
  const acts = query(
    db,
    'SELECT seq, at, action, subject, hash FROM audit WHERE seq > ? ORDER BY seq LIMIT ?',
    auditEntrySchema.pick({ seq: true, at: true, action: true, subject: true, hash: true }),
    'audit',
  )
  const bySubject = query(
    db,
    `SELECT ${columns}, coalesce(users.name, '') AS actorName
     FROM audit LEFT JOIN users ON users.user_id = audit.actor WHERE subject = ? ORDER BY seq`,
    entryRow.extend({ actorName: z.string() }),
    'audit',
  )
  return {
    note: (by, act) => change.always(by, () => ({ value: undefined, auditEntry: act })),
    waiting: () => change.waiting(),
    checkpoint: async () => end(),
    at: async (size) => (size === 0 ? emptyLog : line.first(size)),
    after: async (size, most) => acts.all(size, most),
    newest: async () => newest.first()?.at ?? null,
    of: async (subject) => bySubject.all(subject),
    verify: async (checkpoint) => verifyChain(all.each(), sha256Hex, checkpoint),
  }
}
