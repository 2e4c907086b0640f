/**
 * How a predictor's bar is drawn. Limits: OGRS3 bands on the two-year per cent, low 0-49, medium 50-74,
 * high 75-89, very high 90 and over [C]; RSR bands low under 3.00, medium 3.00 to 6.89, high 6.90 and over [C].
 */
export type Scale = {
  readonly predicts: string
  readonly limits: readonly number[]
  /** Where the bar ends; a figure beyond it is marked at the end. */
  readonly end: number
  readonly inWords: string
}

const OGRS3: Scale = {
  predicts: 'Any proven reoffending',
  limits: [50, 75, 90],
  end: 100,
  inWords: 'low to 49, medium 50, high 75, very high 90',
}
const RSR: Scale = {
  predicts: 'Serious reoffending, two years',
  limits: [3, 6.9],
  end: 12,
  inWords: 'low to 2.99, medium 3.00, high 6.90',
}

/** The scale of an algorithm ("OGRS3", "RSR-2014"), or null where none is drawn. */
export function scaleOf(algorithm: string): Scale | null {
  if (algorithm === 'OGRS3') return OGRS3
  return algorithm.startsWith('RSR') ? RSR : null
}

export const bandWords = { low: 'Low', medium: 'Medium', high: 'High', veryHigh: 'Very high' } as const
