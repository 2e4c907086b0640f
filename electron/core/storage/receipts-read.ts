import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Receipt, receiptSchema } from '../../../shared/handover/receipt.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { notFound } from './report-table.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor, NotFound } from './store.ts'

/** A receipt of this place among those of its version was read before, and says something else. */
export type Contradicts = { readonly kind: 'contradicts' }
export type ReadReceipt = { readonly receipt: Receipt; readonly signedBy: string; readonly readAt: string }

/** The receipts that came back for what this office handed over. */
export type ReceiptsRead = {
  /** Gives the report it belongs to, and whether it was read before. */
  keep(
    by: Actor,
    read: { receipt: Receipt; signedBy: string; file: Uint8Array },
  ): Promise<Result<{ reportId: string; again: boolean }, NotFound | Contradicts>>
  /** Of all handovers of a report, as they were given. */
  of(reportId: string): Promise<ReadReceipt[]>
}

const row = z.strictObject({ receipt: jsonColumn(receiptSchema), signedBy: z.string(), readAt: z.string() })
const columns = 'receipt, signed_by AS signedBy, read_at AS readAt'

export function receiptsReadStore(db: Database, change: Change): ReceiptsRead {
  const sent = query(
    db,
    'SELECT report_id AS reportId FROM handovers WHERE handover_id = ? AND version = ? AND payload_sha256 = ?',
    z.strictObject({ reportId: z.string() }),
    'handovers',
  )
  const one = query(
    db,
    `SELECT ${columns} FROM receipts_read WHERE handover_id = ? AND version = ? AND seq = ?`,
    row,
    'receipts_read',
  )
  const ofReport = query(
    db,
    `SELECT ${columns} FROM receipts_read JOIN handovers USING (handover_id, version)
     WHERE report_id = ? ORDER BY handover_id, version, seq`,
    row,
    'receipts_read',
  )
  const insert = execute(
    db,
    `INSERT INTO receipts_read (handover_id, version, seq, read_at, user_id, signed_by, receipt, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  return {
    of: async (reportId) => ofReport.all(reportId),
    keep: async (by, { receipt, signedBy, file }) => {
      const { handoverId, version, seq } = receipt
      const found = (): Result<{ reportId: string; again: boolean }, NotFound | Contradicts> => {
        const handover = sent.first(handoverId, version, receipt.payloadSha256)
        if (handover === null) return notFound
        const before = one.first(handoverId, version, seq)
        if (before === null) return succeed({ ...handover, again: false })
        return JSON.stringify(before.receipt) === JSON.stringify(receipt)
          ? succeed({ ...handover, again: true })
          : fail({ kind: 'contradicts' })
      }
      const before = found()
      if (!before.ok || before.value.again) return before
      return change.orRefuse<{ reportId: string; again: boolean }, NotFound | Contradicts>(by, (now) => {
        const still = found()
        if (!still.ok) return still
        if (!still.value.again)
          insert(handoverId, version, seq, now, by.userId, signedBy, JSON.stringify(receipt), file)
        return succeed({
          value: still.value,
          auditEntry: {
            action: 'receipt.read',
            subject: still.value.reportId,
            detail: { handover: handoverId, version, seq, type: receipt.type },
          },
        })
      })
    },
  }
}
