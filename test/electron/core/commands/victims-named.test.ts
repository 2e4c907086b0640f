import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { rows } from '../../../support/clean-case.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const named = {
  victims: rows({ who: 'the baker', relationship: '0', name: 'Peter Alan Dunmore', impact: 'shaken' }),
  'views.own': fromPlainText('He is sorry for what Peter Dunmore lost.'),
}
const KEPT = 'QC47 views.own Peter Dunmore'

let office: OfficeOfTwo
beforeEach(async () => {
  office = await officeOfTwo()
}, 60_000)
afterEach(() => office.application.close())

async function sealed(changes: Record<string, (typeof named)['victims' | 'views.own'] | string>) {
  const { ask, id } = office
  const { rev } = await ask.done('report.save', { id, rev: office.rev, changes })
  await ask.done('report.sign', { ...office.signing, rev })
  await office.asSpo()
  await ask.done('report.countersign', office.countersigning)
}

test('a victim named where the defendant reads it stops no signature and no handover', async () => {
  await sealed(named)
  expect(
    await office.ask.done('handover.seal', { ...UNENCRYPTED, id: office.id, to: 'Kent CRC' }),
  ).toMatchObject({
    version: 1,
  })
}, 60_000)

test('it is asked before the court’s and the defendant’s copy is saved, until each is answered, and then no more', async () => {
  const { ask, id } = office
  await sealed(named)
  for (const copy of ['court', 'defendant'] as const)
    expect(await ask.refused('report.export', { id, copy })).toMatchObject({
      kind: 'findings',
      findings: [{ id: 'QC47', quote: 'Peter Dunmore', keep: { as: KEPT } }],
    })
  for (const copy of ['draft', 'receiver', 'restricted'] as const)
    await ask.done('report.export', { id, copy })
  expect((await ask.refused('report.export', { id, copy: 'court', answered: ['another'] })).kind).toBe(
    'findings',
  )
  await ask.done('report.export', { id, copy: 'court', answered: [KEPT] })
  await ask.done('report.export', { id, copy: 'defendant' })
}, 60_000)

test('what was answered before signing is not asked again', async () => {
  await sealed({ ...named, 'writing.kept': KEPT })
  await office.ask.done('report.export', { id: office.id, copy: 'defendant' })
}, 60_000)
