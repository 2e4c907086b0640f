import { type Band, bandOf } from './bands.ts'
import { answerInWords, type Problems } from './dynamic-items.ts'
import { counted, type Factor, personOf, type Sex, STARTING_POINT } from './factor.ts'
import { logistic } from './logistic.ts'
import {
  type ActuarialCategory,
  type Drug,
  OGRS4_CAREER_YEARS,
  OGRS4_MONTHS_CAP,
  type Ogrs4Term,
  ogrs4,
  ogrs4Categories,
  ogrs4Column,
  ogrs4Drugs,
} from './ogrs4.table.ts'
import { HIGHEST_PERCENT, percentToTwoPlaces } from './rounding.ts'

/** Ages in completed years; counts include the present sanction and are not capped. */
export type Ogrs4Input = {
  readonly sex: Sex
  readonly ageAtFollowUp: number
  readonly ageAtConviction: number
  readonly ageAtFirstSanction: number
  readonly totalSanctions: number
  readonly violentSanctions: number
  /** Completed months from the start of follow-up to the assessment, 0 where it starts later; counted to 36. */
  readonly offenceFreeMonths: number
  readonly category: ActuarialCategory
}

export type Ogrs4Result = {
  readonly basis: 'static' | 'dynamic'
  /** Probability within two years, unrounded. */
  readonly probability: number
  readonly percent: number
  readonly band: Band
  readonly factors: readonly Factor[]
}

export type Ogrs4Predictor = keyof typeof ogrs4Column
/** A column of the table: one predictor, static or dynamic. */
export type Ogrs4Column = (typeof ogrs4Column)[Ogrs4Predictor]['static' | 'dynamic']

/** A published figure; a term that the set does not have adds nothing. */
const figure = (term: Ogrs4Term, column: Ogrs4Column): number => ogrs4[term][column] ?? 0

/** The terms of a polynomial, the first power first; no value is no term. */
function polynomial(terms: readonly Ogrs4Term[], column: Ogrs4Column, x: number): number {
  let [sum, power] = [0, 1]
  for (const term of terms) {
    power *= x
    sum += figure(term, column) * power
  }
  return x === 0 ? 0 : sum
}

const agePowers = {
  male: ['aai_male', 'aai_quadratic_male', 'aai_cubic_male', 'aai_quartic_male'],
  female: ['aai_female', 'aai_quadratic_female', 'aai_cubic_female', 'aai_quartic_female'],
} as const
const monthPowers = ['ofm', 'ofm_quadratic', 'ofm_cubic', 'ofm_quartic'] as const

function sanctions(input: Ogrs4Input, column: Ogrs4Column): number {
  const { sex, totalSanctions: n } = input
  const career = input.ageAtConviction - input.ageAtFirstSanction
  const all = figure('ogrs3_sanctionoccasions', column) * n
  if (n === 1) return all + figure('firstsanction', column)
  if (n === 2)
    return (
      all +
      figure('secondsanction', column) +
      figure(`yrs_between_first_and_second_sanction_${sex}`, column) * career
    )
  const general = Math.log(n / (OGRS4_CAREER_YEARS.general + career))
  return (
    all +
    figure(`three_plus_sanction_copas_g_${sex}`, column) * general +
    figure(`three_plus_sanction_copas_squared_${sex}`, column) * general * general +
    figure(`three_plus_sanction_copas_v_${sex}`, column) *
      Math.log(n / (OGRS4_CAREER_YEARS.violence + career))
  )
}

function violence({ sex, violentSanctions: v, ...ages }: Ogrs4Input, column: Ogrs4Column): number {
  if (v === 0) return figure(`never_sanctioned_violent_${sex}`, column)
  const career = ages.ageAtConviction - ages.ageAtFirstSanction
  return (
    (v === 1 ? figure('onceviolent', column) : 0) +
    figure('ogrs3_ovp_sanct', column) * v +
    figure('ogrs4v_rate_violent', column) * Math.log(v / (OGRS4_CAREER_YEARS.violent + career))
  )
}

/** "drug possession or supply", for a category of the offence table. */
const categoryInWords = (category: ActuarialCategory): string =>
  category.toLowerCase().replaceAll('_', ' ').replace('harrassment', 'harassment')

