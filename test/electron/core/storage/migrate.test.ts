import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sha256Hex } from '../../../../electron/core/storage/audit.ts'
import {
  type Migration,
  migrate,
  migrations,
  newestSchema,
  schemaNumber,
} from '../../../../electron/core/storage/migrate.ts'

const schemaOf = (db: Database.Database): unknown[] =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name').all()
const tables = (db: Database.Database): unknown[] =>
  db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()
const memory = () => new Database(':memory:')

test('released migrations stay as they are, number and text', () => {
  // A line is added for a new migration; a line that changes breaks the stores that had it.
  expect(migrations.map(({ number, sql }) => [number, sha256Hex(Buffer.from(sql)).slice(0, 16)])).toEqual([
    [10, '2c3eff0d3b4ef2e7'],
    [20, 'c8ca8c6f31f96103'],
    [30, '0358acc878aff873'],
    [50, '89279b7ca660d340'],
    [60, '30f8f00125331aec'],
    [70, 'b25eebf3181e1ebc'],
    [80, '532f169128a7343f'],
    [90, 'f9a742f239b81089'],
    [100, 'b2a1846eb53dad9f'],
    [110, 'b2bc4c216ed28e50'],
    [120, '90440a8b7f0206a4'],
    [130, 'c59789a82709c029'],
    [140, 'e8a9d0641adce196'],
    [150, '620aadcbdbc4fedb'],
    [170, 'c261575c436dd9e3'],
    [190, '7969dc914b4f22c5'],
    [210, 'fa1be85751c93445'],
    [230, '22ecf3cdb3c17c37'],
  ])
})

test('an empty file becomes the newest schema, every table of it strict, and a second run changes nothing', () => {
  const db = memory()
  migrate(db)
  expect(schemaNumber(db)).toBe(newestSchema)
  expect(tables(db)).toEqual([
    'allocation_drafts',
    'allocations',
    'audit',
    'check_contacts',
    'court_runs',
    'deliveries',
    'directories',
    'escalation_drafts',
    'escalation_steps',
    'escalations',
    'handovers',
    'key_lists',
    'keys',
    'list_readings',
    'list_rows',
    'list_settings',
    'messages_read',
    'messages_sent',
    'office',
    'office_words',
    'own_words',
    'papers',
    'phrases',
    'private_notes',
    'receipts_given',
    'receipts_read',
    'receive_keys',
    'received_cases',
    'received_handovers',
    'reports',
    'results',
    'revisions',
    'signatures',
    'signed_documents',
    'trust_lists',
    'users',
    'visits',
  ])
  const strict = db
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1 ORDER BY name`)
    .pluck()
  expect(strict.all()).toEqual(tables(db))
  const before = schemaOf(db)
  migrate(db)
  expect(schemaOf(db)).toEqual(before)
})

test('every table that must never change refuses to', () => {
  const db = memory()
  migrate(db)
  const triggers = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`)
    .pluck()
    .all()
  expect(triggers).toEqual([
    'allocations_no_delete',
    'allocations_no_update',
    'audit_no_delete',
    'audit_no_update',
    'deliveries_no_delete',
    'deliveries_no_update',
    'directories_no_delete',
    'directories_no_update',
    'escalation_steps_no_delete',
    'escalation_steps_no_update',
    'escalations_no_delete',
    'handovers_no_delete',
    'handovers_no_update',
    'key_lists_no_delete',
    'key_lists_no_update',
    'keys_no_delete',
    'keys_only_retire',
    'messages_read_no_delete',
    'messages_read_no_update',
    'messages_sent_no_delete',
    'messages_sent_no_update',
    'receipts_given_no_delete',
    'receipts_given_no_update',
    'receipts_read_no_delete',
    'receipts_read_no_update',
    'receive_keys_no_delete',
    'receive_keys_no_update',
    'received_handovers_no_delete',
    'received_handovers_no_update',
    'reports_change_only_in_draft',
    'reports_no_delete',
    'reports_sealed_stays',
    'results_no_delete',
    'results_no_update',
    'revisions_no_delete',
    'revisions_no_update',
    'signatures_no_delete',
    'signatures_no_update',
    'signed_documents_no_delete',
    'signed_documents_no_update',
    'trust_lists_no_delete',
    'trust_lists_no_update',
  ])
})

test('a step that fails leaves the store after the step before, its data with it', () => {
  const steps: Migration[] = [
    { number: 1, sql: `CREATE TABLE kept (a TEXT) STRICT; INSERT INTO kept VALUES ('text')` },
    { number: 2, sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE kept (a TEXT) STRICT' },
  ]
  const db = memory()
  expect(() => migrate(db, steps)).toThrow('already exists')
  expect(schemaNumber(db)).toBe(1)
  expect(tables(db)).toEqual(['kept'])
  migrate(db, [...steps.slice(0, 1), { number: 2, sql: 'ALTER TABLE kept ADD COLUMN b TEXT' }])
  expect(db.prepare('SELECT a, b FROM kept').get()).toEqual({ a: 'text', b: null })
})

test('a store of the first schema keeps its reports and can hold allocations afterwards', () => {
  const db = memory()
  migrate(db, migrations.slice(0, 1))
  db.exec(`INSERT INTO users VALUES ('u', 'Pat', 'PSO', 'Kent', '', 'now')`)
  db.exec(
    `INSERT INTO reports VALUES ('r', 'oral', 1, 'u', 0, 'sealed', '{}', 'Lee', '', '', '', '', '', '', '{}')`,
  )
  migrate(db)
  expect(schemaNumber(db)).toBe(newestSchema)
  expect(db.prepare('SELECT name FROM reports').pluck().all()).toEqual(['Lee'])
  const keep = db.prepare(
    'INSERT INTO allocations (report_id, user_id, at, stands, allocation) VALUES (?, ?, ?, ?, ?)',
  )
  expect(keep.run('r', 'u', 'now', 'decided', '{}').changes).toBe(1)
  expect(() => keep.run('r', 'u', 'now', 'perhaps', '{}')).toThrow('CHECK')
})

test('steps out of order are a fault of the program', () => {
  const step = (number: number): Migration => ({ number, sql: 'SELECT 1' })
  expect(() => migrate(memory(), [step(20), step(10)])).toThrow('Migration 10 does not follow 20')
  expect(() => migrate(memory(), [step(10), step(10)])).toThrow('Migration 10 does not follow 10')
})
