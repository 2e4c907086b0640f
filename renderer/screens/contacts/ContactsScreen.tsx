import { useState } from 'react'
import type { Contact, Contacts } from '../../../shared/contacts/contact.schema.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { AskedFirst } from './AskedFirst.tsx'
import { ContactDialog } from './ContactDialog.tsx'
import { ContactRow } from './ContactRow.tsx'
import { contactsFound, earlier, withContact, withoutContact } from './contacts-found.ts'

/** Who answers checks for this office, in the order in which they are asked; who is away, and who may tell whom. */
export function ContactsScreen() {
  const client = useClient()
  const { reference } = useAppWindow()
  const { value: read, refusal: unread } = useQuery('contacts.read', {}, ['contactsChanged'])
  const { busy, refusal, ask, forget } = useAsking()
  const [words, setWords] = useState('')
  const [opened, setOpened] = useState<Contact | 'new' | null>(null)
  const checks = (reference.forms[0]?.lists['checks']?.options ?? []).filter(
    ({ retired }) => retired !== true,
  )
  const checkNamed = (code: string) => checks.find((check) => check.code === code)?.label ?? code
  const contacts = read?.contacts ?? null
  const save = (next: Contacts, then: () => void = () => {}) =>
    void ask(() => client.run('contacts.set', { rev: read?.rev ?? 0, contacts: next }), then)
  const found = contactsFound(contacts?.list ?? [], words, checkNamed)
  return (
    <OfficePage
      at="contacts"
      heading="Contacts for checks"
      search={{ label: 'Search the contacts', value: words, onChange: setWords }}
      beside={
        contacts === null ? null : (
          <Button kind="go" onClick={() => setOpened('new')}>
            Add a contact
          </Button>
        )
      }
      offers={() =>
        (contacts?.list ?? []).map((one) => ({
          kind: 'Contact',
          label: `${one.name}, ${one.organisation}`,
          run: () => setOpened(one),
        }))
      }
      side={contacts === null ? null : <AskedFirst contacts={contacts} checks={checks} onSave={save} />}
      sideName="Asked first"
    >
      <p className="lead">
        A new report asks the first of them who is there. Where they are away, or were chased, the check
        offers the next; nobody is offered who may not tell this office.
      </p>
      <Refused refusal={opened === null ? (refusal ?? unread) : null} />
      {contacts === null ? null : found.length === 0 ? (
        <p className="empty" role="status">
          {contacts.list.length === 0
            ? 'Nobody here yet. Until somebody is, checks name the organisation alone.'
            : 'No contacts match.'}
        </p>
      ) : (
        <table className="rules contacts">
          <thead>
            <tr>
              <th scope="col">Order</th>
              <th scope="col">Contact</th>
              <th scope="col">Answers</th>
              <th scope="col">May tell</th>
              <th scope="col">Away</th>
              <th scope="col">
                <span className="vh">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <ContactRow
                key={one.id}
                contact={one}
                contacts={contacts}
                checkNamed={checkNamed}
                onChange={() => setOpened(one)}
                onEarlier={() => save(earlier(contacts, one.id))}
              />
            ))}
          </tbody>
        </table>
      )}
      {read === null || read.savedAt === null ? null : (
        <p className="hint">
          Last changed by {read.savedBy}, {longInstant(read.savedAt)}
        </p>
      )}
      {opened === null || contacts === null ? null : (
        <ContactDialog
          contact={opened === 'new' ? null : opened}
          contacts={contacts}
          checks={checks}
          busy={busy}
          refusal={refusal}
          onSave={(one) => save(withContact(contacts, one), () => setOpened(null))}
          onRemove={
            opened === 'new' ? null : () => save(withoutContact(contacts, opened.id), () => setOpened(null))
          }
          onClose={() => {
            forget()
            setOpened(null)
          }}
        />
      )}
    </OfficePage>
  )
}
