/**
 * A check in one of these states (codes of the list "checkStatuses") had no answer at the date of the report [D]: it
 * prints as outstanding, goes to the receiver as a task, and may stop a sentence today. `refused` is an answer of
 * its own kind: nobody will chase it.
 */
export const OUTSTANDING_STATUSES: readonly string[] = ['requested', 'pending', 'notAvailable']
