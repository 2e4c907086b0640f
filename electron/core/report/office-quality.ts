import type { QualityTable } from '../../../shared/quality/quality-table.ts'
import { soften } from '../../../shared/quality/softened-check.ts'
import type { Store } from '../storage/store.ts'
import type { Reference } from '../templates/reference.ts'

/** The table of checks as this office holds to it now: with what it has softened. */
export const officeQuality = (reference: Reference, store: Store): QualityTable =>
  soften(
    reference.quality,
    store.softening.read().map(({ check }) => check),
  )
