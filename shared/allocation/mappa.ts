import type { IsoDate } from '../lib/dates.ts'
import type { AllocateInput } from './allocate-input.ts'
import { isCustodial, type Judged, judge } from './judged.ts'
import {
  chainStep,
  closing,
  componentTrace,
  personTrace,
  type SpecifiedChain,
  type TraceStep,
} from './mappa-trace.ts'
import type { Schedule15 } from './schedule15.ts'
import { againstTwelveMonths, longestFirst, type TermLength, type Terms } from './terms.ts'

export type Mappa = {
  readonly eligible: 'yes' | 'no' | 'refer'
  readonly category: 1 | 2 | 3 | null
  readonly longestQualifyingTerm: TermLength | null
  readonly trace: readonly TraceStep[]
}

/** What makes someone eligible; they are not all as sure as each other. */
export type MappaBasis = 'MP-1' | 'MP-2' | 'MP-10' | 'MP-11'

export type MappaResult = Mappa & {
  /** The rule that the category rests on; null without one. */
  readonly by: MappaBasis | null
  /** Offences whose place in Schedule 15 must be known before MP-2 can be answered. */
  readonly unknown: readonly TraceStep[]
}

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
  const chain = category2.length > 0 ? null : specifiedChain(date, judged)
  const refers = chain?.outcome === 'reaches'
  const [category, by] = categoryOf(input, category2)
  const eligible = category !== null ? 'yes' : refers || unknown.length > 0 ? 'refer' : 'no'
  return {
    eligible,
    category,
    longestQualifyingTerm: longest(judged),
    by,
    unknown,
    trace: [
      ...personTrace(input),
      ...judged.flatMap((one) => componentTrace(one, date)),
      ...(chain === null ? [] : [chainStep(chain)]),
      ...closing(eligible, category, judged, chain),
    ],
  }
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

function categoryOf(
  input: AllocateInput,
  category2: readonly Judged[],
): readonly [1 | 2 | 3, MappaBasis] | readonly [null, null] {
  if (input.notification) return [1, 'MP-1']
  if (category2.length > 0) return [2, 'MP-2']
  if (input.earlierQualifyingSentenceRunning) return [2, 'MP-11']
  return input.mappaCategory3 ? [3, 'MP-10'] : [null, null]
}

/** MP-6: the longest single term of a sentence that could qualify; terms side by side are never added. */
const longest = (judged: readonly Judged[]): TermLength | null =>
  judged.flatMap(({ resolved }) => (resolved === null ? [] : [resolved.length])).toSorted(longestFirst)[0] ??
  null

/**
 * MP-7: the specified terms that follow one another, whatever stands between them: a run that reaches twelve
 * months, else one that would if those nobody is sure of were specified, else the longest. Null without a run.
 */
function specifiedChain(date: IsoDate, judged: readonly Judged[]): SpecifiedChain | null {
  const certain = chainsOf(date, judged, ['yes'])
  const reaching = certain.find(({ reaches }) => reaches)
  if (reaching !== undefined) return { ...reaching, outcome: 'reaches' }
  const perhaps = chainsOf(date, judged, ['yes', 'unknown']).find(({ reaches }) => reaches)
  if (perhaps !== undefined) return { ...perhaps, outcome: 'hangsOnUnknown' }
  const longest = certain.toSorted((one, other) => other.chain.length - one.chain.length)[0]
  return longest === undefined ? null : { ...longest, outcome: 'short' }
}

/** Every run of two or more such terms, by its last. */
function chainsOf(date: IsoDate, judged: readonly Judged[], counts: readonly Judged['specified'][]) {
  const byId = new Map(judged.map((one) => [one.component.id, one]))
  return judged.flatMap((last) => {
    const chain: Judged[] = []
    for (let one: Judged | undefined = last; one !== undefined; ) {
      if (counts.includes(one.specified) && one.resolved !== null) chain.unshift(one)
      one = one.resolved?.follows == null ? undefined : byId.get(one.resolved.follows)
    }
    const terms = chain.flatMap(({ component }) => (component.term === null ? [] : [component.term]))
    return chain.length < 2 ? [] : [{ chain, ...againstTwelveMonths(date, terms) }]
  })
}
