import { readFileSync, statSync } from 'node:fs'
import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import { systemFaultOrThrow } from './system-error.ts'

const MEGABYTE = 1024 * 1024

/** The bytes of a file that an officer chose, where it is one that can be what they say it is. `of`: what it should be. */
export function readChosenFile(
  path: string,
  { largestMegabytes, of }: { largestMegabytes: number; of: string },
): Result<Uint8Array, readonly Problem[]> {
  const wrong = (message: string) => fail([{ path: 'file', message }])
  try {
    if (statSync(path).size > largestMegabytes * MEGABYTE)
      return wrong(`is larger than ${largestMegabytes} MB; no ${of} is. It was not read`)
    return succeed(readFileSync(path))
  } catch (error) {
    systemFaultOrThrow(error)
    return wrong('cannot be read: is it still there, and may you open it?')
  }
}
