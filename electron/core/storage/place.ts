import { closeSync, openSync, realpathSync, rmSync, statfsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { makeFolder } from '../machine/make-folder.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'

/** Linux's numbers of file systems that live on another machine: statfs(2). */
const NETWORK_FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB2'],
  [0x5346414f, 'AFS'],
  [0x01021997, '9P'],
  [0x73757245, 'Coda'],
  [0x564c, 'NCP'],
])

/** SQLite opens no path of more than 512 bytes; the longest name in the folder is 60 with what SQLite adds to it. */
const LONGEST_FOLDER = 440

export type PlaceProblem = { readonly kind: 'networkPath' | 'cannotWrite'; readonly says: string }

/**
 * Whether a folder, as the machine resolves it, lies on a network: a write-ahead log needs a local disk.
 * A mapped Windows drive resolves to its share's name. Other systems' network mounts are not noticed.
 */
export function isNetworkPlace(resolvedFolder: string, fileSystem: number): boolean {
  return resolvedFolder.startsWith('\\\\') || NETWORK_FILE_SYSTEMS.has(fileSystem)
}

/** Makes the folder, for its owner alone, and tries it: a local disk on which a file can be made. */
export function prepareFolder(folder: string): Result<string, PlaceProblem> {
  try {
    if (Buffer.byteLength(resolve(folder)) > LONGEST_FOLDER)
      return fail({
        kind: 'cannotWrite',
        says: `The path of the folder for the reports is too long: ${Buffer.byteLength(resolve(folder))} characters, and at most ${LONGEST_FOLDER} will do. Choose a folder with a shorter path.`,
      })
    makeFolder(folder)
    const resolved = realpathSync.native(folder)
    if (isNetworkPlace(resolved, statfsSync(resolved).type)) {
      return fail({
        kind: 'networkPath',
        says: `Courtside cannot keep reports in ${folder}: it is on a network, and reports could be lost there. Choose a folder on this computer's own disk.`,
      })
    }
    const probe = join(resolved, `.courtside-can-write-${process.pid}`)
    closeSync(openSync(probe, 'w', 0o600))
    rmSync(probe)
    return succeed(resolved)
  } catch (error) {
    systemFaultOrThrow(error)
    return fail({
      kind: 'cannotWrite',
      says: `Courtside cannot write in ${folder}. Check that the folder exists, that you are allowed to write there and that the disk is not full.`,
    })
  }
}
