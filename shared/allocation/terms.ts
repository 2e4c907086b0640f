import { Temporal } from 'temporal-polyfill'
import { type IsoDate, longDay } from '../lib/dates.ts'
import { type Term, termSpoken } from '../lib/term.ts'

/** How a term stands to another of the same sentence; null where the court said nothing: concurrent. */
export type Runs = null | { readonly concurrentWith: string } | { readonly consecutiveTo: string }

/**
 * A part of a sentence with its custodial term, immediate or suspended; null where it has none, or none was
 * given: it takes no time, and what runs consecutively to it follows what it follows itself. The operational
 * period is no part of a term (MP-5).
 */
export type Pronounced = { readonly id: string; readonly term: Term | null; readonly runs: Runs }

/** A calendar distance: whole months, and the days that remain. */
export type Length = { readonly months: number; readonly days: number }

export type ResolvedTerm = {
  readonly id: string
  readonly starts: string
  readonly ends: string
  /** From the sentence date for this term alone, also inside a chain. */
  readonly length: Length
  readonly reachesTwelveMonths: boolean
  /** Whether it runs from the date of sentence with no other beside it there. */
  readonly alone: boolean
  /** The term it follows, where it follows one: through "concurrent with", what that other one follows. */
  readonly follows: string | null
  readonly says: string
}

export type Terms = {
  readonly resolved: readonly ResolvedTerm[]
  readonly effective: Length
  readonly arithmeticSum: Length
}

/** Years, then months, then weeks, then days; a day that does not exist becomes the end of its month. */
const add = (date: Temporal.PlainDate, term: Term): Temporal.PlainDate =>
  date
    .add({ years: term.years })
    .add({ months: term.months })
    .add({ weeks: term.weeks })
    .add({ days: term.days })

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

/** Whether terms one after the other reach twelve months: "from 3 October 2016 to 2 October 2017, less than 12 months, which end on 3 October 2017". */
export function againstTwelveMonths(
  sentenceDate: IsoDate,
  terms: readonly Term[],
): { readonly reaches: boolean; readonly says: string } {
  const date = Temporal.PlainDate.from(sentenceDate)
  const [ends, year] = [terms.reduce(add, date), date.add({ months: 12 })]
  const reaches = atLeast(ends, year)
  return {
    reaches,
    says: `from ${longDay(date)} to ${longDay(ends)}, ${reaches ? '12 months or more' : `less than 12 months, which end on ${longDay(year)}`}`,
  }
}

/**
 * Sentence arithmetic by the calendar: where each term starts and ends, how long it is by itself, where the
 * last one ends (`effective`), and the plain sum of what was pronounced (`arithmeticSum`: a year is twelve
 * months, a week seven days), which is a duration of nothing and stands there to show a wrong total for
 * what it is. References must exist and must not go round (`runsProblems`): that is checked at the door.
 */
export function resolveTerms(sentenceDate: IsoDate, parts: readonly Pronounced[]): Terms {
  const date = Temporal.PlainDate.from(sentenceDate)
  const byId = new Map(parts.map((one) => [one.id, one]))
  const startOf = (one: Pronounced): Temporal.PlainDate => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return date
    return consecutive && other.term !== null ? add(startOf(other), other.term) : startOf(other)
  }
  const followed = (one: Pronounced): string | null => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return null
    return consecutive && other.term !== null ? other.id : followed(other)
  }
  const alone = parts.filter(({ term, runs }) => term !== null && runs === null).length === 1
  const resolved = parts.flatMap(({ id, term, runs }): ResolvedTerm[] => {
    if (term === null) return []
    const starts = startOf({ id, term, runs })
    const ends = add(starts, term)
    const byItself = add(date, term)
    return [
      {
        id,
        starts: starts.toString(),
        ends: ends.toString(),
        length: lengthBetween(date, byItself),
        reachesTwelveMonths: atLeast(byItself, date.add({ months: 12 })),
        alone: runs === null && alone,
        follows: followed({ id, term, runs }),
        says: `${termSpoken(term)}, ${runsSpoken(runs, alone)}: ${longDay(starts)} to ${longDay(ends)}`,
      },
    ]
  })
  return {
    resolved,
    effective: lengthBetween(
      date,
      resolved.map(({ ends }) => Temporal.PlainDate.from(ends)).reduce(later, date),
    ),
    arithmeticSum: parts.reduce(
      (sum, { term }) => ({
        months: sum.months + (term === null ? 0 : term.years * 12 + term.months),
        days: sum.days + (term === null ? 0 : term.weeks * 7 + term.days),
      }),
      { months: 0, days: 0 },
    ),
  }
}

/** The other part that a part refers to, and whether it is consecutive to it. */
function reference(
  { runs }: Pronounced,
  byId: ReadonlyMap<string, Pronounced>,
): readonly [Pronounced | null, boolean] {
  if (runs === null) return [null, false]
  return 'consecutiveTo' in runs
    ? [byId.get(runs.consecutiveTo) ?? null, true]
    : [byId.get(runs.concurrentWith) ?? null, false]
}

function runsSpoken(runs: Runs, alone: boolean): string {
  if (runs === null)
    return alone
      ? 'from the date of sentence'
      : 'from the date of sentence, concurrent, as the court said nothing else'
  return 'consecutiveTo' in runs
    ? `consecutive to ${runs.consecutiveTo}`
    : `concurrent with ${runs.concurrentWith}`
}

export type Linked = { readonly id: string; readonly runs: Runs }

export type RunsProblem = { readonly at: number; readonly field: 'id' | 'runs'; readonly message: string }

/** What is wrong with how components refer to each other: twice the same id, an id that is not there, a circle. One line each. */
export function runsProblems(components: readonly Linked[]): readonly RunsProblem[] {
  const byId = new Map(components.map((one) => [one.id, one]))
  const target = ({ runs }: Linked): string | null =>
    runs === null ? null : 'consecutiveTo' in runs ? runs.consecutiveTo : runs.concurrentWith
  return components.flatMap((one, at): readonly RunsProblem[] => {
    if (components.findIndex(({ id }) => id === one.id) !== at)
      return [{ at, field: 'id', message: `"${one.id}" is used twice` }]
    const to = target(one)
    if (to === null) return []
    if (!byId.has(to))
      return [{ at, field: 'runs', message: `refers to "${to}", which is not in this sentence` }]
    const seen = new Set([one.id])
    for (let next: string | null = to; next !== null; ) {
      if (next === one.id) return [{ at, field: 'runs', message: `refers to itself through "${to}"` }]
      if (seen.has(next)) return []
      seen.add(next)
      const found = byId.get(next)
      next = found === undefined ? null : target(found)
    }
    return []
  })
}
