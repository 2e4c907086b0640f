import { type BandLimit, bandLimits } from '../../../shared/scoring/bands.ts'

/** How a predictor's bar is drawn: its bands from the left, and where the bar ends. */
export type Scale = {
  readonly bands: readonly BandLimit[]
  /** A figure beyond it is marked at the end. */
  readonly end: number
}

const scale = (limits: readonly BandLimit[], end: number): Scale => ({
  bands: limits.toSorted((one, other) => one.from - other.from),
  end,
})

const OGRS3 = scale(bandLimits.OGRS3, 100)
const RSR = scale(bandLimits.RSR, 12)

/** The scale of an algorithm ("OGRS3", "RSR-2014"), or null where none is drawn. */
export function scaleOf(algorithm: string): Scale | null {
  if (algorithm === 'OGRS3') return OGRS3
  return algorithm.startsWith('RSR') ? RSR : null
}
