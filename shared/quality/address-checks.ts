import { listed } from '../lib/words.ts'
import type { Case, TypedRow } from '../record/case.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'

/** The checks that an address is asked for, by code, and what each is about. */
const MATTERS = { addressAbuse: 'domestic abuse', addressChildren: 'children' } as const
type Matter = keyof typeof MATTERS
const matters: readonly Matter[] = ['addressAbuse', 'addressChildren']

/** Where the address checks stand, worst first: what the officer can do about it differs. */
const STANDINGS = ['concerns', 'outstanding', 'refused', 'unsaid', 'notAsked'] as const
type Standing = (typeof STANDINGS)[number]

/** Null where every check on the matter found nothing; one that names no address counts for each. */
function standingOf(facts: Case, matter: Matter, place: string): Standing | null {
  const statuses = facts
    .rows('checks')
    .filter((row) => row.text('check') === matter && isAbout(row, place))
    .map((row) => row.text('status'))
  if (statuses.includes('concerns')) return 'concerns'
  if (statuses.some((status) => OUTSTANDING_STATUSES.includes(status))) return 'outstanding'
  if (statuses.includes('refused')) return 'refused'
  if (statuses.some((status) => status !== 'noConcerns')) return 'unsaid'
  return statuses.length === 0 ? 'notAsked' : null
}

const isAbout = (row: TypedRow<'checks'>, place: string): boolean =>
  place === '' || ['', place].includes(row.text('place'))

/** What keeps an address (code of `places`; empty: not said which) from being clear, by kind; empty where it is clear. */
export function addressDoubts(
  facts: Case,
  place: string,
): readonly { readonly is: Standing; readonly matters: string }[] {
  return STANDINGS.flatMap((is) => {
    const found = matters.filter((matter) => standingOf(facts, matter, place) === is)
    return found.length === 0 ? [] : [{ is, matters: listed(found.map((matter) => MATTERS[matter])) }]
  })
}
