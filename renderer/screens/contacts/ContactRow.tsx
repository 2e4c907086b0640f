import { type Contact, type Contacts, TELLS } from '../../../shared/contacts/contact.schema.ts'
import { isAway } from '../../../shared/contacts/who-to-ask.ts'
import { courtDate, longDate } from '../../../shared/lib/dates.ts'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'

/** A contact as a line of the list. */
export function ContactRow(props: {
  contact: Contact
  contacts: Contacts
  checkNamed: (code: string) => string
  onChange: () => void
  onEarlier: () => void
}) {
  const { contact, contacts } = props
  const { away, coveredBy } = contact
  const place = contacts.list.indexOf(contact) + 1
  const cover = contacts.list.find(({ id }) => id === coveredBy)
  const today = courtDate(now())
  return (
    <tr>
      <td className="contacts__order">
        {place}
        {place === 1 ? null : (
          <button
            type="button"
            className="link link--quiet"
            aria-label={`Ask ${contact.name} earlier`}
            title="Earlier"
            onClick={props.onEarlier}
          >
            ↑
          </button>
        )}
      </td>
      <th scope="row">
        {contact.name}
        <small>{contact.organisation}</small>
        <small>{[contact.phone, contact.email].filter((part) => part !== '').join(' · ')}</small>
      </th>
      <td>
        {contact.answers.map(props.checkNamed).join(', ')}
        {contact.says === '' ? null : <small>{contact.says}</small>}
      </td>
      <td>{TELLS[contact.tells]}</td>
      <td>
        {away === null || away.to < today ? (
          'Not away'
        ) : isAway(contact, today) ? (
          <span className="tag tag--wait">Until {longDate(away.to)}</span>
        ) : (
          `From ${longDate(away.from)} to ${longDate(away.to)}`
        )}
        {cover === undefined ? null : <small>{cover.name} covers</small>}
      </td>
      <td>
        <Button kind="link" onClick={props.onChange}>
          Change<span className="vh"> {contact.name}</span>
        </Button>
      </td>
    </tr>
  )
}
