import type { Place } from './app-state.ts'

/** The pages that are about no one report, in the order of the top bar. */
export const OFFICE_PAGES = [
  { at: 'start', title: 'Start page' },
  { at: 'riskReviews', title: 'Risk reviews' },
  { at: 'directory', title: 'Local services' },
  { at: 'allocationRules', title: 'Allocation rules' },
  { at: 'qualityChecks', title: 'Quality checks' },
] as const satisfies readonly { at: Place['at']; title: string }[]

export type OfficePageName = (typeof OFFICE_PAGES)[number]['at']
