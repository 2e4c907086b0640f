import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

test('a copy or a handover that cannot be written is said not to be, leaves no record and no trace, and goes the next time', async () => {
  const at = await officeOfTwo()
  await at.seal()
  writeFileSync(join(at.folder, 'a-file'), 'in the way')
  mkdirSync(join(at.folder, 'a-folder'))
  const before = readdirSync(at.folder)
  for (const place of ['no-such-folder/x', 'a-file/x', 'a-folder', '/proc/courtside/x']) {
    at.chooseToSave(place.startsWith('/') ? place : join(at.folder, place))
    const refusals = [
      await at.ask.refused('report.export', { id: at.id, copy: 'court' }),
      await at.ask.refused('handover.seal', { ...UNENCRYPTED, id: at.id, to: 'Kent CRC' }),
      await at.ask.refused('office.exportTrust', {}),
    ]
    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        kind: 'cannotWrite',
        says: expect.stringMatching(/cannot write .*Nothing was written\./),
      })
    }
  }
  expect(readdirSync(at.folder)).toEqual(before)
  expect((await at.ask.done('report.open', { id: at.id })).state.is).toBe('sealed')
  const acts = (await at.ask.done('report.history', { id: at.id })).map(({ action }) => action)
  expect(acts).not.toContain('handover.unencrypted')
  expect(acts).not.toContain('report.exported')

  at.chooseToSave(null)
  const handedOver = await at.ask.done('handover.seal', { ...UNENCRYPTED, id: at.id, to: 'Kent CRC' })
  expect(handedOver.version).toBe(1)
  at.chooseToOpen(handedOver.path)
  expect(await at.ask.done('handover.verify', {})).toMatchObject({ verified: true })
  await at.application.close()
})

test('a chosen file that is gone, or is none, is said to be unreadable', async () => {
  const at = await officeOfTwo()
  for (const path of [join(at.folder, 'gone.courtside'), at.folder, '/proc/self/mem', '/dev/zero']) {
    at.chooseToOpen(path)
    expect(await at.ask.run('handover.verify', {}), path).toMatchObject({
      ok: false,
      refusal: { kind: 'notFound', says: expect.stringContaining('cannot be read') },
    })
  }
  await at.application.close()
})
