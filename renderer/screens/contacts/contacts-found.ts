import type { Contact, Contacts } from '../../../shared/contacts/contact.schema.ts'
import { foldName } from '../../../shared/lib/fold-name.ts'

/** The contacts in whose words every word typed is begun. */
export function contactsFound(
  list: readonly Contact[],
  typed: string,
  checkNamed: (code: string) => string,
): readonly Contact[] {
  const words = foldName(typed).split(' ')
  return list.filter(({ name, organisation, says, answers }) => {
    const said = foldName([name, organisation, says, ...answers.map(checkNamed)].join(' ')).split(' ')
    return words.every((word) => said.some((one) => one.startsWith(word)))
  })
}

/** The list with this contact in it: in its place, or last where it is new. */
export const withContact = (contacts: Contacts, contact: Contact): Contacts => ({
  ...contacts,
  list: contacts.list.some(({ id }) => id === contact.id)
    ? contacts.list.map((one) => (one.id === contact.id ? contact : one))
    : [...contacts.list, contact],
})

/** Without them, and nobody covered by them any more. */
export const withoutContact = (contacts: Contacts, id: string): Contacts => ({
  ...contacts,
  list: contacts.list
    .filter((one) => one.id !== id)
    .map((one) => (one.coveredBy === id ? { ...one, coveredBy: null } : one)),
})

/** One place earlier in the order. */
export function earlier(contacts: Contacts, id: string): Contacts {
  const at = contacts.list.findIndex((one) => one.id === id)
  const one = contacts.list[at]
  return one === undefined || at === 0
    ? contacts
    : { ...contacts, list: contacts.list.toSpliced(at, 1).toSpliced(at - 1, 0, one) }
}
