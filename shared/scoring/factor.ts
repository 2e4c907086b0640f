/**
 * One term of a score, worded for an officer. `weight` is what it adds to the sum of its own model, in
 * log-odds (or in points, where the model counts points); above zero raises the score.
 */
export type Factor = { readonly name: string; readonly input: string; readonly weight: number }

export type Sex = 'male' | 'female'

/** Factors whose name begins so are where a model starts from, and drive nothing. */
export const STARTING_POINT = 'Starting point'

/** What drives a score: the factors that weigh anything, the heaviest first, without the starting points. */
export const contributions = (factors: readonly Factor[]): Factor[] =>
  factors
    .filter((factor) => factor.weight !== 0 && !factor.name.startsWith(STARTING_POINT))
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "two earlier sanctions", "one year", "no months", "38 sanctions". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${SMALL[count] ?? count} ${count === 1 ? one : many}`

/** "man of 30", "girl of 15". */
export function personOf(sex: Sex, age: number): string {
  const grown = age >= 18
  if (sex === 'male') return `${grown ? 'man' : 'boy'} of ${age}`
  return `${grown ? 'woman' : 'girl'} of ${age}`
}

/** The sum of factors whose weights are points. */
export const totalPoints = (factors: readonly Factor[]): number =>
  factors.reduce((sum, factor) => sum + factor.weight, 0)
