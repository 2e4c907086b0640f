import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { machineIds } from '../../../../electron/core/machine/machine-ports.ts'
import { processIo } from '../../../../electron/hosts/cli/command-io.ts'
import { demonstrationList } from '../../../../electron/hosts/cli/demonstration-list.ts'
import { read } from '../../../../electron/hosts/cli/handover-commands.ts'
import { inspectedCase } from '../../../../electron/hosts/cli/inspected-cases.ts'
import { takeTheWholePath } from '../../../../electron/hosts/cli/take-the-whole-path.ts'
import { templatesHere } from '../../../../electron/hosts/cli/templates-here.ts'
import { type Example, mendedExample } from '../../../../shared/assessment/example.ts'
import { must } from '../../../../shared/lib/must.ts'
import { templatesFolder } from '../../../support/templates.ts'

const folder = mkdtempSync(join(tmpdir(), 'courtside-inspected-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Through the application's own commands, as the window sends them. */
const placesOf = (name: string, which: string) => {
  const at = (file: string) => join(folder, `${name}-${which}-${file}`)
  const files = { pdf: at('report.pdf'), handover: at('report.courtside'), trust: at('trust.json') }
  return { files, data: at('data'), keys: at('keys') }
}
const taken = (name: string, which: string, example: Example) => {
  const { files, data, keys } = placesOf(name, which)
  const makeList = demonstrationList(example, files.trust, keys, processIo, templatesHere(processIo.now))
  return takeTheWholePath(example, files, { data, templates: templatesFolder }, machineIds, makeList)
}

/** One whose allocation cannot be recorded, and one whose report cannot be signed. */
describe.each([
  ['Mark', 'allocation.record: This allocation cannot be recorded.'],
  ['Rodney', 'report.sign: '],
])('The application, given %s', (name, refusal) => {
  const { example, inspected } = must(inspectedCase(name), 'the case is one of the eight')

  test('as found, refuses', async () => {
    const found = await taken(name, 'found', example)
    expect(found.ok ? '' : found.problem).toContain(refusal)
  })

  test('once mended, signs it, allocates it and hands it over', async () => {
    const mended = await taken(name, 'mended', mendedExample(example))
    expect(mended).toMatchObject({
      ok: true,
      value: { decision: inspected.passes },
    })
    const { files, keys } = placesOf(name, 'mended')
    const opened = await read(files.handover, { trust: files.trust, openWith: keys }, processIo)
    expect(opened.reading).toMatchObject({ verified: true })
  })
})
