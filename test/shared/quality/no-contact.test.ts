import { expect, it } from 'vitest'
import { asksForNoContact } from '../../../shared/quality/no-contact.ts'

it.each([
  'Restraining order, on the application of the prosecution.',
  'A restraining order for 12 months: not to contact her, not to go to Mill Lane.',
  'Order not to contact her directly or indirectly',
  'Not to contact his sister',
  'He must not approach or contact the victim.',
  'Must not directly or indirectly contact her.',
  'He is prohibited from contacting her.',
  'No contact with his former partner.',
  'A no-contact condition.',
  'To stay away from 4 Mill Lane.',
  'Compensation is not asked for. A restraining order is.',
  'No compensation, but a restraining order for two years.',
  'Sexual harm prevention order',
  'A restraining  order',
  'Non-molestation order of 3 October stands',
  'The defendant does not oppose a restraining order.',
  'He does not object to a restraining order.',
  "He doesn't object to a restraining order.",
  'He has no objection to a restraining order.',
  'I have no doubt that a restraining order is needed.',
  'Any breach of the restraining order goes to the police.',
])('%s: keeps the person away', (text) => {
  expect(asksForNoContact(text)).toBe(true)
})

it.each([
  '',
  'No restraining order is asked for.',
  'A restraining order is not sought.',
  'A restraining order was refused.',
  'Restraining order: none.',
  'She does not want a restraining order.',
  "She doesn't want a restraining order.",
  'The prosecution will not be applying for a restraining order.',
  'No contact order is asked for.',
  'Compensation of £80 to the shop.',
  'He keeps in contact with her.',
  'He does not have contact with his sister.',
  'He breached the restraining order of 2015.',
  'He has broken a restraining order before.',
  'A restraining order would serve no purpose.',
  'A restraining order would not help.',
  'A restraining order serves no purpose.',
  'The restraining order has expired.',
])('%s: does not', (text) => {
  expect(asksForNoContact(text)).toBe(false)
})
