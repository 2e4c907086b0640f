import Database from 'better-sqlite3'
import { KEY } from './store-for-test.ts'

/** The file as somebody with the key and another program would open it: none of the store's own settings. */
export function rawDatabase(path: string, key: Buffer = KEY): Database.Database {
  const db = new Database(path)
  db.pragma(`cipher = 'chacha20'`)
  db.pragma(`key = "x'${key.toString('hex')}'"`)
  return db
}
