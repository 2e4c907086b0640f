import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'

/** A disk of its own, of four megabytes; only who may mount one has it. */
const folder = mkdtempSync(join(tmpdir(), 'courtside-disk-'))
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' }).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [folder])
})
const filler = join(folder, 'filler')
const fill = () => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
}

test.runIf(mounted)(
  'on a full disk reports are read, a save says why it failed, and both are made good once there is room',
  async () => {
    const office = await officeOfTwo(applicationIn(folder))
    const { ask, id, rev } = office
    const big = { id, rev, changes: { 'person.name': 'x'.repeat(500) } }
    fill()
    let last = rev
    for (;;) {
      const reply = await ask.run('report.save', { ...big, rev: last })
      if (!reply.ok) {
        expect(reply.refusal).toMatchObject({
          kind: 'cannotWrite',
          says: expect.stringContaining('disk is full'),
        })
        break
      }
      last = reply.value.rev
    }
    expect((await ask.done('report.open', { id })).rev).toBe(last)
    expect(await ask.done('report.list', { search: '' })).toHaveLength(1)
    await ask.done('session.lock', { why: 'asked' })
    await ask.done('session.unlock', { userId: office.author.userId, passphrase: PASSPHRASES.author })
    expect((await ask.done('report.open', { id })).rev).toBe(last)

    rmSync(filler)
    await ask.done('report.save', { ...big, rev: last })
    const acts = (await ask.done('report.history', { id })).map(({ action }) => action)
    expect(acts.slice(0, 3)).toEqual(['report.saved', 'report.opened', 'report.saved'])
    await office.application.close()
  },
)
