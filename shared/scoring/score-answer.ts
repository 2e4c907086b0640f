import type { Band } from './bands.ts'
import type { DynamicItemName } from './dynamic-items.ts'
import type { Factor } from './factor.ts'

/** One thing that keeps a predictor from scoring: the field of the input, and what to do about it. */
export type ScoreProblem = { readonly field: string; readonly message: string }

export type Refused = { readonly status: 'refused'; readonly problems: readonly ScoreProblem[] }

export type Ogrs3Answer =
  | {
      readonly status: 'scored'
      readonly algorithm: 'OGRS3'
      readonly oneYear: number
      readonly twoYear: number
      readonly oneYearPercent: number
      readonly twoYearPercent: number
      readonly band: Band
      readonly factors: readonly Factor[]
    }
  | Refused

export type RsrAnswer =
  | {
      readonly status: 'scored'
      readonly algorithm: 'RSR-2014' | 'RSR-2021'
      readonly basis: 'static' | 'dynamic'
      /** The sum of the parts, unrounded. */
      readonly probability: number
      readonly percent: number
      readonly band: Band
      readonly snsv: number
      readonly ospContact: number
      readonly ospImages: number
      readonly missingDynamic: readonly DynamicItemName[]
      readonly factors: readonly Factor[]
    }
  | Refused

export type ScoreAnswer = { readonly ogrs3: Ogrs3Answer; readonly rsr: RsrAnswer }

/** A refusal with every problem once, in the order found. */
export function refused(problems: readonly ScoreProblem[]): Refused {
  const seen = new Set<string>()
  return {
    status: 'refused',
    problems: problems.filter(({ field, message }) => {
      const key = `${field}\n${message}`
      return seen.has(key) ? false : seen.add(key)
    }),
  }
}
