import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { syncFolder, writeWhole } from '../machine/write-whole.ts'
import { type Header, headerSchema } from './header.ts'
import type { VaultProblem } from './vault-problem.ts'

/** Larger than an office of thousands; a file above it is not ours. */
const LARGEST_HEADER = 4 * 1024 * 1024

/** Where things lie in the data folder. A store is named after its id, so that no office ever overwrites another's. */
export const headerPath = (folder: string): string => join(folder, 'vault.json')
export const storePath = (folder: string, databaseId: string): string =>
  join(folder, `store-${databaseId}.db`)
/** The index of the search: made anew from the store wherever it is not there, and so in no backup. */
export const searchPath = (folder: string, databaseId: string): string =>
  join(folder, `search-${databaseId}.db`)
/** A store still being founded: without `vault.json` it has never held a report. */
export const unfinishedStorePath = (folder: string, databaseId: string): string =>
  join(folder, `unfinished-${databaseId}.db`)

/** What the vault says without a key; null where no office has been made here. */
export function readHeader(folder: string): Result<Header | null, VaultProblem> {
  const path = headerPath(folder)
  if (!existsSync(path)) {
    const isFolder = existsSync(folder) && statSync(folder).isDirectory()
    const orphan = isFolder && readdirSync(folder).some((name) => /^store-.*\.db$/.test(name))
    return orphan ? fail(vaultMissing) : succeed(null)
  }
  if (statSync(path).size > LARGEST_HEADER) return fail(vaultUnreadable)
  let parsed: unknown
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (!(error instanceof SyntaxError)) systemFaultOrThrow(error)
    return fail(vaultUnreadable)
  }
  const header = headerSchema.safeParse(parsed)
  if (header.success) return succeed(header.data)
  return fail(isNewer(parsed) ? vaultNewer : vaultUnreadable)
}

/** Puts the header in place, whole or not at all. */
export function writeHeader(folder: string, header: Header): Result<null, VaultProblem> {
  return writeWhole(headerPath(folder), Buffer.from(`${JSON.stringify(header, null, 2)}\n`))
}

/** Gives a founded store its lasting name; done again at the next start where it was cut off. */
export function finishFounding(folder: string, databaseId: string): void {
  const unfinished = unfinishedStorePath(folder, databaseId)
  if (!existsSync(unfinished) || existsSync(storePath(folder, databaseId))) return
  renameSync(unfinished, storePath(folder, databaseId))
  syncFolder(folder)
}

/** Takes away stores whose founding was cut off: without a vault nobody has their key, and they hold no report. */
export function sweepUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^unfinished-.*\.db(-wal|-shm|-journal)?$/.test(name)) rmSync(join(folder, name))
  }
}

const isNewer = (parsed: unknown): boolean =>
  typeof parsed === 'object' &&
  parsed !== null &&
  'version' in parsed &&
  typeof parsed.version === 'number' &&
  parsed.version > 1

const vaultMissing: VaultProblem = {
  kind: 'vaultMissing',
  says: 'There are reports in this folder, but vault.json, which holds the way to their key, is gone. Ask IT to restore it from a backup; do not start a new office.',
}
const vaultUnreadable: VaultProblem = {
  kind: 'vaultUnreadable',
  says: 'vault.json, which holds the way to the key of the reports, cannot be read. Ask IT to restore it from a backup. Nothing has been changed.',
}
const vaultNewer: VaultProblem = {
  kind: 'vaultNewer',
  says: 'These reports were last used with a newer version of Courtside. Install that version to open them; nothing has been changed.',
}
