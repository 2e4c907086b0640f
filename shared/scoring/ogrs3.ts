import { type Band, bandOf } from './bands.ts'
import { counted, type Factor, personOf, type Sex, STARTING_POINT } from './factor.ts'
import { logistic } from './logistic.ts'
import {
  OGRS3_CAREER_YEARS,
  OGRS3_SANCTION_CAP,
  type Ogrs3Edition,
  type Ogrs3Group,
  ogrs3AgeSex,
  ogrs3Constants,
  ogrs3Groups,
} from './ogrs3.table.ts'
import { wholePercent } from './rounding.ts'

/** Ages in completed years. `previousSanctions` leaves the present one out. */
export type Ogrs3Input = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly ageAtConviction: number
  readonly ageAtFirstSanction: number
  readonly previousSanctions: number
  readonly group: Ogrs3Group
}

/** Which printed figures to use, and how many earlier sanctions count at most (null: all of them). */
export type Ogrs3Conventions = { readonly edition: Ogrs3Edition; readonly sanctionCap: number | null }

/** As Courtside scores: the exact figures, fifty earlier sanctions at most. */
export const courtsideOgrs3: Ogrs3Conventions = { edition: 'exact', sanctionCap: OGRS3_SANCTION_CAP }

export type Ogrs3Terms = {
  readonly ageSex: number
  readonly sanctionStatus: number
  /** ln((1 + previous) / (10 + age at conviction - age at first sanction)), before its coefficient. */
  readonly copasRate: number
  readonly copas: number
  readonly offence: number
}

export type Ogrs3Result = {
  /** Probability of a proven reoffence within one and two years of the start of follow-up, unrounded. */
  readonly oneYear: number
  readonly twoYear: number
  readonly oneYearPercent: number
  readonly twoYearPercent: number
  readonly band: Band
  readonly terms: Ogrs3Terms
  readonly factors: readonly Factor[]
}

/** The youngest age at the start of follow-up that the published table covers. */
export const OGRS3_YOUNGEST = 10

function ageSexWeight(sex: Sex, age: number, edition: Ogrs3Edition): number {
  for (const row of ogrs3AgeSex) if (age >= row.from) return row[sex][edition]
  throw new Error(`OGRS3 has no figure for age ${age}: the input was not checked`)
}

/** The probability for the sum of all terms but the intercept. */
export const ogrs3Probability = (
  sumOfTerms: number,
  year: 'oneYear' | 'twoYear',
  edition: Ogrs3Edition,
): number => logistic(ogrs3Constants[year][edition] + sumOfTerms)

/** Every term of the sum; the ages are whole years and their difference is the criminal career. */
export function ogrs3Terms(input: Ogrs3Input, { edition, sanctionCap }: Ogrs3Conventions): Ogrs3Terms {
  const previous =
    sanctionCap === null ? input.previousSanctions : Math.min(input.previousSanctions, sanctionCap)
  const career = input.ageAtConviction - input.ageAtFirstSanction
  const copasRate = Math.log((1 + previous) / (OGRS3_CAREER_YEARS + career))
  return {
    ageSex: ageSexWeight(input.sex, input.ageAtFollowUp, edition),
    sanctionStatus:
      ogrs3Constants[input.previousSanctions === 0 ? 'firstSanction' : 'laterSanction'][edition],
    copasRate,
    copas: ogrs3Constants.copas[edition] * copasRate,
    offence: ogrs3Groups[input.group][edition],
  }
}

function ogrs3Factors(input: Ogrs3Input, terms: Ogrs3Terms, conventions: Ogrs3Conventions): Factor[] {
  const cap = conventions.sanctionCap
  const capped = cap !== null && input.previousSanctions > cap
  const earlier = counted(input.previousSanctions, 'earlier sanction')
  const career = counted(input.ageAtConviction - input.ageAtFirstSanction, 'year')
  return [
    {
      name: STARTING_POINT,
      input: 'reoffending within two years',
      weight: ogrs3Constants.twoYear[conventions.edition],
    },
    { name: 'Age and sex', input: personOf(input.sex, input.ageAtFollowUp), weight: terms.ageSex },
    {
      name: 'Sanctioned before',
      input: input.previousSanctions === 0 ? 'no, the first sanction of any kind' : 'yes',
      weight: terms.sanctionStatus,
    },
    {
      name: 'Rate of sanctions',
      input: `${earlier}${capped ? ` (counted as ${cap}, as the official calculator does)` : ''} over ${career} since the first`,
      weight: terms.copas,
    },
    { name: 'Present offence', input: input.group, weight: terms.offence },
  ]
}

/**
 * OGRS3, the Offender Group Reconviction Scale version 3: a proven reoffence of any kind within one and two
 * years. Time at liberty does not change it. Sources: ogrs3.table.ts. Ages below 10 are a bug, and throw.
 */
export function ogrs3(input: Ogrs3Input, conventions: Ogrs3Conventions = courtsideOgrs3): Ogrs3Result {
  const terms = ogrs3Terms(input, conventions)
  const sum = terms.ageSex + terms.sanctionStatus + terms.copas + terms.offence
  const oneYear = ogrs3Probability(sum, 'oneYear', conventions.edition)
  const twoYear = ogrs3Probability(sum, 'twoYear', conventions.edition)
  const twoYearPercent = wholePercent(twoYear)
  return {
    oneYear,
    twoYear,
    oneYearPercent: wholePercent(oneYear),
    twoYearPercent,
    band: bandOf('OGRS3', twoYearPercent),
    terms,
    factors: ogrs3Factors(input, terms, conventions),
  }
}
