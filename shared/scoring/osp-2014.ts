import { type Factor, type Sex, STARTING_POINT, totalPoints } from './factor.ts'
import { logistic } from './logistic.ts'
import {
  OSP_2014_STRANGER_POINTS,
  OSP_2014_WOMEN,
  osp2014AgeAtFollowUp,
  osp2014AgeAtLast,
  osp2014Contact,
  osp2014Images,
  osp2014Sanctions,
} from './osp-2014.table.ts'
import { imagesStep, inLogOdds, type SexualHistory, sexualPoints } from './sexual-history.ts'

/** `history` null: no sexual history, and no term at all. */
export type OspInput = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly totalSanctions: number
  readonly history: SexualHistory | null
}

type Years = { readonly oneYear: number; readonly twoYear: number }

export type Osp2014Result = {
  /** Probability of proven sexual contact reoffending. Holds the fixed contribution of women. */
  readonly contact: Years
  readonly images: Years
  /** Null where points are not counted: no history, or a woman. */
  readonly points: number | null
  readonly factors: readonly Factor[]
}

const NOTHING = { oneYear: 0, twoYear: 0 } as const

/** The first OSP, part of RSR-2014: sexual contact and indecent images, one and two years. Sources: osp-2014.table.ts. */
export function osp2014(input: OspInput): Osp2014Result {
  const { sex, ageAtFollowUp, totalSanctions, history } = input
  if (history === null) return { contact: NOTHING, images: NOTHING, points: null, factors: [] }
  if (sex === 'female') {
    const fixed = { oneYear: OSP_2014_WOMEN, twoYear: OSP_2014_WOMEN }
    const factor = {
      name: 'Sexual history',
      input: 'woman: a fixed addition, 1 in 193',
      weight: OSP_2014_WOMEN,
    }
    return { contact: fixed, images: NOTHING, points: null, factors: [factor] }
  }
  const items = sexualPoints(
    { ageAtFollowUp, totalSanctions, history },
    {
      sanctions: osp2014Sanctions,
      stranger: OSP_2014_STRANGER_POINTS,
      ageAtLast: osp2014AgeAtLast,
      ageAtFollowUp: osp2014AgeAtFollowUp,
    },
  )
  const points = totalPoints(items)
  const fromPoints = osp2014Contact.perPoint * points
  const images = osp2014Images[imagesStep(history)]
  return {
    contact: {
      oneYear: logistic(osp2014Contact.oneYear + fromPoints),
      twoYear: logistic(osp2014Contact.twoYear + fromPoints),
    },
    images: { oneYear: images.oneYear, twoYear: images.twoYear },
    points,
    factors: [
      { name: `${STARTING_POINT}, sexual contact`, input: 'two years', weight: osp2014Contact.twoYear },
      ...inLogOdds(items, osp2014Contact.perPoint),
      { name: 'Indecent images: addition to the score', input: images.says, weight: images.twoYear },
    ],
  }
}
