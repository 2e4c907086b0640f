import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { Phrase, Whose, Writing } from '../../../shared/contract/writing-commands.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import { execute, query } from './rows.ts'
import type { Actor, NotFound } from './store.ts'

export type WritingStore = {
  read(userId: string): Promise<Writing>
  addWord(by: Actor, given: { word: string; whose: Whose }): Promise<void>
  removeWord(by: Actor, given: { word: string; whose: Whose }): Promise<void>
  /** New, or in place of the one of the same id; another officer's is not found. */
  keepPhrase(by: Actor, phrase: Phrase): Promise<Result<null, NotFound>>
  removePhrase(by: Actor, id: string): Promise<Result<null, NotFound>>
}

/**
 * Words and phrases. The log says who changed which list and never a word: it may be a name, and a log keeps what it has.
 */
export function writingStore(db: Database, change: Change): WritingStore {
  const mine = query(
    db,
    'SELECT word FROM own_words WHERE user_id = ? ORDER BY word COLLATE NOCASE',
    z.strictObject({ word: z.string() }),
    'own_words',
  )
  const office = query(
    db,
    `SELECT word, users.name AS "by", office_words.added_at AS at FROM office_words JOIN users ON user_id = added_by
     ORDER BY word COLLATE NOCASE`,
    z.strictObject({ word: z.string(), by: z.string(), at: z.string() }),
    'office_words',
  )
  const phrases = query(
    db,
    'SELECT phrase_id AS id, name, text FROM phrases WHERE user_id = ? ORDER BY name COLLATE NOCASE, phrase_id',
    z.strictObject({ id: z.string(), name: z.string(), text: z.string() }),
    'phrases',
  )
  const owner = query(
    db,
    'SELECT user_id AS owner FROM phrases WHERE phrase_id = ?',
    z.strictObject({ owner: z.string() }),
    'phrases',
  )
  const addOwn = execute(db, 'INSERT OR IGNORE INTO own_words (user_id, word) VALUES (?, ?)')
  const removeOwn = execute(db, 'DELETE FROM own_words WHERE user_id = ? AND word = ?')
  const addOffice = execute(
    db,
    'INSERT OR IGNORE INTO office_words (word, added_by, added_at) VALUES (?, ?, ?)',
  )
  const removeOffice = execute(db, 'DELETE FROM office_words WHERE word = ?')
  const keep = execute(
    db,
    `INSERT INTO phrases (phrase_id, user_id, name, text) VALUES (?, ?, ?, ?)
     ON CONFLICT (phrase_id) DO UPDATE SET name = excluded.name, text = excluded.text`,
  )
  const remove = execute(db, 'DELETE FROM phrases WHERE phrase_id = ?')
  const ownChanged = { action: 'ownWriting.changed', subject: null } as const

  return {
    read: async (userId) => ({
      mine: mine.all(userId).map(({ word }) => word),
      office: office.all(),
      phrases: phrases.all(userId),
    }),
    addWord: (by, { word, whose }) =>
      change.always(by, (now) => {
        if (whose === 'mine') addOwn(by.userId, word)
        else addOffice(word, by.userId, now)
        return {
          value: undefined,
          auditEntry: whose === 'mine' ? ownChanged : { action: 'officeWord.added', subject: null },
        }
      }),
    removeWord: (by, { word, whose }) =>
      change.always(by, () => {
        if (whose === 'mine') removeOwn(by.userId, word)
        else removeOffice(word)
        return {
          value: undefined,
          auditEntry: whose === 'mine' ? ownChanged : { action: 'officeWord.removed', subject: null },
        }
      }),
    keepPhrase: (by, { id, name, text }) =>
      change.orRefuse(by, () => {
        const its = owner.first(id)
        if (its !== null && its.owner !== by.userId) return fail({ kind: 'notFound' })
        keep(id, by.userId, name, text)
        return succeed({ value: null, auditEntry: ownChanged })
      }),
    removePhrase: (by, id) =>
      change.orRefuse(by, () => {
        if (owner.first(id)?.owner !== by.userId) return fail({ kind: 'notFound' })
        remove(id)
        return succeed({ value: null, auditEntry: ownChanged })
      }),
  }
}
