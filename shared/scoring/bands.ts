/** The words every predictor sorts its figures into. Not every predictor uses all four. */
export type Band = 'low' | 'medium' | 'high' | 'veryHigh'

/** A band and the figure it begins at. It ends where the next begins, so that no figure falls between two. */
export type BandLimit = { readonly band: Band; readonly from: number }

/**
 * Where each predictor's bands begin, descending: the first that the rounded figure reaches wins.
 * Per cent over two years, except OSP/DC, which is banded on its points.
 * Source: MoJ risk actuarial API, RSR calculator, OASys test calculator [C].
 */
export const bandLimits = {
  OGRS3: [
    { band: 'veryHigh', from: 90 },
    { band: 'high', from: 75 },
    { band: 'medium', from: 50 },
    { band: 'low', from: 0 },
  ],
  RSR: [
    { band: 'high', from: 6.9 },
    { band: 'medium', from: 3 },
    { band: 'low', from: 0 },
  ],
  'OSP/DC': [
    { band: 'veryHigh', from: 36 },
    { band: 'high', from: 30 },
    { band: 'medium', from: 22 },
    { band: 'low', from: 0 },
  ],
  OVP: [
    { band: 'veryHigh', from: 80 },
    { band: 'high', from: 60 },
    { band: 'medium', from: 30 },
    { band: 'low', from: 0 },
  ],
  OGP: [
    { band: 'veryHigh', from: 85 },
    { band: 'high', from: 67 },
    { band: 'medium', from: 34 },
    { band: 'low', from: 0 },
  ],
  ARP: [
    { band: 'veryHigh', from: 90 },
    { band: 'high', from: 75 },
    { band: 'medium', from: 50 },
    { band: 'low', from: 0 },
  ],
  VRP: [
    { band: 'veryHigh', from: 80 },
    { band: 'high', from: 60 },
    { band: 'medium', from: 30 },
    { band: 'low', from: 0 },
  ],
  SVRP: [
    { band: 'veryHigh', from: 6.9 },
    { band: 'high', from: 3 },
    { band: 'medium', from: 1 },
    { band: 'low', from: 0 },
  ],
  CSRP: [
    { band: 'veryHigh', from: 6.9 },
    { band: 'high', from: 3 },
    { band: 'medium', from: 1 },
    { band: 'low', from: 0 },
  ],
} as const satisfies Record<string, readonly BandLimit[]>

export type BandedPredictor = keyof typeof bandLimits

/** The band of a rounded figure. A figure below zero is no figure: that is a bug, and throws. */
export function bandOf(predictor: BandedPredictor, figure: number): Band {
  const limits: readonly BandLimit[] = bandLimits[predictor]
  const reached = limits.find((limit) => figure >= limit.from)
  if (reached === undefined) throw new Error(`${predictor} has no band for ${figure}`)
  return reached.band
}

const words = { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very high' } as const satisfies Record<
  Band,
  string
>

/** The band as people say it: "very high". */
export const bandInWords = (band: Band): string => words[band]
