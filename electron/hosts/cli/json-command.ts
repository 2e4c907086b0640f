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
    const text = readText(io.read(file))
    if (!text.ok) throw new BadInput(text.problem)
    done(
      options['lines'] === true
        ? answerLines(text.value, command, chosen, io)
        : answerOne(text.value, command, chosen, io),
    )
  })
}

function answerTo<Schema extends z.ZodType>(
  text: string,
  command: JsonCommand<Schema>,
  chosen: string | null,
) {
  const input = readJson(text, command.input)
  if (!input.ok) throw new BadInput(input.problem)
  return command.answer(input.value, chosen)
}

function answerOne<Schema extends z.ZodType>(
  text: string,
  command: JsonCommand<Schema>,
  chosen: string | null,
  io: CommandIo,
): ExitStatus {
  const { output, no } = answerTo(text, command, chosen)
  io.out(`${JSON.stringify(output, null, 2)}\n`)
  return no ? 1 : 0
}

function answerLines<Schema extends z.ZodType>(
  text: string,
  command: JsonCommand<Schema>,
  chosen: string | null,
  io: CommandIo,
): ExitStatus {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (lines.at(-1) === '') lines.pop()
  let worst: ExitStatus = 0
  for (const line of lines) {
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
