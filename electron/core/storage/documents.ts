import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { sha256Hex } from './audit.ts'
import { documentRow, signatureRow } from './report-rows.ts'
import { execute, query, StoreDamaged } from './rows.ts'
import type { JwsSignature, SignedDocument } from './store.ts'

/** What was signed, byte for byte, with its signatures; within the transactions of the callers. */
export function documentsTable(db: Database) {
  const insert = execute(
    db,
    'INSERT INTO signed_documents (report_id, rev, payload, payload_sha256) VALUES (?, ?, ?, ?)',
  )
  const insertSignature = execute(
    db,
    'INSERT INTO signatures (document_id, user_id, protected, signature, shown) VALUES (?, ?, ?, ?, ?)',
  )
  const newest = query(
    db,
    `SELECT document_id AS documentId, rev, payload, payload_sha256 AS payloadSha256
     FROM signed_documents WHERE report_id = ? ORDER BY document_id DESC LIMIT 1`,
    documentRow,
    'signed_documents',
  )
  const withFingerprint = query(
    db,
    `SELECT report_id AS reportId, rev, payload,
       document_id = (SELECT MAX(document_id) FROM signed_documents AS later WHERE later.report_id = it.report_id) AS newest
     FROM signed_documents AS it WHERE substr(payload_sha256, 1, length(?)) = ? ORDER BY document_id DESC LIMIT 1`,
    z.strictObject({
      reportId: z.string(),
      rev: z.int(),
      payload: documentRow.shape.payload,
      newest: z.int(),
    }),
    'signed_documents',
  )
  const signatures = query(
    db,
    'SELECT protected, signature, shown FROM signatures WHERE document_id = ? ORDER BY signature_id',
    signatureRow,
    'signatures',
  )
  const lastId = query(
    db,
    'SELECT last_insert_rowid() AS id',
    z.strictObject({ id: z.int() }),
    'signed_documents',
  )

  const last = (reportId: string): SignedDocument | null => {
    const found = newest.first(reportId)
    if (found === null) return null
    if (sha256Hex(found.payload) !== found.payloadSha256) throw new StoreDamaged('signed_documents')
    return { ...found, signatures: signatures.all(found.documentId) }
  }
  const addSignature = (documentId: number, userId: string, signature: JwsSignature): void =>
    insertSignature(
      documentId,
      userId,
      signature.protected,
      signature.signature,
      JSON.stringify(signature.shown),
    )

  return {
    last,
    /** What was signed under the fingerprint that begins so, hex; whether nothing of the report was signed since. */
    withFingerprint: (begins: string) => {
      const found = withFingerprint.first(begins, begins)
      return found === null ? null : { ...found, newest: found.newest === 1 }
    },
    addSignature,
    add: (
      report: { id: string; rev: number },
      payload: Uint8Array,
      userId: string,
      signature: JwsSignature,
    ): void => {
      insert(report.id, report.rev, payload, sha256Hex(payload))
      const { id } = lastId.first() ?? { id: 0 }
      addSignature(id, userId, signature)
    },
  }
}
