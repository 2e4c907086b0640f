import { Temporal } from 'temporal-polyfill'
import { type IsoDate, longDay, periodSpoken } from '../lib/dates.ts'
import { addedUp, type Term, termSpoken } from '../lib/term.ts'

/** How a term stands to another of the same sentence; null where the court said nothing: concurrent. */
export type Runs =
  | null
  | { readonly concurrentWith: string }
  | { readonly consecutiveTo: string }
  | { readonly consecutiveToEarlier: true }

/**
 * A part of a sentence with its custodial term, immediate or suspended; null where it has none, or none was
 * given: it takes no time, and what runs consecutively to it follows what it follows itself. The operational
 * period is no part of a term (MP-5).
 */
export type Pronounced = {
  readonly id: string
  readonly term: Term | 'indeterminate' | null
  readonly runs: Runs
}

/** A calendar distance: whole months, and the days that remain. */
export type Length = { readonly months: number; readonly days: number }

/** A length, or none that can be told: life, and imprisonment or detention for public protection. */
export type TermLength = Length | 'indeterminate'

/** For sorting: what has no end first, then by months and days. */
export function longestFirst(one: TermLength, other: TermLength): number {
  if (one === 'indeterminate' || other === 'indeterminate')
    return Number(other === 'indeterminate') - Number(one === 'indeterminate')
  return other.months - one.months || other.days - one.days
}

export type ResolvedTerm = {
  readonly id: string
  /** From the sentence date for this term alone, also inside a chain. */
  readonly length: TermLength
  readonly reachesTwelveMonths: boolean
  /** Whether it runs from the date of sentence with no other beside it there. */
  readonly alone: boolean
  /** The term it follows, where it follows one: through "concurrent with", what that other one follows. */
  readonly follows: string | null
  readonly says: string
}

export type Terms = {
  readonly resolved: readonly ResolvedTerm[]
  /** Of this sentence: what remains of one that was running already is not in it. */
  readonly effective: TermLength
  readonly arithmeticSum: Length
}

const atLeast = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(one, other) >= 0

const later = (one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate =>
  atLeast(one, other) ? one : other

/** Whole months are counted by the same clamped steps that terms are added by: 29 February and 12 months is 12 months. */
function lengthBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Length {
  let months = (to.year - from.year) * 12 + to.month - from.month
  while (months > 0 && !atLeast(to, from.add({ months }))) months--
  return { months, days: from.add({ months }).until(to, { largestUnit: 'day' }).days }
}

/** Whether terms one after the other reach twelve months: "from 3 October 2016 to 1 October 2017, less than 12 months, which end on 2 October 2017". */
export function againstTwelveMonths(
  sentenceDate: IsoDate,
  terms: readonly Term[],
): { readonly reaches: boolean; readonly says: string } {
  const date = Temporal.PlainDate.from(sentenceDate)
  const [end, year] = [date.add(addedUp(terms)), date.add({ months: 12 })]
  const reaches = atLeast(end, year)
  return {
    reaches,
    says: `from ${periodSpoken(date, end)}, ${reaches ? '12 months or more' : `less than 12 months, which end on ${longDay(year.subtract({ days: 1 }))}`}`,
  }
}

/**
 * Sentence arithmetic: terms that follow one another are added as units first (years and months, weeks,
 * days), and the calendar is applied once, from the day of the sentence (PSI 03/2015, 5.5): 6 and 6 months
 * passed on 31 August are 12. Gives each term's period, how long it is by itself, how long the whole lasts
 * until the last one ends (`effective`), and the plain sum of what was pronounced (`arithmeticSum`: a year is
 * twelve months, a week seven days), which is a duration of nothing and stands there to show a wrong total
 * for what it is. References must exist and must not go round (`runsProblems`): that is checked at the door.
 */
export function resolveTerms(sentenceDate: IsoDate, parts: readonly Pronounced[]): Terms {
  const date = Temporal.PlainDate.from(sentenceDate)
  const byId = new Map(parts.map((one) => [one.id, one]))
  const before = (one: Pronounced): Before => {
    const [other, consecutive] = reference(one, byId)
    if (other === null)
      return { terms: [], dated: one.runs === null || !('consecutiveToEarlier' in one.runs) }
    const { terms, dated } = before(other)
    if (!consecutive || other.term === null) return { terms, dated }
    return other.term === 'indeterminate' ? { terms, dated: false } : { terms: [...terms, other.term], dated }
  }
  const followed = (one: Pronounced): string | null => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return null
    return consecutive && other.term !== null ? other.id : followed(other)
  }
  const alone = parts.filter(({ term, runs }) => term !== null && runs === null).length === 1
  const fixed = parts.flatMap((part) =>
    part.term === null || part.term === 'indeterminate' ? [] : [{ term: part.term, ...before(part) }],
  )
  const sum = addedUp(fixed.map(({ term }) => term))
  const ends = fixed.map(({ term, terms }) => date.add(addedUp([...terms, term])))
  return {
    resolved: parts.flatMap((part): ResolvedTerm[] => {
      const { id, term, runs } = part
      if (term === null) return []
      const where = { id, alone: runs === null && alone, follows: followed(part) }
      const how = runsSpoken(runs, alone)
      if (term === 'indeterminate')
        return [{ ...where, length: term, reachesTwelveMonths: true, says: `no fixed end, ${how}` }]
      const end = date.add(term)
      return [
        {
          ...where,
          length: lengthBetween(date, end),
          reachesTwelveMonths: atLeast(end, date.add({ months: 12 })),
          says: `${termSpoken(term)}, ${how}: ${periodOf(date, term, before(part))}`,
        },
      ]
    }),
    effective: parts.some(({ term }) => term === 'indeterminate')
      ? 'indeterminate'
      : lengthBetween(date, ends.reduce(later, date)),
    arithmeticSum: { months: sum.years * 12 + sum.months, days: sum.weeks * 7 + sum.days },
  }
}

