import { expect, test } from 'vitest'
import { type Contact, contactsSchema } from '../../../shared/contacts/contact.schema.ts'
import { away, contact, contactsOf, kent } from '../../support/contacts.ts'

const ann = contact(1, 'Ann Reed')
const problems = (...list: Contact[]) => {
  const parsed = contactsSchema.safeParse(contactsOf(...list))
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

test('the contacts of Kent are contacts', () => {
  expect(contactsSchema.parse(kent)).toEqual(kent)
})

test.each<[string, Contact[], string]>([
  ['without a name', [{ ...ann, name: ' ' }], 'list.0.name: Write a name'],
  ['without an organisation', [{ ...ann, organisation: '' }], 'list.0.organisation: Write the organisation'],
  ['who answers nothing', [{ ...ann, answers: [] }], 'list.0.answers: Tick at least one check'],
  [
    'back before they went',
    [{ ...ann, away: away('2016-10-12', '2016-10-11') }],
    'list.0.away.to: The last day lies before the first',
  ],
  ['twice of one name', [ann, contact(2, 'ann  reed')], 'list.1.name: ann reed stands here already'],
  ['twice of one id', [ann, { ...contact(1, 'Tom Hall') }], 'list.1.id: stands here twice'],
  [
    'who covers for themselves',
    [{ ...ann, coveredBy: ann.id }],
    'list.0.coveredBy: Ann Reed cannot cover for themselves',
  ],
  [
    'covered by somebody who is gone',
    [{ ...ann, coveredBy: contact(9, 'Gone').id }],
    'list.0.coveredBy: Who covers for Ann Reed is no contact of this office',
  ],
])('a contact %s is refused', (_, list, problem) => {
  expect(problems(...list)).toEqual([problem])
})

test('one day away is a period, and names are kept on one line', () => {
  expect(problems({ ...ann, away: away('2016-10-11', '2016-10-11') })).toEqual([])
  expect(contactsSchema.parse(contactsOf({ ...ann, name: ' Ann\n Reed ' })).list[0]?.name).toBe('Ann Reed')
})
