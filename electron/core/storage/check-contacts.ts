import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { type Contacts, contactsSchema, NO_CONTACTS } from '../../../shared/contacts/contact.schema.ts'
import type { ContactsRead } from '../../../shared/contract/office-commands.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { execute, jsonColumn, query } from './rows.ts'
import type { Actor, Conflict } from './store.ts'

export type CheckContacts = {
  read(): Promise<ContactsRead>
  /** The whole list in place of the one that had `rev`; another that came between is a conflict. */
  replace(by: Actor, list: { rev: number; contacts: Contacts }): Promise<Result<null, Conflict>>
}

/** Whom the office asks for checks. */
export function checkContactsStore(db: Database, change: Change): CheckContacts {
  const stored = query(
    db,
    `SELECT rev, content AS contacts, saved_at AS savedAt, users.name AS savedBy
     FROM check_contacts JOIN users USING (user_id)`,
    z.strictObject({
      rev: z.int(),
      contacts: jsonColumn(contactsSchema),
      savedAt: z.string(),
      savedBy: z.string(),
    }),
    'check_contacts',
  )
  const write = execute(
    db,
    `INSERT INTO check_contacts (only_one, rev, content, saved_at, user_id) VALUES (1, ?, ?, ?, ?)
     ON CONFLICT (only_one) DO UPDATE SET rev = excluded.rev, content = excluded.content,
       saved_at = excluded.saved_at, user_id = excluded.user_id`,
  )
  const read = (): ContactsRead =>
    stored.first() ?? { rev: 0, contacts: NO_CONTACTS, savedAt: null, savedBy: null }
  return {
    read: async () => read(),
    replace: (by, { rev, contacts }) =>
      change.orRefuse(by, (now) => {
        const before = read()
        if (before.rev !== rev) return fail({ kind: 'conflict', rev: before.rev })
        write(rev + 1, JSON.stringify(contacts), now, by.userId)
        return succeed({
          value: null,
          auditEntry: {
            action: 'contacts.set',
            subject: null,
            detail: { contacts: contacts.list.length, office: contacts.office },
          },
        })
      }),
  }
}
