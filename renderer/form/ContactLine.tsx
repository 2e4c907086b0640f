import { createContext, useContext } from 'react'
import { type Contacts, NO_CONTACTS } from '../../shared/contacts/contact.schema.ts'
import { contactOffer } from '../../shared/contacts/contact-offer.ts'
import { contactNamed } from '../../shared/contacts/who-to-ask.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import { now } from '../client/now.ts'
import { textIn } from './answer-kinds.ts'
import type { RowProps } from './RowCells.tsx'

/** Whom the office asks for checks. */
export const ContactsContext = createContext<Contacts>(NO_CONTACTS)

/** Still to be asked, or asked without an answer. */
const OPEN: readonly string[] = ['', 'requested', 'pending']

/** Of a check that has no answer: who was asked or is to be, how they are reached, and whom else one press puts there. */
export function ContactLine(
  props: Pick<RowProps, 'row' | 'columns' | 'title' | 'readOnly' | 'onCells' | 'onOpen'>,
) {
  const { row, columns, readOnly } = props
  const contacts = useContext(ContactsContext)
  if (!columns.some(({ id }) => id === 'contact') || !OPEN.includes(textIn(row.cells['status']))) return null
  const line = textIn(row.cells['contact']).trim()
  const known = contactNamed(contacts, line)
  const offer = readOnly ? null : contactOffer(contacts, row, courtDate(now()))
  if (line === '' && offer === null) return null
  const facts = [
    line,
    known?.says ?? '',
    known === null || known.tells === 'both' ? '' : `may tell the ${known.tells.toUpperCase()} alone`,
  ].filter((part) => part !== '')
  const { act } = offer ?? { act: null }
  return (
    <div className="q-contact">
      {facts.length === 0 ? null : <p>{facts.join(' · ')}</p>}
      {offer === null ? null : (
        <p className={offer.says === '' ? undefined : 'q-contact-away'}>
          {offer.says}{' '}
          {act === null ? null : (
            <button type="button" className="link" onClick={() => props.onCells(act.cells)}>
              {act.label}
              <span className="vh">: {props.title}</span>
            </button>
          )}
        </p>
      )}
    </div>
  )
}