/** The terms that run before one, and whether the day it begins follows from them. */
type Before = { readonly terms: readonly Term[]; readonly dated: boolean }

const periodOf = (date: Temporal.PlainDate, term: Term, { terms, dated }: Before): string =>
  dated
    ? periodSpoken(date.add(addedUp(terms)), date.add(addedUp([...terms, term])))
    : 'it begins when what runs before it ends'

/** The other part that a part refers to, and whether it is consecutive to it. */
function reference(
  { runs }: Pronounced,
  byId: ReadonlyMap<string, Pronounced>,
): readonly [Pronounced | null, boolean] {
  if (runs === null || 'consecutiveToEarlier' in runs) return [null, false]
  return 'consecutiveTo' in runs
    ? [byId.get(runs.consecutiveTo) ?? null, true]
    : [byId.get(runs.concurrentWith) ?? null, false]
}

function runsSpoken(runs: Runs, alone: boolean): string {
  if (runs === null)
    return alone
      ? 'from the date of sentence'
      : 'from the date of sentence, concurrent, as the court said nothing else'
  return linkSpoken(runs)
}

/** "consecutive to a", "concurrent with a", "consecutive to a sentence already running". */
export function linkSpoken(runs: NonNullable<Runs>): string {
  if ('consecutiveTo' in runs) return `consecutive to ${runs.consecutiveTo}`
  return 'concurrentWith' in runs
    ? `concurrent with ${runs.concurrentWith}`
    : 'consecutive to a sentence already running'
}

/** The part of this sentence that another is said to run with or after; null where it names none. */
export function targetOf(runs: Runs): string | null {
  if (runs === null || 'consecutiveToEarlier' in runs) return null
  return 'consecutiveTo' in runs ? runs.consecutiveTo : runs.concurrentWith
}

export type Linked = { readonly id: string; readonly runs: Runs }

export type RunsProblem = { readonly at: number; readonly field: 'id' | 'runs'; readonly message: string }

/** What is wrong with how components refer to each other: twice the same id, an id that is not there, a circle. One line each. */
export function runsProblems(components: readonly Linked[]): readonly RunsProblem[] {
  const byId = new Map(components.map((one) => [one.id, one]))
  return components.flatMap((one, at): readonly RunsProblem[] => {
    if (components.findIndex(({ id }) => id === one.id) !== at)
      return [{ at, field: 'id', message: `"${one.id}" is used twice` }]
    const to = targetOf(one.runs)
    if (to === null) return []
    if (!byId.has(to))
      return [{ at, field: 'runs', message: `refers to "${to}", which is not in this sentence` }]
    const seen = new Set([one.id])
    for (let next: string | null = to; next !== null; ) {
      if (next === one.id) return [{ at, field: 'runs', message: `refers to itself through "${to}"` }]
      if (seen.has(next)) return []
      seen.add(next)
      const found = byId.get(next)
      next = found === undefined ? null : targetOf(found.runs)
    }
    return []
  })
}
