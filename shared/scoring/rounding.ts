/** A probability as a percentage to two places, half up: 0.016698 is 1.67. */
export const percentToTwoPlaces = (probability: number): number =>
  Math.floor(probability * 10_000 + 0.5) / 100

/**
 * A probability as a whole percentage: half up to five decimals first, then half up to a whole per cent,
 * held within 1 and 99 (scores are never certain). The second step is done on integers, so that 0.28500
 * is 29 and not the 28 that binary fractions would give. Source: MoJ risk actuarial API [C].
 */
export function wholePercent(probability: number): number {
  const hundredThousandths = Math.floor(probability * 100_000 + 0.5)
  return Math.min(99, Math.max(1, Math.floor((hundredThousandths + 500) / 1_000)))
}

/** The sum of percentages that each have two places, itself to two places: 0.14 + 0.06 is 0.2. */
export const sumOfPercents = (percents: readonly number[]): number =>
  percents.reduce((hundredths, percent) => hundredths + Math.round(percent * 100), 0) / 100

/** The highest figure a combined score is printed with: no sum of chances is a certainty [C]. */
export const HIGHEST_PERCENT = 99.99
