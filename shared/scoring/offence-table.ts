import type { Ogrs3Group } from './ogrs3.table.ts'
import type { SnsvGroup, VatpGroup } from './snsv.table.ts'

/** In place of a group: the code is a heading, and only the exact offence under it has one. */
export const NEED_EXACT_OFFENCE = 'NEED_EXACT_OFFENCE'

/** One Home Office offence with its group for each predictor, as templates/reference/offences.json holds it. */
export type OffenceEntry = {
  /** Home Office code: five digits, class then sub-class. */
  readonly code: string
  readonly title: string
  readonly classTitle: string
  readonly ogrs3Group: Ogrs3Group | typeof NEED_EXACT_OFFENCE | null
  readonly snsvGroup: SnsvGroup | null
  readonly vatpGroup: VatpGroup | null
  /** Whether a sanction for it counts as a violent sanction. */
  readonly violent: boolean
  /** Category of the 2026 predictors. */
  readonly actuarialCategory: string
  readonly current: boolean
  /** Whether the SNSV group stood in the published table or was derived from the category. */
  readonly snsvBasis: 'table' | 'derived' | null
}

/** The offence table by code. A Map: no code can reach an object's prototype. */
export type OffenceTable = ReadonlyMap<string, OffenceEntry>

/** The table of the entries; of a code that stands twice the last one counts (parseOffences refuses such a list). */
export const offenceTable = (entries: readonly OffenceEntry[]): OffenceTable =>
  new Map(entries.map((entry) => [entry.code, entry]))
