import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Ids } from '../machine/ports.ts'
import type { Change } from './change.ts'
import { conflict, type ReportTable } from './report-table.ts'
import { bytesColumn, execute, query } from './rows.ts'
import type { Actor, ClockOverruled, Conflict, NotAllowed, NotFound, SaveProblem } from './store.ts'

type NextHandover = {
  readonly handoverId: string
  readonly version: number
  readonly supersedes: string | null
}
/** Encrypted to the key of this name, or as somebody chose, with their reason, without. */
type HowItLeaves = { readonly encryptedTo: string } | { readonly unencryptedBecause: string }
type SealedHandover = NextHandover & {
  readonly reportId: string
  readonly organisation: string
  readonly payloadSha256: string
  readonly file: Uint8Array
  readonly how: HowItLeaves
}
type HandoverListed = NextHandover & {
  readonly organisation: string
  readonly payloadSha256: string
  readonly createdAt: string
}

export type Handovers = {
  /** The id, version and predecessor the next handover of this report to this organisation has. */
  next(reportId: string, organisation: string): Promise<NextHandover>
  /** Keeps the sealed file, moves the report on, logs the disclosure with its recipient. */
  record(
    by: Actor,
    handover: SealedHandover,
    clock?: ClockOverruled | null,
  ): Promise<Result<null, NotFound | NotAllowed | Conflict>>
  list(reportId: string): Promise<HandoverListed[]>
  /** The very bytes that were sealed, without the encryption that they left in. */
  file(handoverId: string, version: number): Promise<Result<Uint8Array, NotFound>>
}

/** The sealed files that left, each version kept as the bytes that were sealed. */
export function handoversStore(db: Database, change: Change, reports: ReportTable, ids: Ids): Handovers {
  const last = query(
    db,
    `SELECT handover_id AS handoverId, version, payload_sha256 AS payloadSha256 FROM handovers
     WHERE report_id = ? AND organisation = ? ORDER BY version DESC LIMIT 1`,
    z.strictObject({ handoverId: z.string(), version: z.int(), payloadSha256: z.string() }),
    'handovers',
  )
  const every = query(
    db,
    `SELECT handover_id AS handoverId, version, supersedes, organisation, payload_sha256 AS payloadSha256,
       created_at AS createdAt FROM handovers WHERE report_id = ? ORDER BY created_at, handover_id, version`,
    z.strictObject({
      handoverId: z.string(),
      version: z.int(),
      supersedes: z.string().nullable(),
      organisation: z.string(),
      payloadSha256: z.string(),
      createdAt: z.string(),
    }),
    'handovers',
  )
  const file = query(
    db,
    'SELECT file FROM handovers WHERE handover_id = ? AND version = ?',
    z.strictObject({ file: bytesColumn }),
    'handovers',
  )
  const insert = execute(
    db,
    `INSERT INTO handovers (handover_id, version, report_id, organisation, supersedes, payload_sha256, created_at, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const next = (reportId: string, organisation: string): NextHandover => {
    const before = last.first(reportId, organisation)
    return before === null
      ? { handoverId: ids.uuid(), version: 1, supersedes: null }
      : { handoverId: before.handoverId, version: before.version + 1, supersedes: before.payloadSha256 }
  }

  return {
    next: async (reportId, organisation) => next(reportId, organisation),
    list: async (reportId) => every.all(reportId),
    file: async (handoverId, version) => {
      const found = file.first(handoverId, version)
      return found === null ? fail({ kind: 'notFound' }) : succeed(found.file)
    },
    record: (by, handover, clock) =>
      change.orRefuse<null, SaveProblem>(by, (now) => {
        const report = reports.readFor('handOver', handover.reportId)
        if (!report.ok) return report
        const expected = next(handover.reportId, handover.organisation)
        if (handover.version !== expected.version || handover.supersedes !== expected.supersedes) {
          return conflict(report.value.rev)
        }
        insert(
          handover.handoverId,
          handover.version,
          handover.reportId,
          handover.organisation,
          handover.supersedes,
          handover.payloadSha256,
          now,
          handover.file,
        )
        reports.writeState(report.value, { is: 'handedOver', at: now, version: handover.version }, now)
        return succeed({
          value: null,
          auditEntry: {
            ...('encryptedTo' in handover.how
              ? { action: 'handover.sealed' }
              : { action: 'handover.unencrypted', reason: handover.how.unencryptedBecause }),
            subject: handover.reportId,
            recipient: handover.organisation,
            detail: {
              handover: handover.handoverId,
              version: handover.version,
              payload: handover.payloadSha256,
              ...('encryptedTo' in handover.how ? { key: handover.how.encryptedTo } : {}),
              ...clock,
            },
          },
        })
      }),
  }
}
