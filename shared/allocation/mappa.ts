import { type IsoDate, longDate } from '../lib/dates.ts'
import { listed } from '../lib/listed.ts'
import { termSpoken } from '../lib/term.ts'
import type { AllocateInput, Component } from './allocate-input.ts'
import { type Membership, membershipByCode, type Schedule15 } from './schedule15.ts'
import { endOfChain, type Length, type ResolvedTerm, type Terms, twelveMonthsFrom } from './terms.ts'

/** One step of the reasoning: the rule, the component it looked at (null: the person), what it found. */
export type TraceStep = { readonly rule: string; readonly component: string | null; readonly says: string }

export type Mappa = {
  readonly eligible: 'yes' | 'no' | 'refer'
  readonly category: 1 | 2 | 3 | null
  readonly longestQualifyingTerm: Length | null
  readonly trace: readonly TraceStep[]
}

export type MappaResult = Mappa & {
  /** Offences whose place in Schedule 15 must be known before MP-2 can be answered. */
  readonly unknown: readonly TraceStep[]
}

/** A component with all that s.327(3) asks of it. */
type Judged = {
  readonly component: Component
  readonly specified: 'yes' | 'no' | 'unknown'
  readonly why: string
  /** Null where there is no custodial term, or none was given. */
  readonly resolved: ResolvedTerm | null
}

const isCustodial = ({ disposal }: Component): boolean => disposal === 'custody' || disposal === 'suspended'

/**
 * MAPPA eligibility, s.327 Criminal Justice Act 2003: category 1 by notification (MP-1), category 2 by a
 * specified offence and that conviction's own sentence (MP-2 to MP-9, MP-11), category 3 as recorded (MP-10).
 * `refer` where consecutive specified terms alone would reach twelve months (MP-7), or where membership of
 * the Schedule is unknown and would decide: the law, or the fact, is not settled, and no "no" is given.
 */
export function judgeMappa(input: AllocateInput, terms: Terms, schedule15: Schedule15): MappaResult {
  const { date, components } = input.sentence
  const judged = components.map((component) => judge(component, date, terms, schedule15))
  const category2 = judged.filter(qualifies)
  const unknown = category2.length > 0 ? [] : judged.flatMap(unknownThatMatters)
  const chain = category2.length > 0 ? null : chainReachingTwelveMonths(date, judged)
  const category = categoryOf(input, category2)
  const eligible = category !== null ? 'yes' : chain !== null || unknown.length > 0 ? 'refer' : 'no'
  return {
    eligible,
    category,
    longestQualifyingTerm: longest(judged),
    unknown,
    trace: [
      ...personTrace(input),
      ...judged.flatMap((one, at) => componentTrace(one, date, at)),
      ...(chain === null ? [] : [chainStep(chain)]),
      ...closing(eligible, category, judged),
    ],
  }
}

/** Ids of the components whose offence is specified, as the officer or the code says. */
export const specifiedComponents = (
  { sentence }: AllocateInput,
  schedule15: Schedule15,
): ReadonlySet<string> =>
  new Set(
    sentence.components
      .filter((component) => membershipOf(component, sentence.date, schedule15).specified === 'yes')
      .map(({ id }) => id),
  )

function judge(component: Component, date: IsoDate, terms: Terms, schedule15: Schedule15): Judged {
  const resolved = terms.resolved.find(({ id }) => id === component.id) ?? null
  const { specified, says } = membershipOf(component, date, schedule15)
  return { component, specified, why: says, resolved }
}

const ANSWERED = {
  yes: 'in Schedule 15, as the officer answered',
  no: 'not in Schedule 15, as the officer answered',
  unknown: 'the officer does not know whether it is in Schedule 15',
} as const

/** The officer's answer, then the code; without either it is unknown. */
function membershipOf(
  component: Component,
  date: IsoDate,
  schedule15: Schedule15,
): Pick<Membership, 'specified' | 'says'> {
  if (component.schedule15 !== null)
    return { specified: component.schedule15, says: ANSWERED[component.schedule15] }
  return component.cjsCode === null || component.cjsCode.trim() === ''
    ? { specified: 'unknown', says: 'no CJS code, and nobody said whether it is in Schedule 15' }
    : membershipByCode(component.cjsCode, date, schedule15)
}

/** MP-2, MP-3: specified, and its own sentence in the list: twelve months or more, or a hospital or guardianship order. */
const qualifies = ({ component, specified, resolved }: Judged): boolean =>
  specified === 'yes' && (component.disposal === 'hospitalOrder' || resolved?.reachesTwelveMonths === true)

/** A custodial sentence whose term was not given may be of any length. */
const mayReachTwelveMonths = ({ component, resolved }: Judged): boolean =>
  component.disposal === 'hospitalOrder' ||
  (isCustodial(component) && (resolved === null || resolved.reachesTwelveMonths))

function unknownThatMatters(one: Judged): TraceStep[] {
  const { component, specified, resolved, why } = one
  if (!mayReachTwelveMonths(one) || specified === 'no') return []
  if (specified === 'unknown')
    return [{ rule: 'MP-2', component: component.id, says: `${component.offence}: ${why}` }]
  return isCustodial(component) && resolved === null
    ? [{ rule: 'MP-2', component: component.id, says: `${component.offence}: give the length of the term` }]
    : []
}

