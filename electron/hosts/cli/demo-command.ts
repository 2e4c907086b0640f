import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { type Example, exampleSchema, mendedExample } from '../../../shared/assessment/example.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { demonstrationList } from './demonstration-list.ts'
import { read } from './handover-commands.ts'
import { inspectedCase, inspectedCases } from './inspected-cases.ts'
import { writeJson } from './json-file.ts'
import { outputFolder } from './output-folder.ts'
import { type DemoFiles, takeTheWholePath } from './take-the-whole-path.ts'
import { type TemplatesHere, templatesFolder } from './templates-here.ts'

/** The main job, whole, without a window: a worked case from blank to countersigned and handed over. */
export function addDemo(
  program: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  here: TemplatesHere,
): void {
  program
    .command('demo')
    .description('one worked case from blank to countersigned and handed over; leaves its files')
    .requiredOption(
      '--out <folder>',
      'where report.pdf, report.courtside, trust.json, receiver-keys and summary.json go',
    )
    .option('--case <case>', `which of ${exampleNames().join(', ')}, or a name of \`examples\`, mended`, '1')
    .action(async (options: { out: string; case: string }) => {
      const example = readExample(options.case)
      outputFolder(options.out)
      const files: DemoFiles = {
        pdf: join(options.out, 'report.pdf'),
        handover: join(options.out, 'report.courtside'),
        trust: join(options.out, 'trust.json'),
      }
      const keys = join(options.out, 'receiver-keys')
      const data = mkdtempSync(join(tmpdir(), 'courtside-demo-'))
      try {
        const taken = await takeTheWholePath(
          example,
          files,
          { data, templates: templatesFolder },
          machineIds,
          demonstrationList(example, files.trust, keys, io, here),
        )
        if (!taken.ok) {
          io.say(`The demonstration stopped: ${taken.problem}`)
          done(1)
          return
        }
        const { reading } = await read(files.handover, { trust: files.trust, openWith: keys }, io)
        const { verified, signatures } = reading
        const handover = { ...taken.value.handover, verified, signatures }
        const summary = { case: example.about, files: { ...files, keys }, ...taken.value, handover }
        writeJson(join(options.out, 'summary.json'), summary)
        if (!verified) done(1)
        for (const line of whatLies(options.out, example.about, taken.value.decision)) io.say(line)
      } finally {
        rmSync(data, { recursive: true, force: true })
      }
    })
}

/** For whoever ran it: what was made, where it lies, how to look at it. */
const whatLies = (folder: string, about: string, decision: string): string[] => [
  `Made: a report from blank to countersigned, allocated (${decision}) and handed over. ${about}`,
  `  ${join(folder, 'report.pdf')}: the copy that its receiver gets; it opens in a PDF reader.`,
  `  ${join(folder, 'report.courtside')}: the sealed handover, and ${join(folder, 'trust.json')}, the signed list of keys. Its receiver, with the key in ${join(folder, 'receiver-keys')}, checks it with`,
  `    npm run -s courtside -- handover verify ${join(folder, 'report.courtside')} --trust ${join(folder, 'trust.json')} --open-with ${join(folder, 'receiver-keys')}`,
  `  ${join(folder, 'summary.json')}: scores, decision, findings and who signed, as data.`,
]

const exampleNames = (): string[] =>
  readdirSync(join(templatesFolder, 'examples'))
    .flatMap((name) => /^case-(\d+)\.json$/.exec(name)?.[1] ?? [])
    .toSorted()

const inspectedNames = (): string[] => inspectedCases().map(({ inspected }) => inspected.name)

function readExample(number: string): Example {
  const inspected = inspectedCase(number)
  if (inspected !== null) return mendedExample(inspected.example)
  if (!exampleNames().includes(number))
    throw new BadInput([`--case: must be one of ${[...exampleNames(), ...inspectedNames()].join(', ')}`])
  return exampleSchema.parse(
    JSON.parse(readFileSync(join(templatesFolder, 'examples', `case-${number}.json`), 'utf8')),
  )
}
