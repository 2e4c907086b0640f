import { answerInWords, type DynamicItems } from './dynamic-items.ts'
import { counted, type Factor, personOf, type Sex, STARTING_POINT } from './factor.ts'
import { logistic } from './logistic.ts'
import {
  SNSV_CAREER_YEARS,
  SNSV_MONTHS_CAP,
  SNSV_SANCTION_CAP,
  SNSV_VIOLENT_CAREER_YEARS,
  type SnsvBasis,
  type SnsvGroup,
  type SnsvPairing,
  snsvAge,
  snsvBySex,
  snsvConstants,
  snsvGroups,
  snsvItems,
  snsvOffenceFree,
  snsvPrevious,
  type VatpGroup,
  vatpGroups,
} from './snsv.table.ts'

/** Ages in completed years; counts include the present sanction. `dynamic` null: the static score. */
export type SnsvInput = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly ageAtConviction: number
  readonly ageAtFirstSanction: number
  readonly totalSanctions: number
  readonly violentSanctions: number
  /** Completed months from the start of follow-up to the assessment, 0 where it starts later; counted to 36. */
  readonly offenceFreeMonths: number
  readonly group: SnsvGroup
  /** Null but for violence against the person. */
  readonly vatp: VatpGroup | null
  readonly dynamic: DynamicItems | null
}

/** Which pairing of the dynamic offence weights, and how many sanctions count at most (null: all). */
export type SnsvConventions = { readonly pairing: SnsvPairing; readonly sanctionCap: number | null }

/** As Courtside scores: the official calculator's pairing and its cap. */
export const courtsideSnsv: SnsvConventions = { pairing: 'calculator', sanctionCap: SNSV_SANCTION_CAP }

export type SnsvTerms = {
  readonly intercept: number
  readonly female: number
  readonly age: number
  readonly offence: number
  readonly vatp: number
  readonly sanctions: number
  readonly firstOrSecond: number
  readonly yearsToSecond: number
  readonly rateOfThreeOrMore: number
  readonly violentHistory: number
  readonly violentSanctions: number
  readonly violentRate: number
  readonly offenceFree: number
  readonly dynamic: number
}

export type SnsvResult = {
  readonly basis: SnsvBasis
  /** Probability of proven serious non-sexual violence within one and two years, unrounded. */
  readonly oneYear: number
  readonly twoYear: number
  readonly terms: SnsvTerms
  readonly factors: readonly Factor[]
}

const sumOf = (terms: SnsvTerms): number =>
  terms.intercept +
  terms.female +
  terms.age +
  terms.offence +
  terms.vatp +
  terms.sanctions +
  terms.firstOrSecond +
  terms.yearsToSecond +
  terms.rateOfThreeOrMore +
  terms.violentHistory +
  terms.violentSanctions +
  terms.violentRate +
  terms.offenceFree +
  terms.dynamic

type FourPowers = readonly [number, number, number, number]
/** No time is no term, and never a negative zero, which JSON would not keep. */
const powersFromOne = (x: number, [a, b, c, d]: FourPowers): number =>
  x === 0 ? 0 : x * (a + x * (b + x * (c + x * d)))

function sanctionTerms(input: SnsvInput, basis: SnsvBasis, count: number) {
  const constants = snsvConstants
  const own = snsvBySex[input.sex]
  const career = input.ageAtConviction - input.ageAtFirstSanction
  const violent = input.violentSanctions
  return {
    sanctions: count * constants.perSanction[basis],
    firstOrSecond:
      count === 1 ? constants.firstSanction[basis] : count === 2 ? constants.secondSanction[basis] : 0,
    yearsToSecond: count === 2 ? career * own.yearsToSecondSanction[basis] : 0,
    rateOfThreeOrMore:
      count >= 3 ? own.rateOfThreeOrMore[basis] * Math.log(count / (career + SNSV_CAREER_YEARS)) : 0,
    violentHistory:
      violent === 0 ? own.neverViolent[basis] : violent === 1 ? constants.onceViolent[basis] : 0,
    violentSanctions: violent * constants.perViolentSanction[basis],
    violentRate:
      violent === 0
        ? 0
        : constants.violentRate[basis] * Math.log(violent / (career + SNSV_VIOLENT_CAREER_YEARS)),
  }
}

