import { type AllocationFacts, noFactsYet, type SentencePart } from '../../../shared/allocation/facts.ts'
import type { FromReport } from '../../../shared/allocation/from-report.ts'
import { targetOf } from '../../../shared/allocation/terms.ts'
import type { Term } from '../../../shared/lib/term.ts'
import type { Passed } from '../../../shared/proposal/passed.schema.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const idAt = (place: number): string => LETTERS[place] ?? `p${place + 1}`

/** The first letter that no part has, then numbers: what the trace calls a part by. */
export function nextId(parts: readonly { readonly id: string }[]): string {
  const taken = new Set(parts.map(({ id }) => id))
  let place = 0
  while (taken.has(idAt(place))) place += 1
  return idAt(place)
}

const blank = (id: string, offence: SentencePart['offence']): SentencePart => ({
  id,
  offence,
  schedule15: null,
  paragraph: null,
  disposal: null,
  term: null,
  operationalMonths: null,
  runs: null,
  supervised: null,
})

/**
 * A part for each offence of the signed report. Of a sentence recorded in its structure the first has what was passed,
 * and the others the same, concurrent, where it was passed for each alike; the rest is not said yet.
 */
export function firstFacts(
  { offences }: Pick<FromReport, 'offences'>,
  passed: Passed | null = null,
): AllocationFacts {
  const parts = offences.map(({ row }, place) => blank(idAt(place), { row }))
  const facts = { ...noFactsYet, parts }
  const [first, ...others] = parts
  if (passed === null || first === undefined) return facts
  const part = {
    ...first,
    disposal: DISPOSAL_OF[passed.order],
    term: passed.term,
    operationalMonths: passed.operationalMonths,
  }
  const begun = withChanged(facts, first.id, part)
  return passed.alike ? others.reduce((now, { id }) => sameAs(now, id, part), begun) : begun
}

const DISPOSAL_OF: Readonly<Record<Passed['order'], NonNullable<SentencePart['disposal']>>> = {
  community: 'community',
  suspended: 'suspended',
  custody: 'custody',
  fine: 'fine',
  discharge: 'discharge',
  deferral: 'other',
}

export const withPart = (facts: AllocationFacts, title: string): AllocationFacts => ({
  ...facts,
  parts: [...facts.parts, blank(nextId(facts.parts), { title, cjsCode: '' })],
})

export const withChanged = (
  facts: AllocationFacts,
  id: string,
  change: Partial<SentencePart>,
): AllocationFacts => ({
  ...facts,
  parts: facts.parts.map((part) => (part.id === id ? { ...part, ...change } : part)),
})

/** Without the part, and without what others said of running with it: that must be said again. */
export const withoutPart = (facts: AllocationFacts, id: string): AllocationFacts => ({
  ...facts,
  parts: facts.parts
    .filter((part) => part.id !== id)
    .map((part) => (targetOf(part.runs) === id ? { ...part, runs: null } : part)),
})

/** The same sentence as another part's, concurrent with it: what courts most often pass on further offences. */
export const sameAs = (facts: AllocationFacts, id: string, other: SentencePart): AllocationFacts =>
  withChanged(facts, id, {
    disposal: other.disposal,
    term: other.term,
    operationalMonths: other.operationalMonths,
    supervised: other.supervised,
    runs: { concurrentWith: other.id },
  })

/** A whole number as typed; anything else is 0. */
export const wholeNumber = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)

/** The term with one of its units changed; null where every unit is 0. */
export function termWith(term: Term | null, unit: keyof Term, number: number): Term | null {
  const next = { ...(term ?? { years: 0, months: 0, weeks: 0, days: 0 }), [unit]: number }
  return Object.values(next).every((number) => number === 0) ? null : next
}
