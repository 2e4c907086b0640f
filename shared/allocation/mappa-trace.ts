import type { IsoDate } from '../lib/dates.ts'
import { type Term, termSpoken } from '../lib/term.ts'
import { listed, lowerFirst } from '../lib/words.ts'
import { type AllocateInput, type Component, isIndeterminate } from './allocate-input.ts'
import { DISPOSALS } from './in-words.ts'
import { isCustodial, type Judged } from './judged.ts'
import { ASK_MEMBERSHIP } from './schedule15.ts'
import { againstTwelveMonths, type ResolvedTerm } from './terms.ts'

/** One step of the reasoning: the rule, the component it looked at (null: the person), what it found. */
export type TraceStep = { readonly rule: string; readonly component: string | null; readonly says: string }

/** MP-7, where specified terms follow one another: what they come to, and what follows from it. */
export const chainStep = ({ chain, says, outcome }: SpecifiedChain): TraceStep => ({
  rule: 'MP-7',
  component: chain.at(-1)?.component.id ?? null,
  says: `${listed(chain.map(({ component }) => component.id))} run consecutively: ${says}${OUTCOMES[outcome]}`,
})

const OUTCOMES = {
  reaches: ', and no single one does. The law is not settled: ask the SPO.',
  short: '',
  hangsOnUnknown: `, if each were specified: for those that nobody is sure of, ${ASK_MEMBERSHIP}.`,
} as const

/** Specified terms that follow one another, whatever stands between them, and how they stand to twelve months. */
export type SpecifiedChain = {
  readonly chain: readonly Judged[]
  readonly says: string
  readonly outcome: keyof typeof OUTCOMES
}

/** What does not come from this sentence. */
export function personTrace(input: AllocateInput): TraceStep[] {
  const step = (rule: string, says: string): TraceStep => ({ rule, component: null, says })
  return [
    ...(input.notification ? [step('MP-1', 'notification requirements are in force: category 1')] : []),
    ...(input.earlierQualifyingSentenceRunning
      ? [step('MP-11', 'an earlier qualifying sentence is still running: MAPPA eligible now')]
      : []),
    ...(input.mappaCategory3
      ? [
          step(
            'MP-10',
            'recorded as category 3, which is by referral and needs the responsible authority’s agreement',
          ),
        ]
      : []),
  ]
}

/** How each component fares, rule by rule. */
export function componentTrace(one: Judged, date: IsoDate): TraceStep[] {
  const { component, resolved, specified } = one
  const step = (rule: string, says: string): TraceStep => ({ rule, component: component.id, says })
  if (component.disposal === 'hospitalOrder')
    return [
      step('MP-2', `a hospital or guardianship order counts without a term; ${one.why}${SO[specified]}`),
      ...(specified === 'yes' ? [step('MP-3', 'it counts after a special verdict too')] : []),
    ]
  if (!isCustodial(component))
    return [step('MP-4', `${disposalSpoken(component)} is not a sentence that category 2 counts`)]
  if (isIndeterminate(component.disposal))
    return [
      ...runsStep(one, resolved, step),
      step(
        specified === 'no' ? 'MP-8' : 'MP-2',
        `it counts without a length: ${lowerFirst(DISPOSALS[component.disposal])}; ${one.why}${SO[specified]}`,
      ),
    ]
  if (resolved === null || component.term === null)
    return [step('MP-2', `the length of the term is not given, and is in no total; ${one.why}`)]
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
    ...runsStep(one, resolved, step),
    step(
      reaches ? (specified === 'no' ? 'MP-8' : 'MP-2') : byTheCalendar(component.term) ? 'MP-9' : 'MP-4',
      `${termSpoken(component.term)} by itself: ${againstTwelveMonths(date, [component.term]).says}; ${one.why}${reaches ? SO[specified] : SO.no}`,
    ),
  ]
}

const SO = {
  yes: ': category 2',
  no: ': not category 2',
  unknown: ': whether it is category 2 hangs on that',
} as const

const byTheCalendar = ({ weeks, days }: Term): boolean => weeks + days > 0

function runsStep(
  { component, specified }: Judged,
  resolved: ResolvedTerm | null,
  step: (rule: string, says: string) => TraceStep,
): TraceStep[] {
  if (resolved === null) return []
  if (component.runs !== null && !('concurrentWith' in component.runs))
    return [step(specified === 'no' ? 'MP-8' : 'MP-7', resolved.says)]
  return resolved.alone ? [] : [step('MP-6', `${resolved.says}; never added to a term that runs beside it`)]
}

const disposalSpoken = ({ disposal }: Component): string =>
  disposal === 'community' ? 'a community order' : disposal === 'other' ? 'this disposal' : `a ${disposal}`

const UNTIL = {
  1: 'category 1 lasts until notification ends',
  2: 'category 2 lasts until the licence, suspended sentence or order ends',
  3: 'category 3 lasts until it is decided otherwise',
} as const

/** What follows for the record. */
export function closing(
  eligible: 'yes' | 'no' | 'refer',
  category: 1 | 2 | 3 | null,
  judged: readonly Judged[],
  chain: SpecifiedChain | null,
): TraceStep[] {
  if (category !== null)
    return [
      { rule: 'MP-12', component: null, says: 'record the level (1, 2 or 3) separately from the category' },
      { rule: 'MP-14', component: null, says: UNTIL[category] },
    ]
  const looksEligible = judged.some(
    (one) => one.specified === 'yes' || one.resolved?.reachesTwelveMonths === true,
  )
  // Not while an answer that nobody has yet could make it one for the SPO.
  return eligible === 'no' && looksEligible && chain?.outcome !== 'hangsOnUnknown'
    ? [
        {
          rule: 'MP-13',
          component: null,
          says: 'offer the “Not MAPPA Eligible” register, with the reasons above',
        },
      ]
    : []
}