const weighedItems = [
  'weapon',
  'accommodation',
  'unemployed',
  'partnerRelationship',
  'domesticAbusePerpetrator',
  'alcohol',
  'bingeDrinking',
  'impulsivity',
  'temper',
  'proCriminalAttitudes',
] as const satisfies readonly (keyof typeof snsvItems)[]

/** Adds a factor for each dynamic item, yes counting 1 (unemployed 2) and problems 0, 1, 2. Gives their sum. */
function addItems(items: DynamicItems, factors: Factor[]): number {
  let sum = 0
  for (const name of weighedItems) {
    const answer = items[name]
    const item = snsvItems[name]
    const weight = item.weight * (typeof answer === 'boolean' ? (answer ? item.yes : 0) : answer)
    factors.push({ name: item.name, input: answerInWords(answer), weight })
    sum += weight
  }
  for (const conviction of items.previous) {
    const { name, weight } = snsvPrevious[conviction]
    factors.push({ name: 'Earlier conviction', input: name, weight })
    sum += weight
  }
  return sum
}

function staticFactors(input: SnsvInput, terms: SnsvTerms, cap: number | null): Factor[] {
  const { sex, totalSanctions, violentSanctions } = input
  const capped = cap !== null && totalSanctions > cap
  const months = Math.min(input.offenceFreeMonths, SNSV_MONTHS_CAP)
  const years = counted(input.ageAtConviction - input.ageAtFirstSanction, 'year')
  const total = `${counted(totalSanctions, 'sanction')} in all${capped ? ` (counted as ${cap}, as the official calculator does)` : ''}`
  return [
    {
      name: `${STARTING_POINT} for age and sex`,
      input: personOf(sex, input.ageAtFollowUp),
      weight: terms.intercept + terms.female + terms.age,
    },
    {
      name: 'Present offence',
      input: input.vatp === null ? input.group : `${input.group}: ${input.vatp}`,
      weight: terms.offence + terms.vatp,
    },
    {
      name: 'Sanctions and their rate',
      input: totalSanctions === 1 ? 'the first sanction of any kind' : `${total}, ${years} since the first`,
      weight: terms.sanctions + terms.firstOrSecond + terms.yearsToSecond + terms.rateOfThreeOrMore,
    },
    {
      name: 'Violent sanctions and their rate',
      input: violentSanctions === 0 ? 'never for violence' : counted(violentSanctions, 'violent sanction'),
      weight: terms.violentHistory + terms.violentSanctions + terms.violentRate,
    },
    {
      name: 'Time offence-free',
      input: `${counted(months, 'month')}${input.offenceFreeMonths > months ? ' (the most that counts)' : ''}`,
      weight: terms.offenceFree,
    },
  ]
}

/**
 * SNSV: proven serious non-sexual violence within one and two years; static without `dynamic`, else
 * dynamic. Sources and conflicts: snsv.table.ts.
 */
export function snsv(input: SnsvInput, conventions: SnsvConventions = courtsideSnsv): SnsvResult {
  const basis = input.dynamic === null ? 'static' : 'dynamic'
  const { pairing, sanctionCap } = conventions
  const count = sanctionCap === null ? input.totalSanctions : Math.min(input.totalSanctions, sanctionCap)
  const [female, a, b, c, d] = snsvAge[input.sex][basis]
  const itemFactors: Factor[] = []
  const terms: SnsvTerms = {
    intercept: snsvConstants.twoYear[basis],
    female,
    age: powersFromOne(input.ageAtFollowUp, [a, b, c, d]),
    offence: snsvGroups[input.group][basis === 'static' ? 'static' : pairing],
    vatp: input.vatp === null ? 0 : vatpGroups[input.vatp][basis],
    ...sanctionTerms(input, basis, count),
    offenceFree: powersFromOne(Math.min(input.offenceFreeMonths, SNSV_MONTHS_CAP), snsvOffenceFree[basis]),
    dynamic: input.dynamic === null ? 0 : addItems(input.dynamic, itemFactors),
  }
  const sum = sumOf(terms)
  return {
    basis,
    oneYear: logistic(sum - snsvConstants.twoYear[basis] + snsvConstants.oneYear[basis]),
    twoYear: logistic(sum),
    terms,
    factors: staticFactors(input, terms, sanctionCap).concat(itemFactors),
  }
}
