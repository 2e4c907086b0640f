import { waitingFor } from '../../../shared/allocation/waiting.ts'
import type { ReportListed } from '../../../shared/contract/commands.ts'
import type { Actor, ListedReport } from '../storage/store.ts'
import { formNameOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'

/** A report as lists of the window show it. */
export function listedReport(
  { author, result, allocation, ...report }: ListedReport,
  by: Actor,
  templates: Templates,
  reference: Reference,
): ReportListed {
  return {
    ...report,
    formatName: formNameOf(templates, report.format),
    authorName: author.name,
    mine: author.userId === by.userId,
    resultRecorded: result !== null,
    waiting: waitingFor({ result, allocation }, reference.allocation.rules),
  }
}
