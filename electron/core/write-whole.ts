import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../../shared/lib/result.ts'

export type CannotWrite = { readonly kind: 'cannotWrite'; readonly says: string }

/**
 * Writes a file whole or not at all, for its owner alone: beside it first, to the disk, then in its place.
 * Killed at any moment, the old file or the new one is there.
 */
export function writeWhole(path: string, bytes: Uint8Array): Result<null, CannotWrite> {
  const part = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    rmSync(part, { force: true })
    const file = openSync(part, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
    syncFolder(dirname(path))
    return succeed(null)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    rmSync(part, { force: true })
    return fail({
      kind: 'cannotWrite',
      says: `Courtside cannot write ${path}. Check that the folder exists, that you are allowed to write there and that the disk is not full. Nothing was written.`,
    })
  }
}

/** Puts a folder's list of names on the disk; Windows has no such act and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