function staticFactors(predictor: Ogrs4Predictor, input: Ogrs4Input, column: Ogrs4Column): Factor[] {
  const { sex, ageAtFollowUp, totalSanctions, violentSanctions } = input
  const months = Math.min(input.offenceFreeMonths, OGRS4_MONTHS_CAP)
  const years = counted(input.ageAtConviction - input.ageAtFirstSanction, 'year')
  const terms: readonly Ogrs4Term[] = ogrs4Categories[input.category]
  const factors: Factor[] = [
    {
      name: `${STARTING_POINT} for age and sex`,
      input: personOf(sex, ageAtFollowUp),
      weight:
        figure('in_year_two_constant', column) +
        (sex === 'female' ? figure('female', column) : 0) +
        polynomial(agePowers[sex], column, ageAtFollowUp),
    },
    {
      name: 'Present offence',
      input: categoryInWords(input.category),
      weight: terms.reduce((sum, term) => sum + figure(term, column), 0),
    },
    {
      name: 'Sanctions and their rate',
      input:
        totalSanctions === 1
          ? 'the first sanction of any kind'
          : `${counted(totalSanctions, 'sanction')} in all, ${years} since the first`,
      weight: sanctions(input, column),
    },
    {
      name: 'Time offence-free',
      input: `${counted(months, 'month')}${input.offenceFreeMonths > months ? ' (the most that counts)' : ''}`,
      weight: polynomial(monthPowers, column, months),
    },
  ]
  if (predictor === 'ARP') return factors
  return [
    ...factors,
    {
      name: 'Violent sanctions and their rate',
      input: violentSanctions === 0 ? 'never for violence' : counted(violentSanctions, 'violent sanction'),
      weight: violence(input, column),
    },
  ]
}

/** A dynamic item as a factor: yes counts 1 unless told otherwise, problems 0, 1, 2. */
export function ogrs4Item(
  column: Ogrs4Column,
  term: Ogrs4Term,
  name: string,
  answer: boolean | Problems,
  yes = 1,
): Factor {
  const value = typeof answer === 'boolean' ? (answer ? yes : 0) : answer
  return { name, input: answerInWords(answer), weight: value === 0 ? 0 : figure(term, column) * value }
}

/** A partner's presence and the relationship's quality, which weighs more where they live together. */
export const ogrs4Partner = (
  column: Ogrs4Column,
  items: { readonly livingWithPartner: boolean; readonly partnerRelationship: Problems },
): Factor[] => [
  ogrs4Item(column, 's6q4_partner_relationship', 'Relationship with partner', items.partnerRelationship),
  {
    name: 'Living with partner',
    input: items.livingWithPartner
      ? `yes, ${answerInWords(items.partnerRelationship)} in the relationship`
      : 'no',
    weight: items.livingWithPartner
      ? figure('livein_relationship', column) +
        figure('quality_of_livein_relationship', column) * items.partnerRelationship
      : 0,
  },
]

/** The drugs used now. Those that share a term weigh once together; two have no term and weigh nothing. */
export function ogrs4DrugFactors(column: Ogrs4Column, used: readonly Drug[]): Factor[] {
  const weighed = new Set<Ogrs4Term>()
  return used.map((drug) => {
    const term: Ogrs4Term | null = ogrs4Drugs[drug]
    const first = term !== null && !weighed.has(term)
    if (term !== null) weighed.add(term)
    const words = drug.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    return { name: 'Drug used now', input: words, weight: first ? figure(term, column) : 0 }
  })
}

/** The probability, percentage and band of one predictor. `items` null: the static score. */
export function ogrs4Score(
  predictor: Ogrs4Predictor,
  input: Ogrs4Input,
  items: ((column: Ogrs4Column) => readonly Factor[]) | null,
): Ogrs4Result {
  const basis = items === null ? 'static' : 'dynamic'
  const column = ogrs4Column[predictor][basis]
  const factors = [...staticFactors(predictor, input, column), ...(items === null ? [] : items(column))]
  let sum = 0
  for (const factor of factors) sum += factor.weight
  const probability = logistic(sum)
  const percent = Math.min(HIGHEST_PERCENT, percentToTwoPlaces(probability))
  return { basis, probability, percent, band: bandOf(predictor, percent), factors }
}
