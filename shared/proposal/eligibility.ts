import { isBlank } from '../lib/is-blank.ts'
import { listed } from '../lib/words.ts'
import type { RequirementCode, WeekTime } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { found, has, nameOf, type ProposalRule, type RuleHit, timesOf } from './rule.ts'
import type { ProposalTables } from './tables.ts'

/** The statutory pre-conditions; a fact that nobody gave breaks none of them. */
const drugMisuse = (input: ProposeInput) =>
  found('DRR', has(input, 'DRR') && input.facts.drugMisuse === false)
const dependsOnAlcohol = (input: ProposeInput) =>
  found('ATR', has(input, 'ATR') && input.facts.alcoholDependent === false)
const treatableCondition = (input: ProposeInput) =>
  found('MHTR', has(input, 'MHTR') && input.facts.mentalHealthTreatable === false)
const notDependent = (input: ProposeInput) =>
  found('AAMR', has(input, 'AAMR') && input.facts.alcoholDependent === true)
const alcoholPlayedPart = (input: ProposeInput) =>
  found('AAMR', has(input, 'AAMR') && input.facts.alcoholPlayedPart === false)
const centreInReach = (input: ProposeInput) =>
  found('ACR', has(input, 'ACR') && input.facts.attendanceCentreInReach === false)
const householderAgrees = (input: ProposeInput) =>
  found('EM', has(input, 'EM') && input.facts.householderConsents === false)
const notWithAlcoholTreatment = (input: ProposeInput) =>
  found('AAMR', has(input, 'AAMR') && has(input, 'ATR'))

const CHECK_SAYS = {
  concerns: 'shows concerns',
  outstanding: 'is outstanding',
  none: 'is not recorded',
} as const
const unlessClear = (what: string, check: 'clear' | 'concerns' | 'outstanding' | null | undefined) =>
  check === 'clear' ? [] : [`the ${what} check on the address ${CHECK_SAYS[check ?? 'none']}`]

const ANSWER_SAYS = {
  agreesNotAlone: 'the occupants agreed, and were not seen alone',
  disagree: 'the occupants do not agree',
  notAsked: 'the occupants could not be asked',
} as const
/** What is open about those who live there: views in words alone say that they were asked. */
const occupantsOpen = ({ occupantsAnswer, occupantsViews }: ProposeInput['facts']): readonly string[] => {
  if (occupantsAnswer === 'agreesAlone' || occupantsAnswer === 'nobody') return []
  if (occupantsAnswer != null) return [ANSWER_SAYS[occupantsAnswer]]
  return isBlank(occupantsViews ?? '') ? ["the occupants' own views are not recorded"] : []
}

/** Curfew and residence: both checks on the address clear, and the occupants asked (CJA 2003 s.204(6)). */
const addressSafe = (input: ProposeInput, tables: ProposalTables) => {
  const { addressChecks } = input.facts
  const missing = [
    ...unlessClear('domestic abuse', addressChecks?.domesticAbuse),
    ...unlessClear('child safeguarding', addressChecks?.children),
    ...occupantsOpen(input.facts),
  ]
  if (missing.length === 0) return []
  return (['CURFEW', 'RES'] as const)
    .filter((code) => has(input, code))
    .map((code) => ({
      requirement: code,
      fill: { requirement: nameOf(tables, code), missing: missing.join('; ') },
    }))
}

const curfewTimes = (input: ProposeInput): readonly WeekTime[] =>
  input.requirements.flatMap((one) => (one.code === 'CURFEW' ? timesOf(one) : []))
const clashes = (input: ProposeInput, code: RequirementCode): readonly RuleHit[] => {
  const held = curfewTimes(input)
  const falls = input.requirements
    .filter((requirement) => requirement.code === code)
    .some((requirement) => (requirement.times ?? []).some((time) => held.includes(time)))
  return found(code, falls)
}
const workOutsideCurfew = (input: ProposeInput) => clashes(input, 'UPW')
const groupOutsideCurfew = (input: ProposeInput) => clashes(input, 'PROG')

const leavesWorkFree = (input: ProposeInput, tables: ProposalTables) =>
  input.requirements
    .filter((one) => timesOf(one).some((time) => input.facts.employmentTimes?.includes(time) === true))
    .map(({ code }) => ({ requirement: code, fill: { requirement: nameOf(tables, code) } }))

/** Supervision gave that room before there was rehabilitation activity. */
const roomForTheProgramme = (input: ProposeInput) =>
  found('PROG', has(input, 'PROG') && !has(input, 'RAR') && !has(input, 'SUP_PRE_ORA'))

/** An assessment by nobody is none (the product's decision: a named provider). */
const named = <Assessment extends { readonly by: string }>(
  assessment: Assessment | null | undefined,
): Assessment | null => (isBlank(assessment?.by ?? '') ? null : (assessment ?? null))

/** The provider's assessment, by name and date and in favour, and the person's own yes. */
const treatmentAgreed = (input: ProposeInput, tables: ProposalTables) =>
  input.requirements.flatMap((requirement) => {
    if (requirement.code !== 'DRR' && requirement.code !== 'ATR' && requirement.code !== 'MHTR') return []
    const assessment = named(requirement.providerAssessment)
    const missing = [
      ...(assessment === null ? ["a named provider's assessment"] : []),
      ...(assessment?.suitable === false ? ['the provider to find the person suitable'] : []),
      ...(requirement.consent === true ? [] : ["the person's stated willingness"]),
    ]
    return missing.length === 0
      ? []
      : [
          {
            requirement: requirement.code,
            fill: { requirement: nameOf(tables, requirement.code), missing: listed(missing) },
          },
        ]
  })

const exclusionLeavesLife = (input: ProposeInput) => {
  const places = input.facts.exclusionTouches ?? []
  return has(input, 'EXCL') && places.length > 0
    ? [{ requirement: 'EXCL', fill: { places: listed(places) } }]
    : []
}

/** Who a requirement is open to, and what it may stand beside. */
export const eligibilityRules: readonly ProposalRule[] = [
  { id: 'CO-5', find: leavesWorkFree },
  { id: 'EL-DRR', find: drugMisuse },
  { id: 'EL-ATR', find: dependsOnAlcohol },
  { id: 'EL-MHTR', find: treatableCondition },
  { id: 'EL-AAMR-1', find: notDependent },
  { id: 'EL-AAMR-2', find: alcoholPlayedPart },
  { id: 'EL-ACR', find: centreInReach },
  { id: 'EL-EM', find: householderAgrees },
  { id: 'CB-1', find: notWithAlcoholTreatment },
  { id: 'CB-3', find: addressSafe },
  { id: 'CB-4', find: workOutsideCurfew },
  { id: 'CB-5', find: groupOutsideCurfew },
  { id: 'CB-6', find: roomForTheProgramme },
  { id: 'CB-10', find: treatmentAgreed },
  { id: 'CB-13', find: exclusionLeavesLife },
]
