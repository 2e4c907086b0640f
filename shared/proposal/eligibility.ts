import { cleanText } from '../lib/clean-text.ts'
import { listed } from '../lib/listed.ts'
import type { RequirementCode } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { has, nameOf, type ProposalRule, type RuleHit } from './rule.ts'
import type { ProposalTables } from './tables.ts'

const found = (code: RequirementCode, ok: boolean): readonly RuleHit[] => (ok ? [{ requirement: code }] : [])

/** The statutory pre-conditions; a fact that nobody gave breaks none of them. */
const fitForWork = (input: ProposeInput) =>
  found('UPW', has(input, 'UPW') && input.facts.fitForUnpaidWork === false)
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

/** Curfew and residence: both checks on the address clear, and the occupants asked (CJA 2003 s.204(6)). */
const addressSafe = (input: ProposeInput, tables: ProposalTables) => {
  const { addressChecks, occupantsViews } = input.facts
  const missing = [
    ...(addressChecks?.domesticAbuse === 'clear'
      ? []
      : ['the domestic abuse check on the address is not clear.']),
    ...(addressChecks?.children === 'clear'
      ? []
      : ['the child safeguarding check on the address is not clear.']),
    ...((occupantsViews ?? '').trim() === '' ? ["the occupants' own views are not recorded."] : []),
  ]
  if (missing.length === 0) return []
  return (['CURFEW', 'RES'] as const)
    .filter((code) => has(input, code))
    .map((code) => ({
      requirement: code,
      fill: { requirement: nameOf(tables, code), missing: missing.join(' ') },
    }))
}

/** The times of every curfew; one whose times nobody gave falls in the evening. */
const curfewTimes = (input: ProposeInput): readonly string[] =>
  input.requirements
    .filter(({ code }) => code === 'CURFEW')
    .flatMap(({ times = [] }) => (times.length === 0 ? ['evenings'] : times))
const clashes = (input: ProposeInput, code: RequirementCode): readonly RuleHit[] => {
  const held = curfewTimes(input)
  const falls = input.requirements
    .filter((requirement) => requirement.code === code)
    .some((requirement) => (requirement.times ?? []).some((time) => held.includes(time)))
  return found(code, falls)
}
const workOutsideCurfew = (input: ProposeInput) => clashes(input, 'UPW')
const groupOutsideCurfew = (input: ProposeInput) => clashes(input, 'PROG')

const roomForTheProgramme = (input: ProposeInput) => found('PROG', has(input, 'PROG') && !has(input, 'RAR'))

/** An assessment by nobody is none (the product's decision: a named provider). */
const named = <Assessment extends { readonly by: string }>(
  assessment: Assessment | null | undefined,
): Assessment | null => (cleanText(assessment?.by ?? '').trim() === '' ? null : (assessment ?? null))

/** The provider's assessment, by name and date and in favour, and the person's own yes. */
const treatmentAgreed = (input: ProposeInput, tables: ProposalTables) =>
  input.requirements.flatMap((requirement) => {
    if (requirement.code !== 'DRR' && requirement.code !== 'ATR' && requirement.code !== 'MHTR') return []
    const assessment = named(requirement.providerAssessment)
    const missing = [
      ...(assessment === null ? ["the provider's assessment, by name and date"] : []),
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

/** Whoever meets people at work: a risk to one known adult alone is not theirs. */
const MET_AT_WORK: readonly string[] = ['public', 'children', 'staff']
const riskAtWork = ({ facts }: ProposeInput): boolean =>
  facts.rosh === 'high' ||
  facts.rosh === 'veryHigh' ||
  facts.sexualOffence === true ||
  (facts.riskTo ?? []).some((group) => MET_AT_WORK.includes(group))

const placementAssessed = (input: ProposeInput) =>
  found('UPW', has(input, 'UPW') && riskAtWork(input) && input.facts.placementAssessed !== true)
const riskToWhom = (input: ProposeInput) => {
  const { rosh, riskTo, placementAssessed: assessed } = input.facts
  const open = rosh === 'medium' && riskTo === undefined && assessed !== true
  return found('UPW', has(input, 'UPW') && open && !riskAtWork(input))
}

const exclusionLeavesLife = (input: ProposeInput) => {
  const places = input.facts.exclusionTouches ?? []
  return has(input, 'EXCL') && places.length > 0
    ? [{ requirement: 'EXCL', fill: { places: listed(places) } }]
    : []
}

/** Who a requirement is open to, and what it may stand beside. */
export const eligibilityRules: readonly ProposalRule[] = [
  { id: 'EL-UPW', find: fitForWork },
  { id: 'EL-UPW-2', find: riskToWhom },
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
  { id: 'CB-11', find: placementAssessed },
  { id: 'CB-13', find: exclusionLeavesLife },
]
