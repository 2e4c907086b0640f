import { expect, test } from 'vitest'
import {
  contactsFound,
  earlier,
  withContact,
  withoutContact,
} from '../../../../renderer/screens/contacts/contacts-found.ts'
import { contact, contactsOf, kent } from '../../../support/contacts.ts'

const names = ({ list }: typeof kent) => list.map(({ name }) => name)
const checkNamed = (code: string) => (code === 'childSafeguarding' ? 'Child safeguarding' : code)

test.each([
  ['', ['Ann Reed', 'Carl Price', 'Tom Hall']],
  ['ann', ['Ann Reed']],
  ['referral', ['Ann Reed', 'Carl Price']],
  ['child', ['Ann Reed', 'Carl Price', 'Tom Hall']],
  ['child unit', ['Ann Reed', 'Carl Price']],
  ['nobody', []],
])('“%s” finds %j', (typed, found) => {
  expect(contactsFound(kent.list, typed, checkNamed).map(({ name }) => name)).toEqual(found)
})

const [one, two, three] = [contact(1, 'Ann'), contact(2, 'Bea'), contact(3, 'Tom')]

test('a contact is changed in its place, and a new one comes last', () => {
  expect(names(withContact(contactsOf(one, two), { ...one, name: 'Anne' }))).toEqual(['Anne', 'Bea'])
  expect(names(withContact(contactsOf(one, two), three))).toEqual(['Ann', 'Bea', 'Tom'])
})

test('whoever is removed covers for nobody any more', () => {
  const covered = { ...one, coveredBy: two.id }
  expect(withoutContact(contactsOf(covered, two), two.id).list).toEqual([{ ...one, coveredBy: null }])
})

test('a contact is asked earlier by one place, the first no earlier', () => {
  expect(names(earlier(contactsOf(one, two, three), three.id))).toEqual(['Ann', 'Tom', 'Bea'])
  expect(names(earlier(contactsOf(one, two, three), one.id))).toEqual(['Ann', 'Bea', 'Tom'])
})
