import { type Command, Option } from 'commander'
import type { z } from 'zod'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { readJson, readText } from './read-json.ts'

/** A question in JSON with an answer in JSON. `no`: it was answered, and the answer is "no" (exit 1). */
export type JsonCommand<Schema extends z.ZodType> = {
  readonly name: string
  readonly describe: string
  /** What `--help` adds below the options. */
  readonly more?: string
  readonly input: Schema
  /** What else is wrong with an input that has not the shape. */
  alsoWrong?(value: unknown): string[]
  /** One choice beside the input, as "--stage sign". */
  readonly choice?: { readonly flag: string; readonly describe: string; readonly of: readonly string[] }
  /** Throws `BadInput` where what has the right shape still cannot be read. */
  answer(input: z.output<Schema>, chosen: string | null): { readonly output: unknown; readonly no: boolean }
}

/** Adds the command with its `--lines`: one JSON a line in, one a line out, the worst line's status. */
export function addJsonCommand<Schema extends z.ZodType>(
  program: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  command: JsonCommand<Schema>,
): void {
  const added = program
    .command(command.name)
    .description(command.describe)
    .argument('[file]', 'JSON file, or "-" for standard input', '-')
    .option('--lines', 'one JSON input a line, one JSON output a line')
  if (command.more !== undefined) added.addHelpText('after', `\n${command.more}`)
  const { choice } = command
  if (choice !== undefined) {
    added.addOption(new Option(`--${choice.flag} <${choice.flag}>`, choice.describe).choices(choice.of))
  }
  added.action((file: string, options: Readonly<Record<string, string | true | undefined>>) => {
    const given = choice === undefined ? undefined : options[choice.flag]
    const chosen = typeof given === 'string' ? given : null
    const bytes = io.read(file)
    done(
      options['lines'] === true
        ? answerLines(bytes, command, chosen, io)
        : answerOne(bytes, command, chosen, io),
    )
  })
}

function answerTo<Schema extends z.ZodType>(
  bytes: Buffer,
  command: JsonCommand<Schema>,
  chosen: string | null,
) {
  const text = readText(bytes)
  if (!text.ok) throw new BadInput(text.problem)
  const input = readJson(text.value, command.input, (value) => command.alsoWrong?.(value) ?? [])
  if (!input.ok) throw new BadInput(input.problem)
  return command.answer(input.value, chosen)
}

function answerOne<Schema extends z.ZodType>(
  bytes: Buffer,
  command: JsonCommand<Schema>,
  chosen: string | null,
  io: CommandIo,
): ExitStatus {
  const { output, no } = answerTo(bytes, command, chosen)
  io.out(`${JSON.stringify(output, null, 2)}\n`)
  return no ? 1 : 0
}

function answerLines<Schema extends z.ZodType>(
  bytes: Buffer,
  command: JsonCommand<Schema>,
  chosen: string | null,
  io: CommandIo,
): ExitStatus {
  let worst: ExitStatus = 0
  for (const line of linesOf(bytes)) {
    try {
      const { output, no } = answerTo(line, command, chosen)
      io.out(`${JSON.stringify(output)}\n`)
      if (no && worst === 0) worst = 1
    } catch (error) {
      if (!(error instanceof BadInput)) throw error
      io.out(`${JSON.stringify({ error: error.lines.join('; ') })}\n`)
      worst = 2
    }
  }
  return worst
}

const NEWLINE = 0x0a

/** Cut before they are read as text, so that a byte that is none spoils its own line alone. JSON takes a carriage return for space. */
function* linesOf(bytes: Buffer): Generator<Buffer> {
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(NEWLINE, from)
    const to = at === -1 ? bytes.length : at
    yield bytes.subarray(from, to)
    from = to + 1
  }
}
