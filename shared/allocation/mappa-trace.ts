import { type IsoDate, longDate } from '../lib/dates.ts'
import { listed } from '../lib/listed.ts'
import { termSpoken } from '../lib/term.ts'
import type { AllocateInput, Component } from './allocate-input.ts'
import { isCustodial, type Judged } from './judged.ts'
import type { ResolvedTerm } from './terms.ts'

/** One step of the reasoning: the rule, the component it looked at (null: the person), what it found. */
export type TraceStep = { readonly rule: string; readonly component: string | null; readonly says: string }

/** MP-7, where it speaks. */
export const chainStep = (chain: readonly Judged[]): TraceStep => ({
  rule: 'MP-7',
  component: chain.at(-1)?.component.id ?? null,
  says: `${listed(chain.map(({ component }) => component.id))} run consecutively and together reach 12 months; no single one does. The law is not settled: ask the SPO.`,
})

/** What does not come from this sentence. */
export function personTrace(input: AllocateInput): TraceStep[] {
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

/** How each component fares, rule by rule. */
export function componentTrace(one: Judged, date: IsoDate, at: number): TraceStep[] {
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

/** What follows for the record. */
export function closing(
  eligible: 'yes' | 'no' | 'refer',
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
