import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Officer } from '../../../shared/document/document.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { fail, succeed } from '../../../shared/lib/result.ts'
import { gradeSchema } from '../../../shared/record/lifecycle.ts'
import type { Change } from './change.ts'
import { keysTable } from './keys.ts'
import { execute, query } from './rows.ts'
import type { Office, Users } from './store.ts'

export const officerRow = z.strictObject({
  userId: z.string(),
  name: z.string(),
  grade: gradeSchema,
  office: z.string(),
  phone: z.string(),
})
const columns = 'user_id AS userId, name, grade, office, phone'

/** The office, its users and their keys. */
export function peopleStore(db: Database, change: Change): { office: Office; users: Users } {
  const keys = keysTable(db)
  const insertUser = execute(
    db,
    'INSERT INTO users (user_id, name, grade, office, phone, added_at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const insertOffice = execute(db, 'INSERT INTO office (only_one, database_id, name) VALUES (1, ?, ?)')
  const office = query(
    db,
    'SELECT database_id AS databaseId, name FROM office',
    z.strictObject({ databaseId: z.string(), name: z.string() }),
    'office',
  )
  const every = query(db, `SELECT ${columns} FROM users ORDER BY name, user_id`, officerRow, 'users')
  const one = query(db, `SELECT ${columns} FROM users WHERE user_id = ?`, officerRow, 'users')
  const put = (officer: Officer, now: string): void =>
    insertUser(officer.userId, officer.name, officer.grade, officer.office, officer.phone, now)

  return {
    office: {
      establish: ({ databaseId, name, seal, firstUser, firstKey }) =>
        change.always(firstUser, (now) => {
          insertOffice(databaseId, name)
          keys.addSeal(seal)
          put(firstUser, now)
          keys.addUserKey(firstKey)
          return {
            value: undefined,
            auditEntry: {
              action: 'office.created',
              subject: firstUser.userId,
              detail: { database: databaseId },
            },
          }
        }),
      read: async () => must(office.first(), 'a store is founded before anything else'),
      seal: async () => keys.seal(),
      publicKeys: async () => keys.publicKeys(),
    },
    users: {
      list: async () => every.all(),
      read: async (userId) => {
        const found = one.first(userId)
        return found === null ? fail({ kind: 'notFound' }) : succeed(found)
      },
      add: (by, officer, key) =>
        change.always(by, (now) => {
          put(officer, now)
          keys.addUserKey(key)
          return {
            value: undefined,
            auditEntry: {
              action: 'user.added',
              subject: officer.userId,
              detail: { grade: officer.grade, key: key.kid },
            },
          }
        }),
      issueKey: (by, userId, key) =>
        change.always(by, (now) => {
          keys.retire(userId, now)
          keys.addUserKey(key)
          return {
            value: undefined,
            auditEntry: { action: 'user.keyIssued', subject: userId, detail: { key: key.kid } },
          }
        }),
      sealedKey: async (userId) => keys.sealedKey(userId),
    },
  }
}
