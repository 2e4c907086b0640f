import { readFileSync, statSync } from 'node:fs'
import { machineClock } from '../../core/machine/machine-ports.ts'
import { systemFault } from '../../core/machine/system-error.ts'

/** What a command line may touch: tests hand in their own. Standard output takes JSON and nothing else. */
export type CommandIo = {
  /** The whole of a file, or of standard input for "-". Throws `BadInput` where it cannot be read. */
  read(source: string): Buffer
  out(text: string): void
  /** Words for people, on standard error. */
  say(line: string): void
  /** The present instant. */
  now(): string
}

/** 0 done; 1 done, and the answer is "no"; 2 the input could not be read or the command is wrong. */
export type ExitStatus = 0 | 1 | 2

/** The input is at fault, one line a problem: what was given cannot be read as what was asked for. */
export class BadInput extends Error {
  readonly lines: readonly string[]
  constructor(lines: readonly string[]) {
    super(lines.join('\n'))
    this.lines = lines
  }
}

/** Nothing that Courtside reads is larger; it is refused before it is read. */
const largestBytes = 40 * 1024 * 1024

export const processIo: CommandIo = {
  read: (source) => {
    try {
      const found = source === '-' ? null : statSync(source)
      if (found?.isDirectory()) throw new BadInput([`${source}: is a folder, not a file`])
      if (found !== null && found.size > largestBytes) {
        throw new BadInput([`${source}: larger than 40 MiB, which nothing of Courtside is`])
      }
      return readFileSync(source === '-' ? 0 : source)
    } catch (error) {
      if (error instanceof BadInput) throw error
      throw new BadInput([`${source}: ${whyUnreadable(error)}`])
    }
  },
  out: (text) => void process.stdout.write(text),
  say: (line) => void process.stderr.write(`${line}\n`),
  now: () => machineClock.now(),
}

function whyUnreadable(error: unknown): string {
  const fault = systemFault(error)
  if (fault === 'missing') return 'there is no such file'
  if (fault === 'denied') return 'may not be read by you'
  return 'cannot be read'
}
