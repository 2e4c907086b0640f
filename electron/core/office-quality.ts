import { type QualityTable, soften } from '../../shared/quality/quality-table.ts'
import type { Reference } from './reference.ts'
import type { Store } from './storage/store.ts'

/** The table that every judgement of this office's reports is made by: with the checks in it that the office has softened. */
export const officeQuality = (reference: Reference, store: Store): QualityTable =>
  soften(
    reference.quality,
    store.softening.read().map(({ check }) => check),
  )