function categoryOf(input: AllocateInput, category2: readonly Judged[]): 1 | 2 | 3 | null {
  if (input.notification) return 1
  if (category2.length > 0 || input.earlierQualifyingSentenceRunning) return 2
  return input.mappaCategory3 ? 3 : null
}

/** MP-6: the longest single term of a sentence that could qualify; terms side by side are never added. */
function longest(judged: readonly Judged[]): Length | null {
  const terms = judged.flatMap(({ resolved }) => (resolved === null ? [] : [resolved]))
  const first = terms[0]
  if (first === undefined) return null
  return terms.reduce((one, other) => (isLonger(other.length, one.length) ? other : one), first).length
}

const isLonger = (one: Length, other: Length): boolean =>
  one.months > other.months || (one.months === other.months && one.days > other.days)

/**
 * MP-7: the specified terms that follow one another, whatever stands between them, where together they reach
 * twelve months. Null where no such run does.
 */
function chainReachingTwelveMonths(date: IsoDate, judged: readonly Judged[]): readonly Judged[] | null {
  const byId = new Map(judged.map((one) => [one.component.id, one]))
  for (const last of judged) {
    const chain: Judged[] = []
    for (let one: Judged | undefined = last; one !== undefined; ) {
      if (one.specified === 'yes' && one.resolved !== null) chain.unshift(one)
      one = one.resolved?.follows == null ? undefined : byId.get(one.resolved.follows)
    }
    const terms = chain.flatMap(({ component }) => (component.term === null ? [] : [component.term]))
    if (chain.length > 1 && twelveMonthsFrom(date, endOfChain(date, terms))) return chain
  }
  return null
}

const chainStep = (chain: readonly Judged[]): TraceStep => ({
  rule: 'MP-7',
  component: chain.at(-1)?.component.id ?? null,
  says: `${listed(chain.map(({ component }) => component.id))} run consecutively and together reach 12 months; no single one does. The law is not settled: ask the SPO.`,
})

function personTrace(input: AllocateInput): TraceStep[] {
  const step = (rule: string, says: string): TraceStep => ({ rule, component: null, says })
  return [
    ...(input.notification ? [step('MP-1', 'notification requirements are in force: category 1')] : []),
    ...(input.earlierQualifyingSentenceRunning
      ? [step('MP-11', 'an earlier qualifying sentence is still running: MAPPA eligible now')]
      : []),
    ...(input.mappaCategory3
      ? [step('MP-10', 'recorded as category 3, with the agreement of the responsible authority')]
      : []),
  ]
}

function componentTrace(one: Judged, date: IsoDate, at: number): TraceStep[] {
  const { component, resolved, specified } = one
  const step = (rule: string, says: string): TraceStep => ({ rule, component: component.id, says })
  if (component.disposal === 'hospitalOrder')
    return [step(specified === 'yes' ? 'MP-3' : 'MP-2', `hospital or guardianship order; ${one.why}`)]
  if (!isCustodial(component))
    return [step('MP-4', `${disposalSpoken(component)} is not a sentence that category 2 counts; ${one.why}`)]
  if (resolved === null || component.term === null)
    return [step('MP-2', `the length of the term is not given; ${one.why}`)]
  const reaches = resolved.reachesTwelveMonths
  return [
    ...(component.disposal === 'suspended'
      ? [
          step(
            'MP-5',
            `the suspended term of ${termSpoken(component.term)} counts, not the operational period`,
          ),
        ]
      : []),
    ...runsStep(component, resolved, at, step),
    step(
      reaches ? (specified === 'no' ? 'MP-8' : 'MP-2') : component.term.weeks > 0 ? 'MP-9' : 'MP-4',
      `${termSpoken(component.term)} from ${longDate(date)} ${reaches ? 'reaches' : 'is less than'} 12 months by the calendar; ${one.why}`,
    ),
  ]
}

function runsStep(
  component: Component,
  resolved: ResolvedTerm,
  at: number,
  step: (rule: string, says: string) => TraceStep,
): TraceStep[] {
  if (component.runs !== null && 'consecutiveTo' in component.runs) return [step('MP-7', resolved.says)]
  if (component.runs !== null || at > 0)
    return [step('MP-6', `${resolved.says}; it is not added to any other`)]
  return []
}

const disposalSpoken = ({ disposal }: Component): string =>
  disposal === 'community' ? 'a community order' : disposal === 'other' ? 'this disposal' : `a ${disposal}`

const UNTIL = {
  1: 'category 1 lasts until notification ends',
  2: 'category 2 lasts until the licence, suspended sentence or order ends',
  3: 'category 3 lasts until it is decided otherwise',
} as const

function closing(
  eligible: Mappa['eligible'],
  category: 1 | 2 | 3 | null,
  judged: readonly Judged[],
): TraceStep[] {
  if (category !== null)
    return [
      { rule: 'MP-12', component: null, says: 'record the level (1, 2 or 3) separately from the category' },
      { rule: 'MP-14', component: null, says: UNTIL[category] },
    ]
  const looksEligible = judged.some(
    (one) => one.specified === 'yes' || one.resolved?.reachesTwelveMonths === true,
  )
  return eligible === 'no' && looksEligible
    ? [
        {
          rule: 'MP-13',
          component: null,
          says: 'offer the “Not MAPPA Eligible” register, with the reasons above',
        },
      ]
    : []
}
