import type { ReportListed } from '../../../shared/contract/commands.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'

export type ReportGroup = { title: string; reports: ReportListed[] }

/**
 * The list as work to do: what came back first, then what waits for this officer or is to be allocated, then
 * what they began, then what others have to deal with. Each report stands in one group; empty groups are left out.
 */
export function groupReports(reports: readonly ReportListed[], grade: Grade): ReportGroup[] {
  const groupOf = (report: ReportListed): string => {
    switch (report.state.is) {
      case 'draft':
        if (!report.mine) return COLLEAGUES
        return report.state.returned === null ? DRAFTS : RETURNED
      case 'signed':
        return !report.mine && grade === 'SPO' ? FOR_ME : WAITING
      case 'sealed':
        return afterSentence(report) ?? SEALED
      case 'handedOver':
        return afterSentence(report) ?? HANDED_OVER
      case 'discarded':
        return DISCARDED
    }
  }
  const afterSentence = ({ waiting }: ReportListed): string | null => {
    if (waiting === null) return null
    if (waiting.for === 'allocation') return TO_ALLOCATE
    return grade === 'SPO' ? TO_SETTLE : REFERRED
  }
  return ORDER.map((title) => ({
    title,
    reports: soonestFirst(reports.filter((report) => groupOf(report) === title)),
  })).filter((group) => group.reports.length > 0)
}

/** By when each is due, and otherwise as they came. */
const soonestFirst = (reports: ReportListed[]): ReportListed[] =>
  reports.toSorted((a, b) => (a.waiting?.due ?? '').localeCompare(b.waiting?.due ?? ''))

const RETURNED = 'Returned to you'
const FOR_ME = 'Waiting for your countersignature'
const TO_SETTLE = 'Allocations for you to decide'
const TO_ALLOCATE = 'Sentenced, to allocate'
const REFERRED = 'Referred to the SPO'
const DRAFTS = 'Your drafts'
const WAITING = 'Waiting for a countersignature'
const SEALED = 'Signed and sealed, to hand over'
const HANDED_OVER = 'Handed over'
const COLLEAGUES = 'Drafts of colleagues'
const DISCARDED = 'Discarded'
const ORDER = [
  RETURNED,
  FOR_ME,
  TO_SETTLE,
  TO_ALLOCATE,
  DRAFTS,
  WAITING,
  REFERRED,
  SEALED,
  HANDED_OVER,
  COLLEAGUES,
  DISCARDED,
]
