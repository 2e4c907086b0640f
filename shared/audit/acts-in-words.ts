import type { AuditAction } from './action.ts'

/** Each act of the log as a report's history says it. */
export const acts: Readonly<Record<AuditAction, string>> = {
  'office.created': 'Office created',
  'user.added': 'User added',
  'user.keyIssued': 'New signing key',
  'user.recovered': 'Signed in by the recovery code',
  'session.unlocked': 'Signed in',
  'session.locked': 'Locked',
  'trust.exported': 'Public keys exported',
  'directory.imported': 'Directory of services imported',
  'directory.exported': 'Directory of services exported',
  'report.started': 'Started',
  'report.opened': 'Opened',
  'report.saved': 'Saved',
  'report.formatChanged': 'Format changed',
  'report.discarded': 'Discarded',
  'report.signed': 'Signed by the author',
  'report.returned': 'Returned to the author',
  'report.countersigned': 'Countersigned',
  'report.resultRecorded': 'Result of the hearing recorded',
  'report.allocationKept': 'Entries for the allocation saved',
  'report.allocationReferred': 'Allocation referred to the SPO',
  'report.allocated': 'Allocated',
  'report.exported': 'Copy exported',
  'handover.sealed': 'Handed over',
}
