/**
 * Facts that a form's condition may rest on and that no single answer holds: `{"derived": "levelsDiffer"}`. Closed, as
 * the known questions are: the linker refuses any other name, and assessment/derived.ts reckons each of them.
 */
export const derivedFacts = [
  /** More sanctions than this one. */
  'earlierSanctions',
  /** Anything in the record points to domestic abuse (record/domestic-abuse.ts). */
  'domesticAbuse',
  /** A level departs from its score (quality/level-and-score.ts). */
  'levelsDiffer',
  /** An official figure differs from Courtside's own (scoring/official-figures.ts). */
  'officialDiffers',
  /** A child in contact, or children's services with something to say. */
  'childConcern',
  /** More rehabilitation days than the office lets pass without a reason. */
  'manyDays',
  /** A community order with requirements, and none of them a punishment. */
  'nothingPunishes',
  /** Not yet 26 on the day of the hearing, or of no known age: maturity is to be thought of. */
  'under26',
  /** A PSO's case with domestic abuse or more than a low risk. */
  'managerExpected',
] as const

export type DerivedFact = (typeof derivedFacts)[number]

/** Those that hold of a report as it stands. */
export type DerivedFacts = ReadonlySet<DerivedFact>
