import type { ProposeInput } from './propose-input.ts'

/** What speaks against a programme for this person; empty where nothing known does. */
type Criterion = (input: ProposeInput) => readonly string[]

const HIGH = ['high', 'veryHigh']
const atLeast = (percent: number | null | undefined, limit: number): boolean =>
  percent != null && percent >= limit
const known = (percent: number | null | undefined): boolean => percent != null
const needs = ({ facts }: ProposeInput, ...ids: readonly string[]): boolean =>
  facts.needs === undefined || ids.some((id) => facts.needs?.includes(id) === true)

const forViolenceToPartners: Criterion = ({ facts }) => {
  const [partner, others] = [facts.saraPartner ?? null, facts.saraOthers ?? null]
  const assessed = partner !== null || others !== null
  const raised = [partner, others].some((level) => level !== null && level !== 'low')
  const high = [partner, others].some((level) => level !== null && HIGH.includes(level))
  const scored = known(facts.ovpPercent) || known(facts.ogrs3TwoYearPercent)
  const supported = atLeast(facts.ovpPercent, 30) || atLeast(facts.ogrs3TwoYearPercent, 50)
  return [
    ...(assessed && !raised ? ['SARA is low towards partner and others'] : []),
    ...(scored && !supported && !high ? ['neither OVP (30 or more) nor OGRS3 (50 or more) supports it'] : []),
  ]
}

const likelyToReoffend = (input: ProposeInput): readonly string[] =>
  known(input.facts.ogrs3TwoYearPercent) && !atLeast(input.facts.ogrs3TwoYearPercent, 50)
    ? ['OGRS3 over two years is under 50']
    : []

const forThinking: Criterion = (input) => [
  ...likelyToReoffend(input),
  ...(needs(input, 'thinkingBehaviour') ? [] : ['thinking and behaviour is not among the needs']),
]

const forViolence: Criterion = ({ sex, facts }) => [
  ...(sex === 'female' ? ['it is for men'] : []),
  ...(facts.violentConviction === false ? ['there is no conviction for violence'] : []),
  ...(known(facts.ovpPercent) && (!atLeast(facts.ovpPercent, 30) || atLeast(facts.ovpPercent, 60))
    ? ['OVP is outside 30 to 59']
    : []),
]

const forSexualOffences: Criterion = ({ sex, facts }) => [
  ...(sex === 'female' ? ['it is for men'] : []),
  ...(facts.sexualOffence === false ? ['there is no sexual offence'] : []),
  ...(facts.internetOnly === true ? ['the offences are on the internet only'] : []),
]

const forInternetOffences: Criterion = ({ sex, facts }) => [
  ...(sex === 'female' ? ['it is for men'] : []),
  ...(facts.internetOnly === false ? ['the offences are not on the internet only'] : []),
]

const forDrinkDriving: Criterion = ({ facts }) => [
  ...(facts.drinkDriving === false ? ['the offence is not drink or drug driving'] : []),
  ...(facts.alcoholDependent === true ? ['the person depends on alcohol'] : []),
]

const forDrugsAndAlcohol: Criterion = (input) => [
  ...(needs(input, 'drugs', 'alcohol') ? [] : ['neither drugs nor alcohol is among the needs']),
  ...likelyToReoffend(input),
]

/** Thresholds from memory [M]: each is a question to the programme team, never a block. */
export const criteria: ReadonlyMap<string, Criterion> = new Map([
  ['BBR', forViolenceToPartners],
  ['TSP', forThinking],
  ['RESOLVE', forViolence],
  ['SOGP', forSexualOffences],
  ['HORIZON', forSexualOffences],
  ['ISOTP', forInternetOffences],
  ['IHORIZON', forInternetOffences],
  ['DIDS', forDrinkDriving],
  ['BSR', forDrugsAndAlcohol],
])
