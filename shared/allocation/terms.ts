import { Temporal } from 'temporal-polyfill'
import { type IsoDate, longDay, periodSpoken } from '../lib/dates.ts'
import { addedUp, type Term, termSpoken } from '../lib/term.ts'

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
  const before = (one: Pronounced): readonly Term[] => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return []
    return consecutive && other.term !== null ? [...before(other), other.term] : before(other)
  }
  const followed = (one: Pronounced): string | null => {
    const [other, consecutive] = reference(one, byId)
    if (other === null) return null
    return consecutive && other.term !== null ? other.id : followed(other)
  }
  const alone = parts.filter(({ term, runs }) => term !== null && runs === null).length === 1
  const placed = parts.flatMap((part) => {
    if (part.term === null) return []
    const earlier = before(part)
    const start = date.add(addedUp(earlier))
    const end = date.add(addedUp([...earlier, part.term]))
    return [{ ...part, term: part.term, start, end }]
  })
  const sum = addedUp(placed.map(({ term }) => term))
  return {
    resolved: placed.map(({ id, term, runs, start, end }) => {
      const byItself = date.add(term)
      return {
        id,
        length: lengthBetween(date, byItself),
        reachesTwelveMonths: atLeast(byItself, date.add({ months: 12 })),
        alone: runs === null && alone,
        follows: followed({ id, term, runs }),
        says: `${termSpoken(term)}, ${runsSpoken(runs, alone)}: ${periodSpoken(start, end)}`,
      }
    }),
    effective: lengthBetween(date, placed.map(({ end }) => end).reduce(later, date)),
    arithmeticSum: {
      months: sum.years * 12 + sum.months,
      days: sum.weeks * 7 + sum.days,
    },
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
