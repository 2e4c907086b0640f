import { listed } from '../lib/words.ts'
import { type AllocateInput, isIndeterminate } from './allocate-input.ts'
import { goesToPrison } from './judged.ts'
import type { MappaResult } from './mappa.ts'
import type { RuleRow } from './rule-table.ts'

/** What the rules look at, gathered once. */
export type AllocationFacts = {
  readonly input: AllocateInput
  readonly mappa: MappaResult
  /** Why the RSR does not count; null where it does. */
  readonly rsrStale: string | null
}

/** What is said, and a rule beside it that it rests on too: the weaker mark of the two is the ground's. */
export type Said = { readonly rule: string; readonly says: string; readonly rests?: string | null }

export type Ground = {
  readonly rule: string
  readonly says: string
  readonly source: string
  readonly confidence: RuleRow['confidence']
}

/** A fact that is not there. `prevents`: without an NPS ground nothing can be decided until it is. */
export type Missing = { readonly rule: string; readonly says: string; readonly prevents: boolean }

type Rule = { readonly id: string; readonly run: (facts: AllocationFacts) => string | null }
type GroundRule = {
  readonly id: string
  readonly run: (facts: AllocationFacts) => string | null
  readonly rests?: (facts: AllocationFacts) => string | null
}

const NAMES = { low: 'low', medium: 'medium', high: 'high', veryHigh: 'very high' } as const
type Level = keyof typeof NAMES

/** The levels that count: prisoners only where someone goes to prison. */
function levels({ input }: AllocationFacts): readonly (readonly [string, Level | null])[] {
  const rosh = input.rosh
  const custody = input.sentence.components.some(goesToPrison)
  return [
    ['children', rosh?.children ?? null],
    ['the public', rosh?.public ?? null],
    ['known adults', rosh?.knownAdult ?? null],
    ['staff', rosh?.staff ?? null],
    ...(custody && rosh?.prisoners != null ? [['prisoners', rosh.prisoners] as const] : []),
  ]
}

/** AL-10: 6.90 or more, as the two decimals shown: 6.89 is not. */
function highRsr({ input, rsrStale }: AllocationFacts): string | null {
  if (input.rsr === null || rsrStale !== null) return null
  const hundredths = Math.round(input.rsr.percent * 100)
  return hundredths >= 690 ? `RSR is ${(hundredths / 100).toFixed(2)}: 6.90 or more` : null
}

/** AL-11: high or very high to any group. */
function highRosh(facts: AllocationFacts): string | null {
  const high = levels(facts).filter(([, level]) => level === 'high' || level === 'veryHigh')
  return high.length === 0
    ? null
    : `risk of serious harm is ${listed(high.map(([group, level]) => `${level === null ? '' : NAMES[level]} to ${group}`))}`
}

/** AL-12: eligible under MAPPA now, in whatever category. */
const mappaEligible = ({ mappa }: AllocationFacts): string | null =>
  mappa.by === null ? null : `MAPPA eligible, category ${mappa.category} (${mappa.by})`

/** AL-13: deportation or removal; being a foreign national is no ground. */
const deportation = ({ input }: AllocationFacts): string | null =>
  input.deportation ? 'subject to deportation or removal' : null

const approver = ({ input }: AllocationFacts): string => input.publicInterest?.approvedBy?.trim() ?? ''

/** AL-14: a named ground, and the SPO's approval by name. */
const publicInterest = (facts: AllocationFacts): string | null => {
  const { publicInterest: named } = facts.input
  return named !== null && approver(facts) !== ''
    ? `public interest: ${named.ground}, approved by ${approver(facts)}`
    : null
}

/** AL-15 [M]. */
const deferredSentence = ({ input }: AllocationFacts): string | null =>
  input.deferredSentence ? 'a deferred sentence under supervision' : null

