import { type Command, Option } from 'commander'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import {
  type InspectedCase,
  inspectedCase,
  inspectedCases,
  judgeFile,
  mendedFile,
} from './inspected-cases.ts'
import type { TemplatesHere } from './templates-here.ts'

/** The cases of the inspection of Kent: what was found wrong, and which rules say so. */
export function addExamples(
  program: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  here: TemplatesHere,
): void {
  program
    .command('examples')
    .description(
      'the cases of the inspection of Kent, 2016: what was wrong with each, and which rules say so',
    )
    .argument('[name]', 'one of them, as found and mended')
    .addOption(
      new Option('--report <which>', 'its report as JSON, for check or render').choices(['found', 'mended']),
    )
    .action((name: string | undefined, options: { report?: string }) => {
      const cases = inspectedCases()
      if (name === undefined) {
        if (options.report !== undefined) throw new BadInput(['--report: name the case'])
        print(
          io,
          cases.map((one) => inBrief(one, here)),
        )
        return
      }
      const one = inspectedCase(name)
      if (one === null) {
        const names = cases.map(({ inspected }) => inspected.name).join(', ')
        throw new BadInput([`examples: there is no such case; there are ${names}`])
      }
      if (options.report !== undefined) print(io, options.report === 'found' ? one.example : mendedFile(one))
      else {
        const whole = inFull(one, here)
        print(io, whole)
        done(whole.mended.stops.length === 0 ? 0 : 1)
      }
    })
}

const print = (io: CommandIo, answer: unknown): void => io.out(`${JSON.stringify(answer, null, 2)}\n`)

function inBrief(one: InspectedCase, here: TemplatesHere) {
  const { inspected, example } = one
  const rules = judgeFile(example, here).stops.map(({ rule }) => rule)
  return { name: inspected.name, found: inspected.found, saidBy: [...new Set(rules)] }
}

function inFull(one: InspectedCase, here: TemplatesHere) {
  const { name, found, where, invented } = one.inspected
  return {
    name,
    found,
    where,
    invented,
    asFound: judgeFile(one.example, here),
    mended: judgeFile(mendedFile(one), here),
  }
}
