import type { Place } from './app-state.ts'

/** The pages that are about no one report. The first stand in the top bar, the others in its menu. */
export const OFFICE_PAGES = [
  { at: 'start', title: 'Today', menu: null },
  { at: 'cases', title: 'Cases', menu: null },
  { at: 'inbox', title: 'Inbox', menu: null },
  { at: 'riskReviews', title: 'Risk reviews', menu: null },
  { at: 'directory', title: 'Local services', menu: 'What is on offer here, with dated waits' },
  { at: 'contacts', title: 'Contacts for checks', menu: 'Who answers, and who is away' },
  { at: 'organisations', title: 'Organisations and keys', menu: 'Whom you believe, and encrypt to' },
  { at: 'allocationRules', title: 'Allocation rules', menu: 'NPS or CRC, and why' },
  { at: 'writing', title: 'Words and phrases', menu: 'What you write with, and what spelling leaves alone' },
  { at: 'qualityChecks', title: 'Quality checks', menu: 'What is looked at before signing' },
  { at: 'practice', title: 'Practice', menu: 'Three invented cases, and what an inspector asks' },
] as const satisfies readonly { at: Place['at']; title: string; menu: string | null }[]

export type OfficePageName = (typeof OFFICE_PAGES)[number]['at']
