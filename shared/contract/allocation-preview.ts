import type { AllocateAnswer } from '../allocation/allocate.ts'
import type { AllocateInput } from '../allocation/allocate-input.ts'
import type { FromReport } from '../allocation/from-report.ts'
import type { forSpo, Stop } from '../allocation/stops.ts'
import type { Finding } from '../document/document.schema.ts'
import type { Problem } from '../lib/result.ts'

/** What the signed report gives, and what follows from it with what the officer has entered. */
export type AllocationPreview = {
  report: FromReport
  /** What of the sentence cannot be read yet; the decision is null until it can. */
  problems: readonly Problem[]
  decided: {
    answer: AllocateAnswer
    /** What it was decided on. */
    input: AllocateInput
    findings: readonly Finding[]
    /** Why the signed-in user may not record it now, by rule. */
    stops: readonly Stop[]
    /** Whether there is something in it for an SPO. */
    forSpo: ReturnType<typeof forSpo>
    /** Whether the signed-in officer is one who settles it: an SPO; for an approval, not the report's author. */
    maySettle: boolean
  } | null
}
