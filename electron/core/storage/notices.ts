import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AuditAction } from '../../../shared/audit/action.ts'
import type { StoreEvent } from '../../../shared/contract/events.ts'
import { must } from '../../../shared/lib/must.ts'
import type { AuditLine } from './change.ts'
import { query } from './rows.ts'

/** What each act changes of what windows show; null where it changes nothing, or only its doer's own draft. */
const changes: Readonly<Record<AuditAction, StoreEvent['is'] | null>> = {
  'office.created': null,
  'user.added': 'usersChanged',
  'user.keyIssued': null,
  'user.recovered': null,
  'user.preferred': null,
  'session.unlocked': null,
  'session.locked': null,
  'trust.exported': null,
  'trust.imported': 'trustChanged',
  'office.receiveKeyMade': null,
  'directory.imported': 'servicesChanged',
  'directory.exported': null,
  'check.softened': 'rulesChanged',
  'check.restored': 'rulesChanged',
  'countersign.set': 'rulesChanged',
  'contacts.set': 'contactsChanged',
  'officeWord.added': 'writingChanged',
  'officeWord.removed': 'writingChanged',
  'ownWriting.changed': 'writingChanged',
  'list.read': 'dayChanged',
  'list.expired': 'dayChanged',
  'list.kept': 'dayChanged',
  'listRow.held': 'dayChanged',
  'listRow.released': 'dayChanged',
  'listRow.marked': 'dayChanged',
  'listRow.linked': 'dayChanged',
  'report.started': 'reportChanged',
  'report.opened': null,
  'report.saved': 'reportChanged',
  'report.visited': null,
  'report.spoken': null,
  'report.formatChanged': 'reportChanged',
  'report.discarded': 'reportChanged',
  'report.signed': 'reportChanged',
  'report.returned': 'reportChanged',
  'report.countersigned': 'reportChanged',
  'report.deliveryRecorded': 'reportChanged',
  'report.resultRecorded': 'reportChanged',
  'report.allocationKept': null,
  'report.allocationReferred': 'reportChanged',
  'report.allocated': 'reportChanged',
  'report.exported': null,
  'report.printed': null,
  'escalation.started': 'riskReviewChanged',
  'escalation.opened': null,
  'escalation.saved': 'riskReviewChanged',
  'escalation.stepKept': null,
  'escalation.stepTaken': 'riskReviewChanged',
  'handover.sealed': 'reportChanged',
  'receipt.read': 'reportChanged',
  'received.kept': 'inboxChanged',
  'received.opened': 'inboxChanged',
  'received.answered': 'inboxChanged',
  'received.assigned': 'inboxChanged',
  'received.taskSet': 'inboxChanged',
  'received.planSet': 'inboxChanged',
  'received.planSaved': null,
  'received.receiptSaved': null,
  'question.asked': 'inboxChanged',
  'question.answered': 'reportChanged',
  'handover.withdrawn': 'reportChanged',
  'question.read': 'reportChanged',
  'answer.read': 'inboxChanged',
  'withdrawal.read': 'inboxChanged',
  'message.saved': null,
  'sender.trusted': 'inboxChanged',
  'team.set': 'inboxChanged',
  'handover.unencrypted': 'reportChanged',
  'note.kept': null,
  'note.opened': null,
  'paper.added': null,
  'paper.opened': null,
  'paper.removed': null,
}

/** What an act changes of what windows show and search finds; null where it changes nothing of that. */
export const changedBy = (action: AuditAction): StoreEvent['is'] | null => changes[action]

/** What windows are to be told of an act that has been committed. */
export function noticeOf(db: Database): (act: AuditLine) => StoreEvent | null {
  const rev = z.strictObject({ rev: z.int() })
  const revisions = {
    reportChanged: query(db, 'SELECT rev FROM reports WHERE id = ?', rev, 'reports'),
    riskReviewChanged: query(db, 'SELECT rev FROM escalations WHERE escalation_id = ?', rev, 'escalations'),
  }
  return ({ action, subject }) => {
    const is = changes[action]
    if (is === null) return null
    if (is !== 'reportChanged' && is !== 'riskReviewChanged') return { is }
    const id = must(subject, 'such an act has a subject')
    return { is, id, ...must(revisions[is].first(id), 'it was written in this transaction') }
  }
}
