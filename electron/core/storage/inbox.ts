import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AuditAction } from '../../../shared/audit/action.ts'
import { signatureShownSchema } from '../../../shared/document/signatures.ts'
import { type CaseWork, caseWorkSchema, NO_WORK } from '../../../shared/handover/case-work.schema.ts'
import { handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import { mayFollow, type Receipt, receiptSchema } from '../../../shared/handover/receipt.schema.ts'
import { caseSummarySchema } from '../../../shared/handover/summary.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { conflict, notAllowed, notFound } from './report-table.ts'
import { bytesColumn, execute, jsonColumn, query } from './rows.ts'
import type { Actor, Conflict, NotAllowed, NotFound } from './store.ts'

/** A verified handover as it was read when it came: what it says, and whose signatures stood then. */
const readingSchema = z.strictObject({
  document: handoverDocumentSchema,
  signatures: z.array(signatureShownSchema),
})
export type ReadingKept = z.infer<typeof readingSchema>

const versionColumns = `handover_id AS handoverId, version, payload_sha256 AS payloadSha256, supersedes,
  from_office AS "from", received_at AS receivedAt, summary,
  (SELECT receipt FROM receipts_given AS given WHERE given.handover_id = received.handover_id
    AND given.version = received.version ORDER BY seq DESC LIMIT 1) AS receipt`
const versionRow = z.strictObject({
  handoverId: z.string(),
  version: z.int(),
  payloadSha256: z.string(),
  supersedes: z.string().nullable(),
  from: z.string(),
  receivedAt: z.string(),
  summary: jsonColumn(caseSummarySchema),
  /** The last one given: where this version stands. */
  receipt: jsonColumn(receiptSchema),
})
export type ReceivedVersion = z.infer<typeof versionRow>

export type GivenReceipt = { readonly receipt: Receipt; readonly file: Uint8Array }
export type ToKeep = Omit<ReceivedVersion, 'receivedAt' | 'receipt'> & {
  readonly to: string
  readonly reading: ReadingKept
  readonly file: Uint8Array
}
type ReceivedCase = { readonly versions: ReceivedVersion[]; readonly rev: number; readonly work: CaseWork }

/** What came to this team, and what it does with it. A version stands where its last receipt says. */
export type Inbox = {
  /** Every version of every case, the last come first. */
  list(): Promise<ReceivedVersion[]>
  /** The versions of one case, the newest first. Empty where it is not here. */
  versions(handoverId: string): Promise<ReceivedVersion[]>
  /** Keeps a verified handover with the receipt for it; a version that is here already is a conflict. */
  keep(by: Actor, arrived: ToKeep, given: GivenReceipt): Promise<Result<null, Conflict>>
  /** To read a case: a consultation, and with the first of them the receipt that it was opened. */
  open(
    by: Actor,
    at: { id: string; version: number },
    given: GivenReceipt | null,
  ): Promise<Result<ReadingKept, NotFound | NotAllowed>>
  /** A version again for what is shown beside another; null where it is not here. */
  reading(at: { id: string; version: number }): Promise<ReadingKept | null>
  /** Accepts it or sends it back. */
  answer(by: Actor, given: GivenReceipt): Promise<Result<null, NotFound | NotAllowed>>
  work(handoverId: string): Promise<{ rev: number; work: CaseWork }>
  /** Puts other work in place of that which had `rev`. */
  setWork(
    by: Actor,
    set: { id: string; rev: number; work: CaseWork; act: keyof typeof ACTS },
  ): Promise<Result<null, NotFound | Conflict>>
  /** The receipts of a version, the last first. */
  receipts(at: { id: string; version: number }): Promise<GivenReceipt[]>
  /** The plan left as a file. */
  planSaved(by: Actor, handoverId: string): Promise<void>
  /** A receipt left as a file. */
  receiptSaved(by: Actor, receipt: Receipt): Promise<void>
}

const ACTS = {
  assigned: 'received.assigned',
  taskSet: 'received.taskSet',
  planSet: 'received.planSet',
} as const satisfies Record<string, AuditAction>

export function inboxStore(db: Database, change: Change): Inbox {
  const all = query(
    db,
    `SELECT ${versionColumns} FROM received_handovers AS received ORDER BY received_at DESC, handover_id, version DESC`,
    versionRow,
    'received_handovers',
  )
  const ofCase = query(
    db,
    `SELECT ${versionColumns} FROM received_handovers AS received WHERE handover_id = ? ORDER BY version DESC`,
    versionRow,
    'received_handovers',
  )
  const reading = query(
    db,
    'SELECT reading FROM received_handovers WHERE handover_id = ? AND version = ?',
    z.strictObject({ reading: jsonColumn(readingSchema) }),
    'received_handovers',
  )
  const given = query(
    db,
    'SELECT receipt, file FROM receipts_given WHERE handover_id = ? AND version = ? ORDER BY seq DESC',
    z.strictObject({ receipt: jsonColumn(receiptSchema), file: bytesColumn }),
    'receipts_given',
  )
  const workOf = query(
    db,
    'SELECT rev, work FROM received_cases WHERE handover_id = ?',
    z.strictObject({ rev: z.int(), work: jsonColumn(caseWorkSchema) }),
    'received_cases',
  )
  const insert = execute(
    db,
    `INSERT INTO received_handovers (handover_id, version, payload_sha256, supersedes, from_office, to_organisation,
       received_at, user_id, summary, reading, file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertReceipt = execute(
    db,
    'INSERT INTO receipts_given (handover_id, version, seq, user_id, receipt, file) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const writeWork = execute(
    db,
    `INSERT INTO received_cases (handover_id, rev, work) VALUES (?, ?, ?)
     ON CONFLICT (handover_id) DO UPDATE SET rev = excluded.rev, work = excluded.work`,
  )
  const put = (by: Actor, { receipt, file }: GivenReceipt): void =>
    insertReceipt(receipt.handoverId, receipt.version, receipt.seq, by.userId, JSON.stringify(receipt), file)
  const readWork = (id: string): Omit<ReceivedCase, 'versions'> =>
    workOf.first(id) ?? { rev: 0, work: NO_WORK }

  /** That the receipt is the next of its version, which it says the payload of, and follows from where that stands. */
  const mayGive = ({ receipt }: GivenReceipt): Result<null, NotFound | NotAllowed> => {
    const version = ofCase.all(receipt.handoverId).find((one) => one.version === receipt.version)
    if (version === undefined || version.payloadSha256 !== receipt.payloadSha256) return notFound
    const last = version.receipt
    return receipt.seq === last.seq + 1 && mayFollow(last.type, receipt.type)
      ? succeed(null)
      : notAllowed('state')
  }

  return {
    list: async () => all.all(),
    versions: async (id) => ofCase.all(id),
    reading: async ({ id, version }) => reading.first(id, version)?.reading ?? null,
    work: async (id) => readWork(id),
    receipts: async ({ id, version }) => given.all(id, version),

    keep: (by, arrived, receipt) =>
      change.orRefuse<null, Conflict>(by, (now) => {
        const { handoverId, version, payloadSha256, supersedes, from, to, summary, file } = arrived
        if (ofCase.all(handoverId).some((one) => one.version === version)) return conflict(version)
        insert(
          handoverId,
          version,
          payloadSha256,
          supersedes,
          from,
          to,
          now,
          by.userId,
          JSON.stringify(summary),
          JSON.stringify(arrived.reading),
          file,
        )
        put(by, receipt)
        return succeed({
          value: null,
          auditEntry: {
            action: 'received.kept',
            subject: handoverId,
            detail: { version, payload: payloadSha256 },
          },
        })
      }),

    open: (by, { id, version }, opened) =>
      change.orRefuse<ReadingKept, NotFound | NotAllowed>(by, () => {
        const found = reading.first(id, version)
        if (found === null) return notFound
        if (opened !== null) {
          const may = mayGive(opened)
          if (!may.ok) return may
          put(by, opened)
        }
        return succeed({
          value: found.reading,
          auditEntry: { action: 'received.opened', subject: id, detail: { version } },
        })
      }),

    answer: (by, answer) =>
      change.orRefuse<null, NotFound | NotAllowed>(by, () => {
        const may = mayGive(answer)
        if (!may.ok) return may
        put(by, answer)
        const { handoverId, version, type, reasonCode, enough } = answer.receipt
        return succeed({
          value: null,
          auditEntry: {
            action: 'received.answered',
            subject: handoverId,
            detail: { version, type, code: reasonCode ?? enough ?? '' },
          },
        })
      }),

    setWork: (by, { id, rev, work, act }) =>
      change.orRefuse<null, NotFound | Conflict>(by, () => {
        if (ofCase.first(id) === null) return notFound
        const before = readWork(id)
        if (before.rev !== rev) return fail({ kind: 'conflict', rev: before.rev })
        writeWork(id, rev + 1, JSON.stringify(work))
        return succeed({
          value: null,
          auditEntry: { action: ACTS[act], subject: id, detail: { tasks: work.tasks.length } },
        })
      }),

    planSaved: (by, handoverId) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: 'received.planSaved', subject: handoverId },
      })),

    receiptSaved: (by, { handoverId, version, seq }) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: { action: 'received.receiptSaved', subject: handoverId, detail: { version, seq } },
      })),
  }
}
