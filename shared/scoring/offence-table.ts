/** One Home Office offence with its group for each predictor, as templates/reference/offences.json holds it. */
export type OffenceEntry = {
  /** Home Office code: five digits, class then sub-class. */
  readonly code: string
  readonly title: string
  readonly classTitle: string
  readonly ogrs3Group: string | null
  readonly snsvGroup: string | null
  readonly vatpGroup: string | null
  readonly violent: boolean
  /** Category of the 2026 predictors. */
  readonly actuarialCategory: string
  readonly current: boolean
  /** Whether the SNSV group stood in the published table or was derived from the category. */
  readonly snsvBasis: string | null
}

/** The offence table by code. A Map: no code can reach an object's prototype. */
export type OffenceTable = ReadonlyMap<string, OffenceEntry>

export const offenceTable = (entries: readonly OffenceEntry[]): OffenceTable =>
  new Map(entries.map((entry) => [entry.code, entry]))
