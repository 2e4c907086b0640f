import { fail, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import type { documentsTable } from './documents.ts'
import { conflict, notAllowed, type ReportTable } from './report-table.ts'
import type { Reports, SaveProblem, StoredReport } from './store.ts'

/** Signature, return and countersignature: two people, never one. */
export function signingActs(
  change: Change,
  table: ReportTable,
  documents: ReturnType<typeof documentsTable>,
  fresh: (id: string) => StoredReport,
): Pick<Reports, 'sign' | 'returnToAuthor' | 'countersign'> {
  return {
    sign: (by, { id, rev, payload, signature, countersignature, clock }) =>
      change.orRefuse(by, (now) => {
        const report = table.readAtRev('sign', id, rev)
        if (!report.ok) return report
        if (report.value.author.userId !== by.userId) return notAllowed('notAuthor')
        documents.add(report.value, payload, by.userId, signature)
        table.writeState(
          report.value,
          countersignature === null ? { is: 'sealed', at: now } : { is: 'signed', at: now, countersignature },
          now,
        )
        return succeed({
          value: fresh(id),
          auditEntry: {
            action: 'report.signed',
            subject: id,
            detail: { rev, payload: signature.shown.payloadSha256, key: signature.shown.keyId, ...clock },
          },
        })
      }),

    returnToAuthor: (by, { id, reason }) =>
      change.orRefuse(by, (now) => {
        const report = table.readFor('return', id)
        if (!report.ok) return report
        if (report.value.author.userId === by.userId) return notAllowed('ownReport')
        if (by.grade !== 'SPO') return notAllowed('grade')
        const returned = { by: by.userId, at: now, reason }
        table.writeState(report.value, { is: 'draft', returned }, now)
        table.writeChanges(report.value, {}, by.userId, now)
        return succeed({ value: fresh(id), auditEntry: { action: 'report.returned', subject: id, reason } })
      }),

    countersign: (by, { id, documentId, signature, explanation, clock }) =>
      change.orRefuse<StoredReport, SaveProblem>(by, (now) => {
        const report = table.readFor('countersign', id)
        if (!report.ok) return report
        if (report.value.author.userId === by.userId) return notAllowed('ownReport')
        if (by.grade !== 'SPO') return notAllowed('grade')
        const document = documents.last(id)
        if (document === null) return fail({ kind: 'notFound' })
        if (document.documentId !== documentId || document.payloadSha256 !== signature.shown.payloadSha256) {
          return conflict(report.value.rev)
        }
        documents.addSignature(documentId, by.userId, signature)
        table.writeState(report.value, { is: 'sealed', at: now }, now)
        return succeed({
          value: fresh(id),
          auditEntry: {
            action: 'report.countersigned',
            subject: id,
            reason: explanation,
            detail: { payload: document.payloadSha256, key: signature.shown.keyId, ...clock },
          },
        })
      }),
  }
}
