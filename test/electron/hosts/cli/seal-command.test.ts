import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runCli } from '../../../../electron/hosts/cli/run-cli.ts'
import { exampleSchema, mendedExample } from '../../../../shared/assessment/example.ts'

const folder = mkdtempSync(join(tmpdir(), 'courtside-seal-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const out = join(folder, 'case.courtside')

/** Seals a worked case, put right, with what is changed in its file. */
async function seal(name: string, changes: { readonly receiver: string }) {
  const file: unknown = JSON.parse(readFileSync(`templates/examples/${name}.json`, 'utf8'))
  const report = JSON.stringify({ ...mendedExample(exampleSchema.parse(file)), ...changes })
  let said = ''
  const status = await runCli(['handover', 'seal', '-', '--keys', join(folder, 'keys'), '--out', out], {
    read: () => Buffer.from(report),
    out: (text) => {
      said += text
    },
    say: () => {},
    now: () => '2016-10-11T13:00:00.000Z',
  })
  return { status, answer: z.unknown().parse(JSON.parse(said)) }
}

describe('sealing a report file', () => {
  it.each([
    ['rodney', 'Kent, Surrey & Sussex CRC', 'AL-31'],
    ['martin', 'National Probation Service, Kent', 'AL-30'],
    ['martin', 'an unknown CRC', 'AL-30'],
  ])('%s does not go to %s, against the decision', async (name, receiver, rule) => {
    const { status, answer } = await seal(name, { receiver })
    expect(answer).toMatchObject({ sealed: false, findings: [], stops: [{ rule }] })
    expect(status).toBe(1)
    expect(existsSync(out)).toBe(false)
  })
})
