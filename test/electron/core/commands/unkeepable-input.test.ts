import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applicationIn } from '../../../support/office-at-work.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'

const office = await officeOfTwo()
afterAll(() => office.application.close())

test.each([
  ['half of a character', '{"person.name":"Alex \\ud800"}', 'person.name'],
  ['a field that would vanish', '{"__proto__":{"rows":[]},"person.name":"A"}', '__proto__'],
])(
  '%s in a save is refused in words with its place, and nothing of the save is kept',
  async (_, changes, path) => {
    const { ask, id, rev } = office
    const before = await ask.done('report.open', { id })
    const reply = await office.application.run('report.save', { id, rev, changes: JSON.parse(changes) })
    expect(reply).toMatchObject({
      ok: false,
      refusal: { kind: 'badInput', problems: [{ path: `changes.${path}` }] },
    })
    expect((await ask.done('report.open', { id })).answers).toEqual(before.answers)
  },
)

test.each([460, 520, 900])(
  'a data folder whose path is %d characters long is refused in words',
  async (length) => {
    const start = mkdtempSync(join(tmpdir(), 'courtside-long-'))
    const part = `${'d'.repeat(99)}/`
    const folder = join(start, part.repeat(10).slice(0, length - start.length))
    const at = applicationIn(folder)
    expect(await at.ask.refused('app.status', {})).toMatchObject({
      kind: 'cannotWrite',
      says: expect.stringContaining('too long'),
    })
    await at.application.close()
  },
)
