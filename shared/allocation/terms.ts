import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../lib/dates.ts'
import { type Term, termSpoken } from '../lib/term.ts'

/** How a term stands to another of the same sentence; null where the court said nothing: concurrent. */
export type Runs = null | { readonly concurrentWith: string } | { readonly consecutiveTo: string }

/** A custodial term, immediate or suspended. The operational period is no part of it (MP-5). */
export type CustodialTerm = { readonly id: string; readonly term: Term; readonly runs: Runs }

/** A calendar distance: whole months, and the days that remain. */
export type Length = { readonly months: number; readonly days: number }

export type ResolvedTerm = {
  readonly id: string
  readonly starts: string
  readonly ends: string
  /** From the sentence date for this term alone, also inside a chain. */
  readonly length: Length
  readonly reachesTwelveMonths: boolean
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

/** Whole months are counted by the same clamped steps that terms are added by: 29 February and 12 months is 12 months. */
function lengthBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): Length {
  let months = (to.year - from.year) * 12 + to.month - from.month
  while (months > 0 && !atLeast(to, from.add({ months }))) months--
  return { months, days: from.add({ months }).until(to, { largestUnit: 'day' }).days }
}

/** Whether a date lies twelve calendar months or more after the sentence date. */
export const twelveMonthsFrom = (sentenceDate: IsoDate, ends: string): boolean =>
  atLeast(Temporal.PlainDate.from(ends), Temporal.PlainDate.from(sentenceDate).add({ months: 12 }))

/** The end of terms served one after the other from the sentence date. */
export const endOfChain = (sentenceDate: IsoDate, terms: readonly Term[]): string =>
  terms.reduce(add, Temporal.PlainDate.from(sentenceDate)).toString()

/**
 * Sentence arithmetic by the calendar: where each term starts and ends, how long it is by itself, where the
 * last one ends (`effective`), and the plain sum of what was pronounced (`arithmeticSum`: a year is twelve
 * months, a week seven days), which is a duration of nothing and stands there to show a wrong total for
 * what it is. References must exist and must not go round (`runsProblems`): that is checked at the door.
 */
export function resolveTerms(sentenceDate: IsoDate, custodial: readonly CustodialTerm[]): Terms {
  const date = Temporal.PlainDate.from(sentenceDate)
  const byId = new Map(custodial.map((one) => [one.id, one]))
  const startOf = (one: CustodialTerm): Temporal.PlainDate => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return date
    return consecutive ? add(startOf(other), other.term) : startOf(other)
  }
  const followed = (one: CustodialTerm): string | null => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return null
    return consecutive ? other.id : followed(other)
  }
  const resolved = custodial.map((one, at): ResolvedTerm => {
    const starts = startOf(one)
    const ends = add(starts, one.term)
    const alone = add(date, one.term)
    return {
      id: one.id,
      starts: starts.toString(),
      ends: ends.toString(),
      length: lengthBetween(date, alone),
      reachesTwelveMonths: atLeast(alone, date.add({ months: 12 })),
      follows: followed(one),
      says: `${termSpoken(one.term)}, ${runsSpoken(one.runs, at > 0)}: ${starts.toString()} to ${ends.toString()}`,
    }
  })
  const last =
    resolved
      .map(({ ends }) => ends)
      .toSorted()
      .at(-1) ?? sentenceDate
  return {
    resolved,
    effective: lengthBetween(date, Temporal.PlainDate.from(last)),
    arithmeticSum: custodial.reduce(
      (sum, { term }) => ({
        months: sum.months + term.years * 12 + term.months,
        days: sum.days + term.weeks * 7 + term.days,
      }),
      { months: 0, days: 0 },
    ),
  }
}

/** What a term refers to among the custodial terms. One that refers to an order without a term starts at the sentence. */
function reference(
  { runs }: CustodialTerm,
  byId: ReadonlyMap<string, CustodialTerm>,
): readonly [CustodialTerm | null, boolean] {
  if (runs === null) return [null, false]
  return 'consecutiveTo' in runs
    ? [byId.get(runs.consecutiveTo) ?? null, true]
    : [byId.get(runs.concurrentWith) ?? null, false]
}

function runsSpoken(runs: Runs, laterOne: boolean): string {
  if (runs === null)
    return laterOne ? 'concurrent, as the court said nothing else' : 'from the date of sentence'
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
