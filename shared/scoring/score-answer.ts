import type { Band } from './bands.ts'
import type { DynamicItemName } from './dynamic-items.ts'
import type { Factor } from './factor.ts'
import type { AlsoPredictor } from './score-input.ts'

/** One thing that keeps a predictor from scoring: the field of the input, and what to do about it. */
export type ScoreProblem = { readonly field: string; readonly message: string }

/** A predictor that cannot be scored: every problem at once. */
export type Refused = { readonly status: 'refused'; readonly problems: readonly ScoreProblem[] }

type Scored<Algorithm> = {
  readonly status: 'scored'
  readonly algorithm: Algorithm
  readonly factors: readonly Factor[]
}

type WholePercents = {
  /** Probabilities, unrounded. */
  readonly oneYear: number
  readonly twoYear: number
  readonly oneYearPercent: number
  readonly twoYearPercent: number
  readonly band: Band
}

type StaticOrDynamic<Item> = {
  readonly basis: 'static' | 'dynamic'
  /** Two years, unrounded; of a combined score the sum of its parts. */
  readonly probability: number
  readonly percent: number
  readonly band: Band
  readonly missingDynamic: readonly Item[]
}

export type Ogrs3Answer = (Scored<'OGRS3'> & WholePercents) | Refused

export type RsrAnswer =
  | (Scored<'RSR-2014' | 'RSR-2021'> &
      StaticOrDynamic<DynamicItemName> & {
        readonly snsv: number
        readonly ospContact: number
        readonly ospImages: number
      })
  | Refused

export type PointsAnswer = (Scored<'OVP' | 'OGP'> & WholePercents & { readonly points: number }) | Refused

export type MstAnswer = (Scored<'MST'> & { readonly points: number; readonly flag: boolean }) | Refused

export type Ogrs4Answer = (Scored<'ARP' | 'VRP' | 'SVRP'> & StaticOrDynamic<string>) | Refused

export type CsrpAnswer =
  | (Scored<'CSRP'> &
      StaticOrDynamic<string> & {
        readonly svrp: number
        readonly directContact: number
        readonly imagesAndIndirectContact: number
      })
  | Refused

export type AlsoAnswer = PointsAnswer | MstAnswer | Ogrs4Answer | CsrpAnswer

/** OGRS3 and RSR always; the predictors asked for under their own names. */
export type ScoreAnswer = { readonly ogrs3: Ogrs3Answer; readonly rsr: RsrAnswer } & {
  readonly [Predictor in AlsoPredictor]?: AlsoAnswer
}

/** Whether any of the predictors could not be scored. */
export const anyRefused = (answer: ScoreAnswer): boolean =>
  Object.values(answer).some(({ status }) => status === 'refused')

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
