import type { QualityTable } from '../../../shared/quality/quality-table.ts'
import { soften } from '../../../shared/quality/softened-check.ts'
import type { Store } from '../storage/store.ts'
import type { Reference } from '../templates/reference.ts'

/** The table of checks as this office holds to it now: with what it has softened. */
export const officeQuality = async (reference: Reference, store: Store): Promise<QualityTable> =>
  soften(
    reference.quality,
    (await store.softening.read()).map(({ check }) => check),
  )
