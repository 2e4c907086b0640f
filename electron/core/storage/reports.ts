import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { allocationDraftSchema } from '../../../shared/allocation/draft.schema.ts'
import { restsOn } from '../../../shared/allocation/record.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { succeed } from '../../../shared/lib/result.ts'
import { courtRunSchema } from '../../../shared/record/court-run.ts'
import type { AuditLine, Change } from './change.ts'
import type { ListRowTable } from './court-lists.ts'
import { documentsTable } from './documents.ts'
import { draftsTable } from './drafts.ts'
import type { ListedRow } from './report-rows.ts'
import { conflict, notAllowed, type ReportTable } from './report-table.ts'
import { execute, query } from './rows.ts'
import { signingActs } from './signing-acts.ts'
import type {
  AllocationToRecord,
  ListedReport,
  NotAllowed,
  NotFound,
  Reports,
  SaveProblem,
  StoredReport,
} from './store.ts'

/** A report from its start to its result. What the lifecycle or the revision forbids changes nothing. */
export function reportsStore(
  db: Database,
  change: Change,
  table: ReportTable,
  listRows: ListRowTable,
  /** What lies beside a report and is no part of it: erased with it, and then what was outside the store. */
  beside: { erase(id: string): void; erased(): void },
): Reports {
  const documents = documentsTable(db)
  const drafts = draftsTable(db, 'allocation_drafts', allocationDraftSchema)
  const courtRuns = draftsTable(db, 'court_runs', courtRunSchema)
  const person = query(
    db,
    'SELECT name FROM users WHERE user_id = ?',
    z.strictObject({ name: z.string() }),
    'users',
  )
  const visits = query(
    db,
    'SELECT section FROM visits WHERE report_id = ? ORDER BY rowid',
    z.strictObject({ section: z.string() }),
    'visits',
  )
  const visit = execute(db, 'INSERT OR IGNORE INTO visits (report_id, section) VALUES (?, ?)')
  const fresh = (id: string): StoredReport => {
    const report = table.read(id)
    return must(report.ok ? report.value : null, 'it was written in this transaction')
  }
  /** By whom what was opened since the store was: each opening of the application is a sitting of its own. */
  const consulted = new Set<string>()
  const open: Reports['open'] = async (by, id) => {
    const opened = await change.orRefuse<StoredReport, NotFound>(by, () => {
      const report = table.read(id)
      if (!report.ok) return report
      return succeed({
        value: report.value,
        auditEntry: { action: 'report.opened', subject: id, detail: { rev: report.value.rev } },
      })
    })
    if (opened.ok) consulted.add(`${by.userId} ${id}`)
    return opened
  }

  return {
    ...signingActs(change, table, documents, fresh),

    start: (by, report) =>
      change.always(by, (now) => {
        table.start(report, by.userId, now)
        if (report.row != null) listRows.begun(report.row, report.id)
        return {
          value: fresh(report.id),
          auditEntry: { action: 'report.started', subject: report.id, detail: { format: report.format } },
        }
      }),

    open,
    consult: async (by, id) => (consulted.has(`${by.userId} ${id}`) ? table.read(id) : open(by, id)),

    read: async (id) => table.read(id),
    template: async (id) => table.template(id),

    list: async (court) => table.list().map(listedIn(court)),
    listed: async (id, court) => {
      const row = table.listed(id)
      return row === null ? null : listedIn(court)(row)
    },
    count: async () => table.count(),
    after: async (id, most) => table.after(id, most),
    onDay: async (day, court) =>
      table.onDay(day).map(({ templateVersion, delivery, ...row }) => ({
        ...listedIn(court)(row),
        templateVersion,
        delivery,
      })),
    onPerson: async (person) =>
      table.onPerson(person).map(({ dateOfBirth, pnc, ...report }) => ({
        ...report,
        dateOfBirth: dateOfBirth ?? '',
        pnc: pnc ?? '',
      })),
    unfinished: async (court) => table.unfinished().map(listedIn(court)),

    save: (by, { id, rev, changes }) =>
      change.orRefuse(by, (now) => {
        const report = table.readAtRev('save', id, rev)
        if (!report.ok) return report
        if (report.value.author.userId !== by.userId) return notAllowed('notAuthor')
        const saved = table.writeChanges(report.value, changes, by.userId, now)
        return succeed({
          value: { rev: saved, savedAt: now },
          auditEntry: {
            action: 'report.saved',
            subject: id,
            detail: { rev: saved, changed: Object.keys(changes) },
          },
        })
      }),

    changeFormat: (by, { id, rev, format, templateVersion, reason }) =>
      change.orRefuse(by, (now) => {
        const report = table.readAtRev('upgrade', id, rev)
        if (!report.ok) return report
        if (report.value.author.userId !== by.userId) return notAllowed('notAuthor')
        table.writeFormat(report.value, format, templateVersion)
        table.writeChanges(report.value, {}, by.userId, now)
        return succeed({
          value: fresh(id),
          auditEntry: {
            action: 'report.formatChanged',
            subject: id,
            reason,
            detail: { from: report.value.format, to: format },
          },
        })
      }),

    visit: (by, { id, section }) =>
      change.orRefuse(by, () => {
        const report = table.readFor('save', id)
        if (!report.ok) return report
        if (report.value.author.userId !== by.userId) return notAllowed('notAuthor')
        visit(id, section)
        return succeed({
          value: null,
          auditEntry: { action: 'report.visited', subject: id, detail: { section } },
        })
      }),

    visited: async (id) => visits.all(id).map(({ section }) => section),

    keepCourtRun: (by, { id, run }) =>
      change.orRefuse(by, (now) => {
        const report = table.template(id)
        if (!report.ok) return report
        courtRuns.keep(id, by.userId, now, run)
        return succeed({
          value: null,
          auditEntry: { action: 'report.spoken', subject: id, detail: { said: run.said.length } },
        })
      }),

    courtRun: async (by, id) => courtRuns.read(id, by.userId),

    discard: async (by, { id, reason }) => {
      const discarded = await change.orRefuse<null, NotFound | NotAllowed>(by, (now) => {
        const report = table.readFor('discard', id)
        if (!report.ok) return report
        if (report.value.author.userId !== by.userId) return notAllowed('notAuthor')
        table.writeState(report.value, { is: 'discarded', at: now, reason }, now)
        beside.erase(id)
        return succeed({ value: null, auditEntry: { action: 'report.discarded', subject: id, reason } })
      })
      if (discarded.ok) beside.erased()
      return discarded
    },

    recordDelivery: (by, { id, delivery }) =>
      change.orRefuse(by, (now) => {
        const report = table.readFor('recordDelivery', id)
        if (!report.ok) return report
        table.writeDelivery(id, by.userId, now, delivery)
        return succeed({ value: fresh(id), auditEntry: { action: 'report.deliveryRecorded', subject: id } })
      }),

    recordResult: (by, { id, result, firstAppointment }) =>
      change.orRefuse(by, (now) => {
        const report = table.readFor('recordResult', id)
        if (!report.ok) return report
        table.writeResult(id, by.userId, now, result, firstAppointment)
        return succeed({ value: fresh(id), auditEntry: { action: 'report.resultRecorded', subject: id } })
      }),

    keepAllocationDraft: (by, { id, draft }) =>
      change.orRefuse(by, (now) => {
        const report = table.readFor('allocate', id)
        if (!report.ok) return report
        drafts.keep(id, by.userId, now, draft)
        return succeed({
          value: { savedAt: now },
          auditEntry: { action: 'report.allocationKept', subject: id },
        })
      }),

    allocationDraft: async (by, id) => drafts.read(id, by.userId),

    recordAllocation: (by, { id, allocation }) =>
      change.orRefuse<StoredReport, SaveProblem>(by, (now) => {
        const report = table.readFor('allocate', id)
        if (!report.ok) return report
        if (!restsOn(allocation, report.value.result)) return conflict(report.value.rev)
        const { name } = must(person.first(by.userId), 'whoever acts is a user of this office')
        const as = { userId: by.userId, name, grade: by.grade }
        table.writeAllocation(id, { ...allocation, by: as, at: now })
        drafts.drop(id)
        return succeed({ value: fresh(id), auditEntry: noted(id, allocation) })
      }),

    signedAs: async (fingerprint) => documents.withFingerprint(fingerprint),
    signedDocument: async (id) => {
      const report = table.read(id)
      if (!report.ok) return report
      const { is } = report.value.state
      return succeed(is === 'draft' || is === 'discarded' ? null : documents.last(id))
    },

    lastSignedDocument: async (id) => {
      const report = table.read(id)
      return report.ok ? succeed(documents.last(id)) : report
    },

    answersAt: async (id, rev) => table.answersAt(id, rev),

    revisions: async (id) =>
      table.revisions(id).map(({ changes, ...revision }) => ({ ...revision, changed: Object.keys(changes) })),

    exported: (by, { id, copy, sha256, recipient, answeredFor = null }) =>
      change.orRefuse(by, () => {
        const report = table.read(id)
        if (!report.ok) return report
        return succeed({
          value: null,
          auditEntry: {
            action: 'report.exported',
            subject: id,
            detail: { copy, sha256, ...(answeredFor === null ? {} : { answeredFor }) },
            ...(recipient === null ? {} : { recipient }),
          },
        })
      }),

    printed: (by, { id, copy, sha256 }) =>
      change.orRefuse(by, () => {
        const report = table.read(id)
        if (!report.ok) return report
        return succeed({
          value: null,
          auditEntry: { action: 'report.printed', subject: id, detail: { copy, sha256 } },
        })
      }),
  }
}

/** A row of the table as lists have it, with the court's name for its code. */
const listedIn =
  (court: (answered: string) => string) =>
  ({ userId, authorName, ...row }: ListedRow): ListedReport => ({
    ...row,
    court: court(row.court),
    author: { userId, name: authorName },
  })

/** Rules and codes alone: who the case is about stands in the record, not in the log. */
function noted(id: string, allocation: AllocationToRecord): AuditLine {
  const { answer } = allocation
  const rules = [...answer.grounds, ...answer.missing].map(({ rule }) => rule)
  if (allocation.is === 'referred')
    return {
      action: 'report.allocationReferred',
      subject: id,
      reason: allocation.reason,
      detail: { decision: answer.decision, rules },
    }
  return {
    action: 'report.allocated',
    subject: id,
    ...(allocation.spoReason === null ? {} : { reason: allocation.spoReason }),
    detail: { decision: allocation.decision, rules },
  }
}
