import { type Band, bandOf } from './bands.ts'
import { type Factor, totalPoints } from './factor.ts'
import { logistic } from './logistic.ts'
import { wholePercent } from './rounding.ts'

/** Points by threshold, descending: the first that the value reaches wins. */
export type PointRows = readonly { readonly from: number; readonly points: number }[]

/** The points of a value; one below the last row is a bug of the caller, and throws. */
export function pointsFor(rows: PointRows, value: number): number {
  for (const row of rows) if (value >= row.from) return row.points
  throw new Error(`No points for ${value}: the input was not checked`)
}

/** The step of a table that is indexed by a small sum, such as two items of 0, 1, 2. */
export function stepOf(steps: readonly number[], sum: number): number {
  const points = steps[sum]
  if (points === undefined) throw new Error(`No step for ${sum}: the input was not checked`)
  return points
}

/** A score of points: the sum, and the probabilities and whole percentages that it stands for. */
export type PointsResult = {
  readonly points: number
  readonly oneYear: number
  readonly twoYear: number
  readonly oneYearPercent: number
  readonly twoYearPercent: number
  readonly band: Band
  readonly factors: readonly Factor[]
}

/** Adds the points of the factors up and reads off the probabilities; the band is of the two-year percentage. */
export function pointsResult(
  predictor: 'OVP' | 'OGP',
  factors: readonly Factor[],
  curve: { readonly oneYear: number; readonly twoYear: number; readonly perPoint: number },
): PointsResult {
  const points = totalPoints(factors)
  const oneYear = logistic(curve.perPoint * points + curve.oneYear)
  const twoYear = logistic(curve.perPoint * points + curve.twoYear)
  const twoYearPercent = wholePercent(twoYear)
  return {
    points,
    oneYear,
    twoYear,
    oneYearPercent: wholePercent(oneYear),
    twoYearPercent,
    band: bandOf(predictor, twoYearPercent),
    factors,
  }
}
