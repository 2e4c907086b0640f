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
