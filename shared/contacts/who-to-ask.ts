import { type IsoDate, longDate } from '../lib/dates.ts'
import type { Contact, Contacts } from './contact.schema.ts'

/** Whether they are away on that day; the first and the last day count. */
export const isAway = ({ away }: Contact, day: IsoDate): boolean =>
  away !== null && away.from <= day && day <= away.to

/** Those who may answer this check to this office, in its order, away or not. */
export const mayAnswer = ({ office, list }: Contacts, check: string): readonly Contact[] =>
  list.filter(({ answers, tells }) => answers.includes(check) && (tells === 'both' || tells === office))

/** Who is asked in place of somebody: who covers for them, else the next in order, never anybody who is away or may not say. */
export function nextToAsk(contacts: Contacts, check: string, day: IsoDate, one: Contact): Contact | null {
  const able = mayAnswer(contacts, check)
  const here = able.filter((other) => other.id !== one.id && !isAway(other, day))
  const at = contacts.list.findIndex(({ id }) => id === one.id)
  const place = (other: Contact) => contacts.list.indexOf(other)
  return (
    here.find(({ id }) => id === one.coveredBy) ?? here.find((other) => place(other) > at) ?? here[0] ?? null
  )
}

/** Who is asked first on that day. */
export function firstToAsk(contacts: Contacts, check: string, day: IsoDate): Contact | null {
  const [first] = mayAnswer(contacts, check)
  if (first === undefined) return null
  return isAway(first, day) ? nextToAsk(contacts, check, day, first) : first
}

/** How a contact stands in a check: "Ann Reed, 01622 650100, ann.reed@example.org". */
export const contactLine = ({ name, phone, email }: Contact): string =>
  [name, phone, email].filter((part) => part !== '').join(', ')

/** The contact whose line it is; the telephone or address may have changed since. */
export const contactNamed = ({ list }: Contacts, line: string): Contact | null =>
  list
    .filter(({ name }) => line === name || line.startsWith(`${name},`))
    .toSorted((one, other) => other.name.length - one.name.length)[0] ?? null

/** "Ann Reed is away until 14 October 2016"; "" on any other day. */
export const awayInWords = (contact: Contact, day: IsoDate): string =>
  contact.away === null || !isAway(contact, day)
    ? ''
    : `${contact.name} is away until ${longDate(contact.away.to)}`
