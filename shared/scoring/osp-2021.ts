import { type Band, bandInWords, bandOf } from './bands.ts'
import { type Factor, type Sex, STARTING_POINT, totalPoints } from './factor.ts'
import { logistic } from './logistic.ts'
import {
  OSP_2021_STRANGER_POINTS,
  OSP_2021_WOMEN,
  OSP_2021_YEARS_TO_LOWER,
  osp2021AgeAtFollowUp,
  osp2021AgeAtLast,
  osp2021Contact,
  osp2021Images,
  osp2021Sanctions,
} from './osp-2021.table.ts'
import { imagesStep, inLogOdds, type SexualHistory, sexualPoints } from './sexual-history.ts'

/** `history` null: no sexual history, and no term at all. */
export type Osp2021Input = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly totalSanctions: number
  readonly history: SexualHistory | null
  readonly inCustody: boolean
  /** Completed years to the assessment: the fewest of those since the start of follow-up, the last offence and the last sexual offence. */
  readonly yearsOffenceFree: number
}

export type Osp2021Result = {
  /** Probability of proven direct contact sexual reoffending in two years. Holds the fixed contribution of women. */
  readonly contact: number
  /** Probability of proven images or indirect contact sexual reoffending in two years. */
  readonly images: number
  /** Null where points are not counted: no history, or a woman. */
  readonly points: number | null
  readonly contactBand: Band | null
  readonly bandLowered: boolean
  readonly factors: readonly Factor[]
}

const lower = { veryHigh: 'high', high: 'medium', medium: 'low', low: 'low' } as const satisfies Record<
  Band,
  Band
>

/** The direct contact probability for a number of points. */
export const osp2021ContactProbability = (points: number): number =>
  points === 0 ? 0 : logistic(osp2021Contact.twoYear + osp2021Contact.perPoint * points)

/** OSP/DC and OSP/IIC, parts of RSR-2021 and of the CSRP, two years. Sources: osp-2021.table.ts. */
export function osp2021(input: Osp2021Input): Osp2021Result {
  const { sex, ageAtFollowUp, totalSanctions, history } = input
  const none = { points: null, contactBand: null, bandLowered: false } as const
  if (history === null) return { contact: 0, images: 0, ...none, factors: [] }
  if (sex === 'female') {
    const factor = {
      name: 'Sexual history',
      input: 'woman: a fixed addition, 1 in 261',
      weight: OSP_2021_WOMEN,
    }
    return { contact: OSP_2021_WOMEN, images: 0, ...none, factors: [factor] }
  }
  const items = sexualPoints(
    { ageAtFollowUp, totalSanctions, history },
    {
      sanctions: osp2021Sanctions,
      stranger: OSP_2021_STRANGER_POINTS,
      ageAtLast: osp2021AgeAtLast,
      ageAtFollowUp: osp2021AgeAtFollowUp,
    },
  )
  const points = totalPoints(items)
  const byPoints = bandOf('OSP/DC', points)
  const bandLowered =
    byPoints !== 'low' && !input.inCustody && input.yearsOffenceFree >= OSP_2021_YEARS_TO_LOWER
  const contactBand = bandLowered ? lower[byPoints] : byPoints
  const images = osp2021Images[imagesStep(history)]
  const band = `${points} of 64 points, ${bandInWords(contactBand)}`
  return {
    contact: osp2021ContactProbability(points),
    images: images.twoYear,
    points,
    contactBand,
    bandLowered,
    factors: [
      {
        name: `${STARTING_POINT}, direct contact`,
        input: bandLowered
          ? `${band}, lowered from ${bandInWords(byPoints)} after ${OSP_2021_YEARS_TO_LOWER} years offence-free`
          : band,
        weight: osp2021Contact.twoYear,
      },
      ...inLogOdds(items, osp2021Contact.perPoint),
      {
        name: 'Images and indirect contact: addition to the score',
        input: images.says,
        weight: images.twoYear,
      },
    ],
  }
}
