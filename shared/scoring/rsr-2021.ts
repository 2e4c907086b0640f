import { type Band, bandOf } from './bands.ts'
import type { Factor } from './factor.ts'
import { type Osp2021Result, osp2021 } from './osp-2021.ts'
import { HIGHEST_PERCENT, percentToTwoPlaces, sumOfPercents } from './rounding.ts'
import type { SexualHistory } from './sexual-history.ts'
import { courtsideSnsv, type SnsvConventions, type SnsvInput, type SnsvResult, snsv } from './snsv.ts'

export type Rsr2021Input = SnsvInput & {
  readonly sexual: SexualHistory | null
  readonly inCustody: boolean
  readonly yearsOffenceFree: number
}

export type Rsr2021Result = {
  /** The sum of the parts, unrounded: proven serious reoffending within two years. */
  readonly twoYear: number
  /** The sum of the parts, each rounded to two places first, held at 99.99. */
  readonly percent: number
  readonly band: Band
  readonly snsv: SnsvResult
  readonly osp: Osp2021Result
  readonly factors: readonly Factor[]
}

/** RSR as used from 1 March 2021 [M]: SNSV, OSP/DC and OSP/IIC, each part rounded before they are added [C]. */
export function rsr2021(input: Rsr2021Input, conventions: SnsvConventions = courtsideSnsv): Rsr2021Result {
  const violent = snsv(input, conventions)
  const osp = osp2021({
    sex: input.sex,
    ageAtFollowUp: input.ageAtFollowUp,
    totalSanctions: input.totalSanctions,
    history: input.sexual,
    inCustody: input.inCustody,
    yearsOffenceFree: input.yearsOffenceFree,
  })
  const parts = [violent.twoYear, osp.contact, osp.images]
  const percent = Math.min(HIGHEST_PERCENT, sumOfPercents(parts.map(percentToTwoPlaces)))
  return {
    twoYear: violent.twoYear + osp.contact + osp.images,
    percent,
    band: bandOf('RSR', percent),
    snsv: violent,
    osp,
    factors: [...violent.factors, ...osp.factors],
  }
}
