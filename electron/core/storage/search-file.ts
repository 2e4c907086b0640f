import { closeSync, openSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { z } from 'zod'
import type { AuditCheckpoint } from '../../../shared/audit/entry.ts'
import type { SearchQuery } from '../../../shared/search/search-query.ts'
import {
  type Passage,
  type SearchedState,
  type SearchedText,
  type Stretch,
  searchedStateSchema,
} from '../../../shared/search/searched-text.schema.ts'
import { applyKey } from './apply-key.ts'
import { execute, jsonColumn, query, StoreDamaged } from './rows.ts'

/** Another number for whatever is kept otherwise: a file of another is thrown away and made anew. */
const SCHEMA = 1

/**
 * Two tables of words, which keep nothing but who has which: `people` for names and numbers, `words` for those and the
 * text. A word is what stands between two spaces, since what comes in is folded. `detail=none`: no place within a text
 * is kept, so a word that every report has costs a byte a report.
 */
const WORDS = `fts5(text, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3')`
const schema = `
CREATE TABLE place (only_one INTEGER PRIMARY KEY CHECK (only_one = 1), size INTEGER NOT NULL, head TEXT NOT NULL, built TEXT) STRICT;
CREATE TABLE cases (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL,
  hearing TEXT NOT NULL,
  holder TEXT,
  born TEXT NOT NULL,
  offence TEXT NOT NULL,
  passages TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE people USING ${WORDS};
CREATE VIRTUAL TABLE words USING ${WORDS};
PRAGMA user_version = ${SCHEMA};
`

/** A case by what is asked of all that are found: which it is, its day, and whose. */
export type IndexedCase = {
  readonly number: number
  readonly id: string
  readonly state: SearchedState
  readonly hearing: string
  readonly holder: string | null
}

/** How far the index has followed the store: to this line of its log, and, while it is built, to this report. */
export type IndexPlace = AuditCheckpoint & {
  /** The last report taken in from the beginning; null once all are. */
  readonly built: string | null
}

/** The words of cases in a file of its own, encrypted, which holds nothing that the store does not. */
export type SearchFile = {
  place(): IndexPlace
  /** What is put in, taken out, and how far that brings it: together or not at all. */
  write(change: { put: readonly SearchedText[]; drop: readonly string[]; place: IndexPlace }): void
  readonly cases: ReadonlyMap<number, IndexedCase>
  has(id: string): boolean
  /** The numbers of those found, the last heard first. */
  found(where: 'people' | 'words', asked: SearchQuery): number[]
  told(number: number): Pick<SearchedText, 'born' | 'offence'> | null
  passages(number: number): Passage[]
  close(): void
}

/** Opens the file of the index, and makes it anew where there is none, or none that can be read with this key. */
export function openSearchFile(path: string, key: Uint8Array): SearchFile {
  try {
    return opened(path, key)
  } catch (error) {
    if (!isDamage(error)) throw error
    dropSearchFile(path)
    return opened(path, key)
  }
}

/** Takes the index away; it is built anew from the store. */
export function dropSearchFile(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${end}`, { force: true })
}

/** What is read from the file is not what was written there, whoever did that. */
export const isDamage = (error: unknown): boolean =>
  error instanceof OtherSchema ||
  error instanceof StoreDamaged ||
  (error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code)))

class OtherSchema extends Error {
  override readonly name = 'OtherSchema'
}

function opened(path: string, key: Uint8Array): SearchFile {
  closeSync(openSync(path, 'a', 0o600))
  const db = new Database(path, { fileMustExist: true })
  try {
    applyKey(db, key)
    db.pragma('journal_mode = WAL')
    // A power cut takes the last of it at most, and what was lost is followed again.
    db.pragma('synchronous = NORMAL')
    db.pragma('temp_store = MEMORY')
    db.pragma('cache_size = -16000')
    const had = z.int().parse(db.pragma('user_version', { simple: true }))
    if (had === 0) db.transaction(() => db.exec(schema)).immediate()
    else if (had !== SCHEMA) throw new OtherSchema('The index is of another version')
    return fileOver(db)
  } catch (error) {
    db.close()
    throw error
  }
}

function fileOver(db: Database.Database): SearchFile {
  const caseRow = z.strictObject({
    number: z.int(),
    id: z.string(),
    state: searchedStateSchema,
    hearing: z.string(),
    holder: z.string().nullable(),
  })
  const all = query(db, 'SELECT number, id, state, hearing, holder FROM cases', caseRow, 'cases')
  const told = query(
    db,
    'SELECT born, offence FROM cases WHERE number = ?',
    z.strictObject({ born: z.string(), offence: z.string() }),
    'cases',
  )
  const passages = query(
    db,
    'SELECT passages FROM cases WHERE number = ?',
    z.strictObject({ passages: jsonColumn(passagesSchema) }),
    'cases',
  )
  const place = query(
    db,
    'SELECT size, head, built FROM place',
    z.strictObject({ size: z.int(), head: z.string(), built: z.string().nullable() }),
    'place',
  )
  const writePlace = execute(
    db,
    `INSERT INTO place (only_one, size, head, built) VALUES (1, ?, ?, ?)
     ON CONFLICT (only_one) DO UPDATE SET size = excluded.size, head = excluded.head, built = excluded.built`,
  )
  const insertCase = execute(
    db,
    'INSERT INTO cases (number, id, state, hearing, holder, born, offence, passages) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const dropFrom = ['cases WHERE number', 'people WHERE rowid', 'words WHERE rowid'].map((where) =>
    execute(db, `DELETE FROM ${where} = ?`),
  )
  const insertWords = {
    people: execute(db, 'INSERT INTO people (rowid, text) VALUES (?, ?)'),
    words: execute(db, 'INSERT INTO words (rowid, text) VALUES (?, ?)'),
  }
  const match = (where: 'people' | 'words') =>
    db
      .prepare<[string], number>(`SELECT rowid FROM ${where} WHERE ${where} MATCH ? ORDER BY rowid DESC`)
      .pluck()
  const matching = { people: match('people'), words: match('words') }

  const cases = new Map(all.all().map((one) => [one.number, one]))
  const numbers = new Map([...cases.values()].map(({ id, number }) => [id, number]))
  let newest = [...cases.keys()].reduce((most, number) => Math.max(most, number % SERIALS), 0)

  /** A number by which cases stand in the order of their days; a case keeps its own while its day stays. */
  const numberFor = ({ id, hearing }: SearchedText): number => {
    const had = cases.get(numbers.get(id) ?? -1)
    if (had?.hearing === hearing) return had.number
    newest += 1
    return dayNumber(hearing) * SERIALS + newest
  }
  const drop = (id: string): void => {
    const number = numbers.get(id)
    if (number === undefined) return
    for (const from of dropFrom) from(number)
    cases.delete(number)
    numbers.delete(id)
  }
  const put = (one: SearchedText): void => {
    const number = numberFor(one)
    drop(one.id)
    const { id, state, hearing, holder } = one
    insertCase(
      number,
      id,
      state,
      hearing,
      holder,
      one.born,
      one.offence,
      JSON.stringify(inColumns(one.passages)),
    )
    insertWords.people(number, one.person)
    insertWords.words(number, one.words)
    cases.set(number, { number, id, state, hearing, holder })
    numbers.set(id, number)
  }

  return {
    cases,
    has: (id) => numbers.has(id),
    place: () => place.first() ?? { size: 0, head: '', built: '' },
    write: (change) => {
      db.transaction(() => {
        for (const id of change.drop) drop(id)
        for (const one of change.put) put(one)
        const { size, head, built } = change.place
        writePlace(size, head, built)
      }).immediate()
    },
    found: (where, asked) => matching[where].all(ftsQuery(asked)),
    told: (number) => told.first(number),
    passages: (number) => {
      const kept = passages.first(number)
      return kept === null ? [] : fromColumns(kept.passages)
    },
    close: () => void db.close(),
  }
}

/** What the passages of a case are called, what they say, and which of them is restricted from where to where. */
const passagesSchema = z.strictObject({
  where: z.array(z.string()),
  text: z.array(z.string()),
  restricted: z.array(z.tuple([z.int(), z.int(), z.int()])),
})

/** Column by column: read forty times for each key that is typed. */
const inColumns = (passages: readonly Passage[]): z.infer<typeof passagesSchema> => ({
  where: passages.map(({ where }) => where),
  text: passages.map(({ text }) => text),
  restricted: passages.flatMap(({ restricted }, at) =>
    restricted.map(([from, to]): [number, number, number] => [at, from, to]),
  ),
})

const fromColumns = ({ where, text, restricted }: z.infer<typeof passagesSchema>): Passage[] =>
  text.map((said, at) => ({
    where: where[at] ?? '',
    text: said,
    restricted:
      restricted.length === 0
        ? []
        : restricted.flatMap(([of, from, to]): Stretch[] => (of === at ? [[from, to]] : [])),
  }))

/** Of each term one spelling at least; a word as the beginning of words, a number whole. */
const ftsQuery = (asked: SearchQuery): string =>
  asked
    .map((term) =>
      'begins' in term ? `"${term.begins}"*` : `(${term.oneOf.map((word) => `"${word}"`).join(' OR ')})`,
    )
    .join(' AND ')

/** More than an office ever changes the day of a case; with the days of two centuries it stays a whole number. */
const SERIALS = 2 ** 24
const DAY_MS = 86_400_000
/** Days since 1900; nought where there is no day, which stands last. */
const dayNumber = (hearing: string): number =>
  hearing === '' ? 0 : Math.max(1, Math.floor((Date.parse(hearing) - Date.parse('1900-01-01')) / DAY_MS) + 1)
