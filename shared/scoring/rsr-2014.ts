import { type Band, bandOf } from './bands.ts'
import type { Factor } from './factor.ts'
import { type Osp2014Result, osp2014 } from './osp-2014.ts'
import { HIGHEST_PERCENT, percentToTwoPlaces } from './rounding.ts'
import type { SexualHistory } from './sexual-history.ts'
import { courtsideSnsv, type SnsvConventions, type SnsvInput, type SnsvResult, snsv } from './snsv.ts'

export type RsrInput = SnsvInput & { readonly sexual: SexualHistory | null }

export type Rsr2014Result = {
  /** The sum of the parts, unrounded: proven serious reoffending within one and two years. */
  readonly oneYear: number
  readonly twoYear: number
  /** Two years, to two places, from the unrounded sum, held at 99.99. */
  readonly percent: number
  readonly band: Band
  readonly snsv: SnsvResult
  readonly osp: Osp2014Result
  readonly factors: readonly Factor[]
}

/**
 * RSR as used from June 2014: SNSV and the first OSP. The published sum of chances may pass 1 for the most
 * extreme histories; the percentage is held at 99.99 and says so.
 */
export function rsr2014(input: RsrInput, conventions: SnsvConventions = courtsideSnsv): Rsr2014Result {
  const violent = snsv(input, conventions)
  const osp = osp2014({
    sex: input.sex,
    ageAtFollowUp: input.ageAtFollowUp,
    totalSanctions: input.totalSanctions,
    history: input.sexual,
  })
  const twoYear = violent.twoYear + osp.contact.twoYear + osp.images.twoYear
  const percent = Math.min(HIGHEST_PERCENT, percentToTwoPlaces(twoYear))
  return {
    oneYear: violent.oneYear + osp.contact.oneYear + osp.images.oneYear,
    twoYear,
    percent,
    band: bandOf('RSR', percent),
    snsv: violent,
    osp,
    factors: [...violent.factors, ...osp.factors],
  }
}
