import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

let office: OfficeOfTwo
beforeAll(async () => {
  office = await officeOfTwo()
}, 60_000)
afterAll(() => office.application.close())

const NEWEST = Date.parse('2016-10-11T15:00:00Z')
const minutesBefore = (minutes: number) => new Date(NEWEST - minutes * 60_000).toISOString()

test('a clock more than ten minutes before the log stops every signature and seal, and never a save', async () => {
  const { ask, id, rev, signing, countersigning, setClock } = office
  setClock(minutesBefore(0))
  await office.asAuthor()
  setClock('2000-01-01T00:00:00Z')
  await office.asAuthor()
  const saved = await ask.done('report.save', { id, rev, changes: {} })
  const sign = { ...signing, rev: saved.rev }
  const refused = await ask.refused('report.sign', { ...sign, clockReason: 'The clock is right.' })
  expect(refused).toMatchObject({ kind: 'clockBehind', mayGoOn: false })
  expect(refused.says).toMatch(/1 January 2000.*11 October 2016/)
  setClock(minutesBefore(11))
  expect(await ask.refused('report.sign', sign)).toMatchObject({ kind: 'clockBehind' })
  setClock(minutesBefore(9))
  await ask.done('report.sign', sign)

  setClock(minutesBefore(20))
  await office.asSpo()
  expect(await ask.refused('report.countersign', countersigning)).toMatchObject({
    kind: 'clockBehind',
    mayGoOn: true,
  })
  setClock(minutesBefore(11))
  await ask.done('report.countersign', { ...countersigning, clockReason: 'It was set wrong yesterday.' })

  // Overruled once, the log is measured from there.
  setClock('2000-01-01T00:00:00Z')
  expect(await ask.refused('handover.seal', { ...UNENCRYPTED, id, to: 'Kent CRC' })).toMatchObject({
    kind: 'clockBehind',
  })
  const sealing = { ...UNENCRYPTED, id, to: 'Kent CRC', clockReason: 'The clock is right.' }
  expect(await ask.refused('handover.seal', sealing)).toMatchObject({ kind: 'notVerified' })
}, 60_000)
