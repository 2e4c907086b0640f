import type { z } from 'zod'
import { fail, succeed } from '../lib/result.ts'
import type { ScoreProblem } from './score-answer.ts'
import { type Fact, wrong } from './score-facts.ts'

/** The items where all are answered; else null, and which are missing, by name. */
export type ItemsReading<Items, Name> = { readonly items: Items | null; readonly missing: readonly Name[] }

/**
 * Reads the named items a predictor needs. An answer out of range is a problem, of the field
 * `<under>.<item>`; one that is missing or null is not: whether that refuses the score or makes it a static
 * one is the caller's to say.
 */
export function readItems<Items, Name extends string>(
  schema: z.ZodType<Items>,
  names: readonly Name[],
  given: Readonly<Record<string, unknown>>,
  under: string,
): Fact<ItemsReading<Items, Name>> {
  const parsed = schema.safeParse(given)
  if (parsed.success) return succeed({ items: parsed.data, missing: [] })
  const answered = (name: string) => (given[name] ?? null) !== null
  const problems = parsed.error.issues.flatMap(({ path, message }): ScoreProblem[] => {
    const name = String(path[0])
    return answered(name) ? [{ field: `${under}.${name}`, message }] : []
  })
  if (problems.length > 0) return fail(problems)
  return succeed({ items: null, missing: names.filter((name) => !answered(name)) })
}

/** The items, or a refusal that names each one missing. */
export function allItems<Items, Name extends string>(
  reading: Fact<ItemsReading<Items, Name>>,
  under: string,
): Fact<Items> {
  if (!reading.ok) return reading
  const { items, missing } = reading.value
  if (items !== null) return succeed(items)
  return fail(missing.map((name) => ({ field: `${under}.${name}`, message: 'Answer this item' })))
}

type Given = Readonly<Record<string, unknown>>

/**
 * The items given for `also`, each taken from `dynamic` where `items` leaves it out. One answered both ways
 * in the two places is a contradiction, and refuses whatever needs it.
 */
export function itemsGiven(items: Given, dynamic: Given): { given: Given; contradictions: Fact<null> } {
  const answered = (from: Given) => Object.entries(from).filter(([, answer]) => (answer ?? null) !== null)
  const given = Object.fromEntries([...answered(dynamic), ...answered(items)])
  const [first] = answered(items).filter(
    ([name, answer]) =>
      (dynamic[name] ?? null) !== null && JSON.stringify(dynamic[name]) !== JSON.stringify(answer),
  )
  return {
    given,
    contradictions:
      first === undefined ? succeed(null) : wrong(`items.${first[0]}`, 'Is answered otherwise in dynamic'),
  }
}
