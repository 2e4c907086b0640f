import { afterAll, expect, test } from 'vitest'
import { officeOfTwo } from '../../../support/office-of-two.ts'

const office = await officeOfTwo()
afterAll(() => office.application.close())

test('a report that an SPO returned goes back to them when it is signed again, whatever the author asks', async () => {
  const { ask, id, signing } = office
  await ask.done('report.sign', signing)
  await office.asSpo()
  const { rev } = await ask.done('report.return', { id, reason: 'Say who lives there.' })
  await office.asAuthor()
  const again = { ...signing, rev, requestCountersignature: false }
  expect(await ask.done('report.sign', again)).toMatchObject({
    state: { is: 'signed', countersignature: { why: expect.stringContaining(office.spo.name) } },
  })
  const { document } = await ask.done('report.document', { id })
  expect(document.countersignature).toMatchObject({
    required: true,
    why: expect.arrayContaining([
      `it goes back to ${office.spo.name}, who returned it, or to another SPO in their place`,
    ]),
  })
}, 60_000)
