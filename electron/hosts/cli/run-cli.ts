import { Command, CommanderError } from 'commander'
import { WordsLost } from '../../core/pdf/words-lost.ts'
import { TemplateError } from '../../core/templates/templates.ts'
import { allocateCommand } from './allocate-command.ts'
import { checkCommand } from './check-command.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { addDemo } from './demo-command.ts'
import { addExamples } from './examples-command.ts'
import { addHandover } from './handover-commands.ts'
import { addJsonCommand } from './json-command.ts'
import { addKeys } from './keys-commands.ts'
import { proposeCommand } from './propose-command.ts'
import { addRender } from './render-command.ts'
import { isSchemaName, jsonSchema, schemas } from './schema-command.ts'
import { scoreCommand } from './score-command.ts'
import { templatesHere } from './templates-here.ts'
import { addTrust } from './trust-commands.ts'
import { addVerifyPaper } from './verify-paper-command.ts'

/** One run of the command line: its exit status. Never throws, never prints a stack trace. */
export async function runCli(words: readonly string[], io: CommandIo): Promise<ExitStatus> {
  let status: ExitStatus = 0
  const done = (outcome: ExitStatus): void => {
    status = outcome
  }
  try {
    await programOf(io, done).parseAsync(words, { from: 'user' })
    return status
  } catch (error) {
    // commander has said what is wrong; asking for help is no fault.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof BadInput) for (const line of error.lines) io.say(line)
    else if (error instanceof TemplateError || error instanceof WordsLost) io.say(error.message)
    else io.say('A fault in Courtside itself, not in the input.')
    return 2
  }
}

function programOf(io: CommandIo, done: (status: ExitStatus) => void): Command {
  const program = new Command('courtside')
    .description('Courtside without a window: JSON in, JSON out')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.say(text.trimEnd()),
      writeErr: (text) => io.say(text.trimEnd()),
    })
  const here = templatesHere(io.now)

  addJsonCommand(program, io, done, scoreCommand(here))
  addJsonCommand(program, io, done, allocateCommand(here))
  addJsonCommand(program, io, done, proposeCommand(here))
  addJsonCommand(program, io, done, checkCommand(here))
  addRender(program, io, here)
  addHandover(program, io, done, here)
  addVerifyPaper(program, io, done)
  addTrust(program, io, done)
  addKeys(program, io)
  addDemo(program, io, done, here)
  addExamples(program, io, done, here)

  program
    .command('schema')
    .description('JSON Schema (draft 2020-12) of what is read and written')
    .argument('<name>', Object.keys(schemas).join(', '))
    .action((name: string) => {
      if (!isSchemaName(name)) {
        throw new BadInput([`schema: there is no "${name}"; there are ${Object.keys(schemas).join(', ')}`])
      }
      io.out(`${JSON.stringify(jsonSchema(name), null, 2)}\n`)
    })

  return program
}