/** AL-16 [M]: one person, one manager. */
const alreadyWithNps = ({ input }: AllocationFacts): string | null =>
  input.managedBy.current === 'NPS' && input.managedBy.stillQualifies
    ? 'already managed by the NPS on a sentence that still meets a criterion'
    : null

/** AL-18 [D]: whatever the offence, and so whatever MAPPA says. */
const indeterminate = ({ input }: AllocationFacts): string | null =>
  input.sentence.components.some(({ disposal }) => isIndeterminate(disposal))
    ? 'a sentence without a fixed end'
    : null

const npsRules: readonly GroundRule[] = [
  { id: 'AL-10', run: highRsr },
  { id: 'AL-11', run: highRosh },
  { id: 'AL-12', run: mappaEligible, rests: ({ mappa }) => mappa.by },
  { id: 'AL-13', run: deportation },
  { id: 'AL-14', run: publicInterest },
  { id: 'AL-15', run: deferredSentence },
  { id: 'AL-16', run: alreadyWithNps },
  { id: 'AL-18', run: indeterminate },
]

/** AL-01: no RSR, or one that does not count. */
const rsrMissing = ({ rsrStale }: AllocationFacts): string | null => rsrStale

/** AL-02: no screening at the point of allocation. */
const screeningMissing = ({ input }: AllocationFacts): string | null =>
  input.roshScreening?.completed === true ? null : 'complete the risk of serious harm screening'

/** AL-03: a yes, and the full analysis neither done nor declined with a reason. */
const analysisMissing = ({ input }: AllocationFacts): string | null =>
  input.roshScreening?.anyYes === true &&
  input.roshScreening.fullAnalysis !== 'done' &&
  input.roshScreening.fullAnalysis !== 'declinedWithReason'
    ? 'the screening holds a yes: do the full analysis, or record the reason not to'
    : null

/** AL-11 cannot be answered with "no" while a group has no level. */
const levelMissing = (facts: AllocationFacts): string | null => {
  const without = levels(facts).filter(([, level]) => level === null)
  return without.length === 0
    ? null
    : `give the level of risk of serious harm to ${listed(without.map(([group]) => group))}`
}

/** AL-16 and AL-17 rest on the kind of organisation that supervises now. */
const supervisorNotSaid = ({ input }: AllocationFacts): string | null =>
  input.managedBy.current === 'notSaid'
    ? 'say by which kind of organisation the person is supervised now: NPS, CRC or another'
    : null

/** AL-14 without its approval: no ground, and no obstacle either. */
const approvalMissing = (facts: AllocationFacts): string | null =>
  facts.input.publicInterest !== null && approver(facts) === ''
    ? 'the public interest ground has no SPO approval: it does not count until it has'
    : null

const missingRules: readonly (Rule & { readonly prevents: boolean })[] = [
  { id: 'AL-01', run: rsrMissing, prevents: true },
  { id: 'AL-02', run: screeningMissing, prevents: true },
  { id: 'AL-03', run: analysisMissing, prevents: true },
  { id: 'AL-11', run: levelMissing, prevents: true },
  { id: 'AL-16', run: supervisorNotSaid, prevents: true },
  { id: 'AL-14', run: approvalMissing, prevents: false },
]

/** Every ground for the NPS, not the first alone. */
export const npsGrounds = (facts: AllocationFacts): readonly Said[] =>
  npsRules.flatMap(({ id, run, rests }) => {
    const says = run(facts)
    return says === null ? [] : [{ rule: id, says, ...(rests === undefined ? {} : { rests: rests(facts) }) }]
  })

/** What is not there, in the order of the rules; the membership of Schedule 15 last. */
export const missingFacts = (facts: AllocationFacts): readonly Missing[] => [
  ...missingRules.flatMap(({ id, run, prevents }) => {
    const says = run(facts)
    return says === null ? [] : [{ rule: id, says, prevents }]
  }),
  ...facts.mappa.unknown.map(({ rule, says }) => ({ rule, says, prevents: true })),
]
