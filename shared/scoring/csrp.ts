import { type Band, bandOf } from './bands.ts'
import type { Factor } from './factor.ts'
import type { Ogrs4Input, Ogrs4Result } from './ogrs4.ts'
import { type Osp2021Result, osp2021 } from './osp-2021.ts'
import { HIGHEST_PERCENT, percentToTwoPlaces, sumOfPercents } from './rounding.ts'
import type { SexualHistory } from './sexual-history.ts'
import { type SvrpItems, svrp } from './svrp.ts'

export type CsrpInput = Ogrs4Input & {
  readonly sexual: SexualHistory | null
  readonly inCustody: boolean
  readonly yearsOffenceFree: number
}

export type CsrpResult = {
  readonly basis: 'static' | 'dynamic'
  /** The sum of the parts, unrounded, two years. */
  readonly probability: number
  /** The sum of the parts, each rounded to two places first, held at 99.99. */
  readonly percent: number
  readonly band: Band
  readonly svrp: Ogrs4Result
  /** DC-SRP and IIC-SRP: the numbers of OSP/DC and OSP/IIC under their new names [C]. */
  readonly sexual: Osp2021Result
  readonly factors: readonly Factor[]
}

/** CSRP, the Combined Serious Reoffending Predictor of 2026 (successor of RSR): SVRP, DC-SRP and IIC-SRP. */
export function csrp(input: CsrpInput, items: SvrpItems | null): CsrpResult {
  const violent = svrp(input, items)
  const sexual = osp2021({
    sex: input.sex,
    ageAtFollowUp: input.ageAtFollowUp,
    totalSanctions: input.totalSanctions,
    history: input.sexual,
    inCustody: input.inCustody,
    yearsOffenceFree: input.yearsOffenceFree,
  })
  const parts = [violent.probability, sexual.contact, sexual.images]
  const percent = Math.min(HIGHEST_PERCENT, sumOfPercents(parts.map(percentToTwoPlaces)))
  return {
    basis: violent.basis,
    probability: violent.probability + sexual.contact + sexual.images,
    percent,
    band: bandOf('CSRP', percent),
    svrp: violent,
    sexual,
    factors: [...violent.factors, ...sexual.factors],
  }
}
