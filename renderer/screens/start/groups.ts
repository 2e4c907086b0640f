import type { ReportListed } from '../../../shared/contract/commands.ts'
import type { Grade } from '../../../shared/report/lifecycle.ts'

export type ReportGroup = { title: string; reports: ReportListed[] }

/**
 * The list as work to do: what came back first, then what waits for this officer, then what they began,
 * then what is out of their hands. Each report stands in one group; empty groups are left out.
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
        return SEALED
      case 'handedOver':
        return HANDED_OVER
      case 'discarded':
        return DISCARDED
    }
  }
  return ORDER.map((title) => ({
    title,
    reports: reports.filter((report) => groupOf(report) === title),
  })).filter((group) => group.reports.length > 0)
}

const RETURNED = 'Returned to you'
const FOR_ME = 'Waiting for your countersignature'
const DRAFTS = 'Your drafts'
const WAITING = 'Waiting for a countersignature'
const SEALED = 'Signed and sealed, to hand over'
const HANDED_OVER = 'Handed over'
const COLLEAGUES = 'Drafts of colleagues'
const DISCARDED = 'Discarded'
const ORDER = [RETURNED, FOR_ME, DRAFTS, WAITING, SEALED, HANDED_OVER, COLLEAGUES, DISCARDED]
