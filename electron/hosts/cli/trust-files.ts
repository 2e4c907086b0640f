import type { KeyObject } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { keyInFile, receiveKeyFileSchema } from '../../core/handover/receive-key-file.ts'
import type { TrustFile } from '../../core/signing/trust.ts'
import { readTrustFile } from '../../core/signing/trust.ts'
import { type Trust, trusting } from '../../core/signing/trusting.ts'
import { BadInput, type CommandIo } from './command-io.ts'
import { jsonFile } from './json-file.ts'

/** What a folder of `trust root` and of `keys receiver` holds. */
export const ROOT_FILE = 'root-key.json'
export const RECEIVE_KEY_FILE = 'receive-key.json'
export const ORGANISATION_FILE = 'organisation.json'

/** A file by its own name, or by that of the folder that was made for it. */
export const fileIn = (path: string, name: string): string =>
  existsSync(path) && statSync(path).isDirectory() ? join(path, name) : path

/** A list of public keys. Throws `BadInput` where it is none. */
export async function trustFile(source: string, io: CommandIo): Promise<TrustFile> {
  const read = await readTrustFile(io.read(source))
  if (!read.ok) throw new BadInput([`${source}: ${read.problem.says}`])
  return read.value
}

/** What is believed of a file that came at this instant. */
export const trustOfFile = (file: TrustFile, receivedAt: string): Trust =>
  trusting(file.is === 'office' ? { own: file.own } : { list: file.list }, receivedAt)

/** The private key that files are opened with, by its name; none where none was named. */
export function receiveKeysIn(source: string | undefined, io: CommandIo): ReadonlyMap<string, KeyObject> {
  if (source === undefined) return new Map()
  const path = fileIn(source, RECEIVE_KEY_FILE)
  const file = jsonFile(path, receiveKeyFileSchema, io)
  const key = keyInFile(file)
  if (key === null) throw new BadInput([`${path}: the key has not the name that follows from it`])
  return new Map([[file.kid, key]])
}
