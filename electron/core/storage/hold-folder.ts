import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { type PlaceProblem, prepareFolder } from './place.ts'

export type HeldFolder = { release(): void }
export type HoldProblem = PlaceProblem | { readonly kind: 'inUse'; readonly says: string }

/**
 * One application a folder: its windows hear of every change, and nobody else writes there. The lock is SQLite's own on
 * an empty file, which the system lets go of when the process that holds it ends, however it ends.
 */
export function holdFolder(folder: string): Result<HeldFolder, HoldProblem> {
  const place = prepareFolder(folder)
  if (!place.ok) return place
  const path = join(place.value, 'courtside.lock')
  let db: Database.Database | null = null
  try {
    // Opened by nothing but SQLite once it is there: on POSIX closing any handle of a file lets go of its locks.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    db = new Database(path, { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
    const held = db
    return succeed({ release: () => void held.close() })
  } catch (error) {
    db?.close()
    if (systemFaultOrThrow(error) === 'inUse')
      return fail({
        kind: 'inUse',
        says: 'Courtside is already open on these reports. Go on in its other window, or close that one and try again here.',
      })
    return fail({
      kind: 'cannotWrite',
      says: `Courtside cannot write in ${folder}. Check that you are allowed to write there and that the disk is not full.`,
    })
  }
}
