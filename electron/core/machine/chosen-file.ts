import { readFileSync, statSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import { tooLarge } from '../../../shared/record/paper.ts'
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

/** The bytes of a paper that an officer chose, read while the window goes on; one that is too large is not begun. */
export async function readPaperFile(path: string): Promise<Result<Uint8Array, string>> {
  try {
    const large = tooLarge((await stat(path)).size)
    return large === null ? succeed(await readFile(path)) : fail(large)
  } catch (error) {
    systemFaultOrThrow(error)
    return fail('This file cannot be read: is it still there, and may you open it? It was not taken.')
  }
}
