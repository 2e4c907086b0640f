import type { Contact, Contacts } from '../../shared/contacts/contact.schema.ts'
import { dayOf } from './listed.ts'

const ID = '00000000-0000-4000-8000-0000000000'

/** Somebody who answers both checks of every report, to anybody, and is never away. */
export const contact = (nth: number, name: string, given: Partial<Contact> = {}): Contact => ({
  id: `${ID}${String(nth).padStart(2, '0')}`,
  name,
  organisation: 'Central referral unit',
  phone: `01622 6500${String(nth).padStart(2, '0')}`,
  email: '',
  answers: ['domesticAbuse', 'childSafeguarding'],
  says: '',
  tells: 'both',
  away: null,
  coveredBy: null,
  ...given,
})

export const away = (from: string, to: string) => ({ from: dayOf(from), to: dayOf(to) })

export const contactsOf = (...list: Contact[]): Contacts => ({ office: 'nps', list })

/** Kent in 2016: two secondees to one unit, who may each tell their own organisation alone, and the county's services. */
export const kent: Contacts = contactsOf(
  contact(1, 'Ann Reed', { tells: 'nps', away: away('2016-10-10', '2016-10-14') }),
  contact(2, 'Carl Price', { tells: 'crc' }),
  contact(3, 'Tom Hall', { organisation: 'Kent children’s services', answers: ['domesticAbuse'] }),
)
