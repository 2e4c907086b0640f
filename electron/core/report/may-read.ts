import type { Actor } from '../storage/store.ts'

/** A case by what there is of it: its report, or its row of a court list. */
export type CaseAsked = { readonly report: string } | { readonly row: string }

/**
 * Whether somebody may read of a case. The one place that says so: the day, lists, search and opening ask here. Whoever
 * is signed in reads everything of their office, until restrictions of single cases are told to it.
 */
export const mayRead = (_user: Actor, _case: CaseAsked): boolean => true
