/** One line of the table. `p95` is null where one number says it all; `aim` is what was hoped for, never a verdict. */
export type Figure = {
  readonly name: string
  readonly unit: string
  readonly p50: number
  readonly p95: number | null
  /** How many measurements stand behind it. */
  readonly of: number
  readonly aim?: string
}

/** The middle value, or the mean of the two in the middle. Throws where nothing was measured. */
export function median(values: readonly number[]): number {
  const [low, high] = [percentile(values, 50), sorted(values)[Math.floor(values.length / 2)]]
  return high === undefined ? low : (low + high) / 2
}

/** The smallest value that at least `percent` of a hundred do not exceed (nearest rank). Throws where nothing was measured. */
export function percentile(values: readonly number[], percent: number): number {
  const found = sorted(values)[Math.max(0, Math.ceil((values.length * percent) / 100) - 1)]
  if (found === undefined) throw new Error('Nothing was measured')
  return found
}

const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other)

/** Times in milliseconds as a line with its median and 95th percentile. */
export const times = (name: string, taken: readonly number[], aim?: string): Figure => ({
  name,
  unit: 'ms',
  p50: median(taken),
  p95: percentile(taken, 95),
  of: taken.length,
  ...(aim === undefined ? {} : { aim }),
})
