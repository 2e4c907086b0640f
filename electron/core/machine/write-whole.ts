import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { systemFaultOrThrow } from './system-error.ts'

export type CannotWrite = { readonly kind: 'cannotWrite'; readonly says: string }

/**
 * Writes a file whole or not at all, for its owner alone: beside it first, to the disk, then in its place.
 * Killed at any moment, the old file or the new one is there.
 */
export function writeWhole(path: string, bytes: Uint8Array): Result<null, CannotWrite> {
  const part = partOf(path)
  try {
    return putBeside(path, part, bytes) && putInPlace(part, path) ? succeed(null) : cannotWrite(path)
  } finally {
    drop(part)
  }
}

/**
 * The same for a file that may not be anywhere without a record of it: all of it lies beside its place
 * before `record` is asked, and takes its place only afterwards. What cannot be written is not recorded.
 */
export async function writeOnceRecorded<Problem>(
  path: string,
  bytes: Uint8Array,
  record: () => Promise<Result<unknown, Problem>>,
): Promise<Result<null, CannotWrite | Problem>> {
  const part = partOf(path)
  try {
    if (!putBeside(path, part, bytes)) return cannotWrite(path)
    const recorded = await record()
    if (!recorded.ok) return recorded
    return putInPlace(part, path) ? succeed(null) : cannotWrite(path)
  } finally {
    drop(part)
  }
}

const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.part`)

const drop = (part: string): boolean => systemAllows(() => rmSync(part, { force: true }))

const putBeside = (path: string, part: string, bytes: Uint8Array): boolean =>
  systemAllows(() => {
    rmSync(part, { force: true })
    const file = openSync(part, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }) && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true

const putInPlace = (part: string, path: string): boolean =>
  systemAllows(() => {
    renameSync(part, path)
    syncFolder(dirname(path))
  })

/** Does it, and answers whether the system let it. */
function systemAllows(act: () => void): boolean {
  try {
    act()
    return true
  } catch (error) {
    systemFaultOrThrow(error)
    return false
  }
}

const cannotWrite = (path: string): Result<never, CannotWrite> =>
  fail({
    kind: 'cannotWrite',
    says: `Courtside cannot write ${path}. Check that the folder exists, that you are allowed to write there and that the disk is not full. Nothing was written.`,
  })

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
