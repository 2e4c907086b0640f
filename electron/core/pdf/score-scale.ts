import { type Band, type BandLimit, bandInWords, bandLimits } from '../../../shared/scoring/bands.ts'

/** How a predictor's bar is drawn: its bands from the left, and where the bar ends. */
export type Scale = {
  readonly predicts: string
  readonly bands: readonly BandLimit[]
  /** A figure beyond it is marked at the end. */
  readonly end: number
  readonly inWords: string
}

const ascending = (limits: readonly BandLimit[]): BandLimit[] =>
  limits.toSorted((one, other) => one.from - other.from)

const limitsInWords = (bands: readonly BandLimit[], places: number): string =>
  `From ${bands
    .filter(({ from }) => from > 0)
    .map(({ band, from }) => `${from.toFixed(places)} ${bandInWords(band)}`)
    .join(', ')}`

const scale = (predicts: string, limits: readonly BandLimit[], end: number, places: number): Scale => {
  const bands = ascending(limits)
  return { predicts, bands, end, inWords: limitsInWords(bands, places) }
}

const OGRS3 = scale('Any proven reoffending', bandLimits.OGRS3, 100, 0)
const RSR = scale('Serious reoffending, two years', bandLimits.RSR, 12, 2)

/** The scale of an algorithm ("OGRS3", "RSR-2014"), or null where none is drawn. */
export function scaleOf(algorithm: string): Scale | null {
  if (algorithm === 'OGRS3') return OGRS3
  return algorithm.startsWith('RSR') ? RSR : null
}

/** The band as a table's cell says it: "Very high". */
export function bandHeading(band: Band): string {
  const words = bandInWords(band)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
