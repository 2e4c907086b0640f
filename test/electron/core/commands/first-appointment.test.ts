import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { isoDateSchema } from '../../../../shared/lib/dates.ts'
import { must } from '../../../../shared/lib/must.ts'
import { sealedCase } from '../../../support/sealed-case.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const { ask, application, id, example, record, facts, chooseToOpen } = await sealedCase('case-1')
afterAll(() => application.close())
const reach = { phone: '07700 900123', email: 'lee@example.org', by: 'text' } as const

test('where the person is reached goes with the first appointment to the receiver, and to whoever asks what is held', async () => {
  const firstAppointment = { ...must(example.firstAppointment, 'it was given'), reach }
  await ask.done('report.recordResult', { id, result: example.result, firstAppointment })
  await ask.done('allocation.record', { ...record, facts })
  const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: example.receiver })
  chooseToOpen(path)
  const reading = await ask.done('handover.verify', {})
  expect(reading).toMatchObject({ verified: true, document: { firstAppointment: { reach } } })
  const held = await ask.done('report.heldAbout', { id })
  expect(readFileSync(held.path, 'utf8')).toContain('Telephone 07700 900123. E-mail lee@example.org.')
})

test('an address that nobody could write to is refused at its field, and nothing is kept of it', async () => {
  const firstAppointment = { ...example.firstAppointment, reach: { ...reach, email: 'lee at example' } }
  const reply = await ask.run('report.recordResult', { id, result: example.result, firstAppointment })
  expect(reply).toMatchObject({
    ok: false,
    refusal: { kind: 'badInput', problems: [{ path: 'firstAppointment.reach.email' }] },
  })
  expect((await ask.done('report.open', { id })).firstAppointment?.reach).toEqual(reach)
})

test('in custody the prison, the release and who sees them there are recorded with the result, and the allocation stands', async () => {
  const inCustody = { prison: 'HMP  Elmley', release: isoDateSchema.parse('2017-02-10'), seenBy: 'Jo Hart' }
  const result = { ...example.result, inCustody }
  const view = await ask.done('report.recordResult', { id, result, firstAppointment: null })
  expect(view.result?.inCustody).toEqual({ ...inCustody, prison: 'HMP Elmley' })
  expect(view.allocation?.stands).toBe(true)
  const nowhere = { ...result, inCustody: { ...inCustody, prison: ' ' } }
  expect(await ask.run('report.recordResult', { id, result: nowhere, firstAppointment: null })).toMatchObject(
    {
      refusal: { problems: [{ path: 'result.inCustody.prison', message: 'Say which prison' }] },
    },
  )
})
