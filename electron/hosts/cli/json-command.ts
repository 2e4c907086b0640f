import type { Command } from 'commander'
import type { z } from 'zod'
import { must } from '../../../shared/lib/must.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { readJson, readText } from './read-json.ts'

/** A question in JSON with an answer in JSON. `no`: it was answered, and the answer is "no" (exit 1). */
export type JsonCommand<Schema extends z.ZodType> = {
  readonly name: string
  readonly describe: string
  readonly input: Schema
  answer(input: z.output<Schema>): { readonly output: unknown; readonly no: boolean }
}

/** Adds the command with its `--lines`: one JSON a line in, one a line out, the worst line's status. */
export function addJsonCommand<Schema extends z.ZodType>(
  program: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  command: JsonCommand<Schema>,
): void {
  program
    .command(command.name)
    .description(command.describe)
    .argument('[file]', 'JSON file, or "-" for standard input', '-')
    .option('--lines', 'one JSON input a line, one JSON output a line')
    .action((file: string, options: { lines?: true }) => {
      const text = readText(io.read(file))
      if (!text.ok) throw new BadInput(text.problem)
      done(options.lines === true ? answerLines(text.value, command, io) : answerOne(text.value, command, io))
    })
}

function answerOne<Schema extends z.ZodType>(
  text: string,
  command: JsonCommand<Schema>,
  io: CommandIo,
): ExitStatus {
  const input = readJson(text, command.input)
  if (!input.ok) throw new BadInput(input.problem)
  const { output, no } = command.answer(input.value)
  io.out(`${JSON.stringify(output, null, 2)}\n`)
  return no ? 1 : 0
}

function answerLines<Schema extends z.ZodType>(
  text: string,
  command: JsonCommand<Schema>,
  io: CommandIo,
): ExitStatus {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''))
  if (lines.at(-1) === '') lines.pop()
  const statuses = lines.map((line): ExitStatus => {
    const input = readJson(line, command.input)
    if (!input.ok) {
      io.out(`${JSON.stringify({ error: input.problem.join('; ') })}\n`)
      return 2
    }
    const { output, no } = command.answer(input.value)
    io.out(`${JSON.stringify(output)}\n`)
    return no ? 1 : 0
  })
  return must(statuses.toSorted().at(-1) ?? 0, 'statuses sort by their number')
}
