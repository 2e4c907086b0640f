import type { Database } from 'better-sqlite3'

/**
 * What every connection is set to, and what must be read back. `synchronous` above all: the library is
 * compiled to fall back to NORMAL in write-ahead mode, where a power cut can lose acknowledged saves.
 */
export const settings = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['secure_delete', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['journal_size_limit', '67108864', 67_108_864],
  ['wal_autocheckpoint', '1000', 1000],
  ['recursive_triggers', 'ON', 1],
] as const

/** Sets them all and reads each back; the name of the first that did not take, or null. */
export function applySettings(db: Database): string | null {
  for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
  const refused = settings.find(([name, , readBack]) => db.pragma(name, { simple: true }) !== readBack)
  return refused?.[0] ?? null
}
