import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { z } from 'zod'
import { BadInput, type CommandIo } from '../../../../electron/hosts/cli/command-io.ts'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'

const examples = join(import.meta.dirname, '../../../../templates/examples')

export async function run(words: string[], given = '', now = '2016-10-14T17:00:00.000Z') {
  const said: string[] = []
  let out = ''
  const io: CommandIo = {
    read: (source) => {
      if (source === '-') return Buffer.from(given)
      if (!existsSync(source)) throw new BadInput([`${source}: there is no such file`])
      return readFileSync(source)
    },
    out: (text) => {
      out += text
    },
    say: (line) => void said.push(line),
    now: () => now,
  }
  return { status: await runCli(words, io), out, said }
}
export const example = (number: 1 | 3) => join(examples, `case-${number}.json`)
export const changed = (
  number: 1 | 3,
  change: (report: Record<string, unknown>) => Record<string, unknown>,
) =>
  JSON.stringify(
    change(z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(example(number), 'utf8')))),
  )
export const withAnswers = (number: 1 | 3, answers: Record<string, unknown>) =>
  changed(number, (report) => ({
    ...report,
    answers: { ...z.record(z.string(), z.unknown()).parse(report['answers']), ...answers },
  }))
export const checked = z.object({
  findings: z.array(z.object({ id: z.string(), severity: z.string(), stage: z.string() })),
  canSign: z.boolean(),
  canRelease: z.boolean(),
  canAllocate: z.boolean(),
  canHandOver: z.boolean(),
})

/** A folder that lasts as long as the tests of a file; gives the path of what lies in it. */
export function folderForTests() {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-cli-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return (name: string) => join(folder, name)
}
