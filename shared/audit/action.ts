import { z } from 'zod'

/**
 * Every kind of act the log knows, with the kind of processing it is. The kinds are those that
 * section 62 of the Data Protection Act 2018 wants logged [C]; `security` is ours: acts on keys and
 * sign-in that touch nobody's case; `office`, on the office's own material, in which no case is.
 */
export const actionKinds = {
  'office.created': 'security',
  'user.added': 'security',
  'user.keyIssued': 'security',
  'user.recovered': 'security',
  'user.preferred': 'office',
  'session.unlocked': 'security',
  'session.locked': 'security',
  'trust.exported': 'security',
  'trust.imported': 'security',
  'office.receiveKeyMade': 'security',
  'directory.imported': 'office',
  'directory.exported': 'office',
  'check.softened': 'office',
  'check.restored': 'office',
  'countersign.set': 'office',
  'contacts.set': 'office',
  'officeWord.added': 'office',
  'officeWord.removed': 'office',
  'ownWriting.changed': 'office',
  'list.read': 'collection',
  'list.expired': 'erasure',
  'list.kept': 'office',
  'listRow.held': 'alteration',
  'listRow.released': 'alteration',
  'listRow.marked': 'alteration',
  'listRow.linked': 'alteration',
  'report.started': 'collection',
  'report.opened': 'consultation',
  'report.saved': 'alteration',
  'report.visited': 'alteration',
  'report.spoken': 'alteration',
  'report.formatChanged': 'alteration',
  'report.discarded': 'erasure',
  'report.signed': 'alteration',
  'report.returned': 'alteration',
  'report.countersigned': 'alteration',
  'report.deliveryRecorded': 'alteration',
  'report.resultRecorded': 'alteration',
  'report.allocationKept': 'alteration',
  'report.allocationReferred': 'alteration',
  'report.allocated': 'alteration',
  'report.exported': 'disclosure',
  'report.printed': 'disclosure',
  'escalation.started': 'collection',
  'escalation.opened': 'consultation',
  'escalation.saved': 'alteration',
  'escalation.stepKept': 'alteration',
  'escalation.stepTaken': 'alteration',
  'handover.sealed': 'disclosure',
  'receipt.read': 'collection',
  'received.kept': 'collection',
  'received.opened': 'consultation',
  'received.answered': 'alteration',
  'received.assigned': 'alteration',
  'received.taskSet': 'alteration',
  'received.planSet': 'alteration',
  'received.planSaved': 'disclosure',
  'received.receiptSaved': 'disclosure',
  'question.asked': 'disclosure',
  'question.answered': 'disclosure',
  'handover.withdrawn': 'disclosure',
  'question.read': 'collection',
  'answer.read': 'collection',
  'withdrawal.read': 'collection',
  'message.saved': 'disclosure',
  'sender.trusted': 'security',
  'team.set': 'office',
  'handover.unencrypted': 'disclosure',
  'note.kept': 'alteration',
  'note.opened': 'consultation',
  'paper.added': 'collection',
  'paper.opened': 'consultation',
  'paper.removed': 'erasure',
} as const satisfies Record<
  string,
  | 'collection'
  | 'alteration'
  | 'consultation'
  | 'disclosure'
  | 'combination'
  | 'erasure'
  | 'security'
  | 'office'
>

export type AuditAction = keyof typeof actionKinds

const isAction = (value: unknown): value is AuditAction =>
  typeof value === 'string' && Object.hasOwn(actionKinds, value)
export const auditActionSchema = z.custom<AuditAction>(isAction, 'must be an act the log knows')
