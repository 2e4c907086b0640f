import { BadInput, type CommandIo } from './command-io.ts'
import { readText } from './read-json.ts'

/** The first line of a file or of standard input: a passphrase never stands on a command line, where others see it. */
export function passphraseFrom(source: string, io: CommandIo): string {
  const text = readText(io.read(source))
  const [line = ''] = text.ok ? text.value.split(/\r?\n/) : []
  if (line === '') throw new BadInput([`${source}: its first line must be the passphrase`])
  return line
}
