import type { IsoDate } from '../lib/dates.ts'
import type { CellAnswer, Row } from '../record/answers.ts'
import type { Contact, Contacts } from './contact.schema.ts'
import {
  awayInWords,
  contactLine,
  contactNamed,
  firstToAsk,
  isAway,
  mayAnswer,
  nextToAsk,
} from './who-to-ask.ts'

/** The columns of a check that say whom it was asked of. */
export type ContactCells = { from?: string; contact?: string; secondContact?: string }

/** A sentence about whom to ask, and what one press would write; never how far the check has come. */
export type ContactOffer = {
  readonly says: string
  readonly act: { readonly label: string; readonly cells: ContactCells } | null
}

const said = (cell: CellAnswer | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

const NOT_ASKED = ''
const ASKED = 'requested'
const CHASED = 'pending'

/** What is written of whoever is asked first: the organisation is open, the person is restricted. */
export const askedCells = (contact: Contact): ContactCells => ({
  from: contact.organisation,
  contact: contactLine(contact),
})

/** What the office's contacts offer in a row of the checks on a day; null where there is nothing to offer. */
export function contactOffer(contacts: Contacts, { cells }: Row, day: IsoDate): ContactOffer | null {
  const check = said(cells['check'])
  const line = said(cells['contact'])
  const asked = contactNamed(contacts, line)
  const gone = asked !== null && isAway(asked, day)
  switch (said(cells['status'])) {
    case NOT_ASKED: {
      if (line !== '' && !gone) return null
      const [first] = mayAnswer(contacts, check)
      const before = asked ?? first
      return before === undefined
        ? null
        : offer(before, day, line === '' ? '' : ' instead', whoElse(contacts, check, day, asked), askedCells)
    }
    case ASKED:
    case CHASED: {
      const chased = said(cells['status']) === CHASED
      if (said(cells['secondContact']) !== '' || !(gone || chased)) return null
      const next = whoElse(contacts, check, day, asked)
      if (next === null && !gone) return null
      return offer(asked ?? next, day, ' as well', next, (contact) => ({
        secondContact: contactLine(contact),
      }))
    }
    default:
      return null
  }
}

const whoElse = (contacts: Contacts, check: string, day: IsoDate, asked: Contact | null): Contact | null =>
  asked === null ? firstToAsk(contacts, check, day) : nextToAsk(contacts, check, day, asked)

function offer(
  before: Contact | null,
  day: IsoDate,
  how: string,
  next: Contact | null,
  written: (contact: Contact) => ContactCells,
): ContactOffer {
  const away = before === null ? '' : awayInWords(before, day)
  if (next === null) return { says: `${away}, and nobody else may answer.`, act: null }
  const label = `${away === '' ? 'Ask' : 'ask'} ${next.name} (${next.organisation})${how}`
  return { says: away === '' ? '' : `${away}:`, act: { label, cells: written(next) } }
}
