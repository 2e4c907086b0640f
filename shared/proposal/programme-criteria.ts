import type { Need } from './need.ts'
import type { ProposeInput } from './propose-input.ts'

/**
 * One thing that a programme asks of a person. `met` is null where nobody has said: then it is to be checked,
 * and nothing is held against anyone.
 */
export type Criterion = { readonly met: boolean | null; readonly against: string; readonly check: string }
type Criteria = (input: ProposeInput) => readonly Criterion[]

type Percent = number | null | undefined
const known = (percent: Percent): percent is number => percent != null
const atLeast = (percent: Percent, limit: number): boolean => known(percent) && percent >= limit
const opposite = (fact: boolean | null | undefined): boolean | null => (fact == null ? null : !fact)

const forMen = ({ sex }: ProposeInput): Criterion => ({
  met: sex === null ? null : sex === 'male',
  against: 'it is for men',
  check: "the person's sex",
})

const amongNeeds = ({ facts: { needs } }: ProposeInput, ...ids: readonly Need[]): boolean | null =>
  needs === undefined ? null : ids.some((id) => needs.includes(id))

const likelyToReoffend = ({ facts }: ProposeInput): Criterion => ({
  met: known(facts.ogrs3TwoYearPercent) ? facts.ogrs3TwoYearPercent >= 50 : null,
  against: 'OGRS3 over two years is under 50',
  check: 'OGRS3 over two years',
})

/** Towards a partner or others: one raised level is enough, and it takes both to say that neither is. */
const saraRaised = ({ facts }: ProposeInput): Criterion => {
  const [partner, others] = [facts.saraPartner ?? null, facts.saraOthers ?? null]
  const missing = [...(partner === null ? ['partner'] : []), ...(others === null ? ['others'] : [])]
  const raised = [partner, others].some((level) => level !== null && level !== 'low')
  return {
    met: raised ? true : missing.length > 0 ? null : false,
    against: 'SARA is low towards partner and others',
    check: `SARA towards ${missing.join(' and ')}`,
  }
}

/** A high SARA stands in for either score. */
const scoresSupport = ({ facts }: ProposeInput): Criterion => {
  const { ovpPercent: ovp, ogrs3TwoYearPercent: ogrs3, saraPartner, saraOthers } = facts
  const high = [saraPartner, saraOthers].some((level) => level === 'high' || level === 'veryHigh')
  const missing = [...(known(ovp) ? [] : ['OVP']), ...(known(ogrs3) ? [] : ['OGRS3'])]
  return {
    met: high || atLeast(ovp, 30) || atLeast(ogrs3, 50) ? true : missing.length > 0 ? null : false,
    against: 'neither OVP (30 or more) nor OGRS3 (50 or more) supports it',
    check: missing.join(' or '),
  }
}

/** CB-14 stops the programme where nothing shows such violence, and for a woman. */
const forViolenceToPartners: Criteria = (input) => [
  ...(input.sex === null ? [forMen(input)] : []),
  ...(input.facts.partnerViolence == null
    ? [{ met: null, against: '', check: 'whether there was violence to a partner' }]
    : []),
  saraRaised(input),
  scoresSupport(input),
]

const forThinking: Criteria = (input) => [
  likelyToReoffend(input),
  {
    met: amongNeeds(input, 'thinkingBehaviour'),
    against: 'thinking and behaviour is not among the needs',
    check: 'whether thinking and behaviour is among the needs',
  },
]

const forOtherViolence: Criteria = (input) => [
  forMen(input),
  {
    met: opposite(input.facts.partnerViolence),
    against: 'it is not for violence to a partner',
    check: 'that the violence was not to a partner',
  },
  {
    met: input.facts.violentConviction ?? null,
    against: 'there is no conviction for violence',
    check: 'whether there is a conviction for violence',
  },
  {
    met: known(input.facts.ovpPercent)
      ? atLeast(input.facts.ovpPercent, 30) && !atLeast(input.facts.ovpPercent, 60)
      : null,
    against: 'OVP is outside 30 to 59',
    check: 'OVP',
  },
]

const forSexualOffences: Criteria = (input) => [
  forMen(input),
  {
    met: input.facts.sexualOffence ?? null,
    against: 'there is no sexual offence',
    check: 'whether there is a sexual offence',
  },
  {
    met: opposite(input.facts.internetOnly),
    against: 'the offences are on the internet only',
    check: 'whether the offences are on the internet only',
  },
]

const forSexualOffencesAtRisk: Criteria = (input) => [
  ...forSexualOffences(input),
  {
    met: input.facts.staticSexualRisk == null ? null : input.facts.staticSexualRisk !== 'low',
    against: 'the static risk (RM2000 or OSP) is under medium',
    check: 'the static risk (RM2000 or OSP)',
  },
]

const forInternetOffences: Criteria = (input) => [
  forMen(input),
  {
    met: input.facts.internetOnly ?? null,
    against: 'the offences are not on the internet only',
    check: 'whether the offences are on the internet only',
  },
]

const forDrinkDriving: Criteria = ({ facts }) => [
  {
    met: facts.drinkDriving ?? null,
    against: 'the offence is not drink or drug driving',
    check: 'whether the offence is drink or drug driving',
  },
  {
    met: opposite(facts.alcoholDependent),
    against: 'the person depends on alcohol',
    check: 'whether the person depends on alcohol',
  },
]

const forDrugsAndAlcohol: Criteria = (input) => [
  {
    met: amongNeeds(input, 'drugs', 'alcohol'),
    against: 'neither drugs nor alcohol is among the needs',
    check: 'whether drugs or alcohol is among the needs',
  },
  likelyToReoffend(input),
]

/** Thresholds from memory [M]: each is a question to the programme team, never a block. */
export const criteria: ReadonlyMap<string, Criteria> = new Map([
  ['BBR', forViolenceToPartners],
  ['TSP', forThinking],
  ['RESOLVE', forOtherViolence],
  ['SOGP', forSexualOffences],
  ['HORIZON', forSexualOffencesAtRisk],
  ['ISOTP', forInternetOffences],
  ['IHORIZON', forInternetOffences],
  ['DIDS', forDrinkDriving],
  ['BSR', forDrugsAndAlcohol],
])
