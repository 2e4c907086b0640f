import { sameName } from '../lib/fold-name.ts'
import { listed } from '../lib/words.ts'
import type { Case } from '../record/case.ts'

/** Somebody as a report knows them; empty where it does not. */
export type PersonKnown = {
  readonly name: string
  readonly dateOfBirth: string
  readonly crn: string
  readonly pnc: string
}

/** The person of a report, by what finds their other reports. */
export const personKnown = (facts: Case): PersonKnown => ({
  name: facts.text('person.name'),
  dateOfBirth: facts.date('person.dateOfBirth') ?? '',
  crn: facts.text('person.crn'),
  pnc: facts.text('person.pnc'),
})

/** `likely`: an officer has to say so. */
export type SamePerson = { readonly is: 'same' | 'likely'; readonly says: string }

const NUMBERS = [
  ['crn', 'CRN'],
  ['pnc', 'PNC number'],
  ['dateOfBirth', 'date of birth'],
] as const

/**
 * Whether two reports are about one person: the same by a CRN or PNC number, or by name and date of birth, where nothing
 * else of it differs. Likely, where something does, or where the name alone is known. Null: somebody else.
 */
export function samePerson(one: PersonKnown, other: PersonKnown): SamePerson | null {
  const named = sameName(one.name, other.name)
  const both = NUMBERS.filter(([field]) => one[field] !== '' && other[field] !== '')
  const agree = both.filter(([field]) => one[field] === other[field])
  const differ = both.filter(([field]) => one[field] !== other[field])
  const numbered = agree.some(([field]) => field !== 'dateOfBirth')
  const born = agree.some(([field]) => field === 'dateOfBirth')
  if (!(numbered || (named && (born || differ.length === 0)))) return null
  const another = [
    ...(named || one.name === '' || other.name === '' ? [] : ['name']),
    ...differ.map(([, words]) => words),
  ]
  const says = [
    `the same ${listed([...(named ? ['name'] : []), ...agree.map(([, words]) => words)])}`,
    ...(another.length === 0 ? [] : [`another ${listed(another)}`]),
  ].join(', ')
  return { is: differ.length === 0 && (numbered || born) ? 'same' : 'likely', says }
}
