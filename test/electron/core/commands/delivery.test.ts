import { expect, test } from 'vitest'
import { isoDateSchema } from '../../../../shared/lib/dates.ts'
import { must } from '../../../../shared/lib/must.ts'
import { pdfBodyText } from '../../../support/pdf-text.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { sealed } from './sealed-office.ts'

const given = {
  date: isoDateSchema.parse('2016-10-11'),
  time: '11:40',
  by: 'Ellen Ruddock',
  bench: 'Margate Magistrates’ Court,  courtroom 2',
  asked: 'How long he waits for the script. ',
}
const spaceless = (text: string): string => text.replace(/\s+/gu, '')

test('an oral report is not handed over before it is recorded that the bench heard it', async () => {
  const at = await sealed('case-1')
  const { ask, id } = at
  await ask.done('allocation.record', { ...at.record, facts: at.facts })
  await ask.done('report.recordDelivery', { id, delivery: null })
  const handover = { ...UNENCRYPTED, id, to: at.example.receiver }
  expect(await ask.refused('handover.seal', handover)).toMatchObject({
    kind: 'findings',
    findings: [{ id: 'QC59', stage: 'handover' }],
  })

  const view = await ask.done('report.recordDelivery', { id, delivery: given })
  const kept = {
    ...given,
    bench: 'Margate Magistrates’ Court, courtroom 2',
    asked: 'How long he waits for the script.',
  }
  expect(view).toMatchObject({ delivery: kept, may: { recordDelivery: true } })
  const said = (await ask.done('report.history', { id })).map(({ says }) => says)
  expect(said.filter((says) => says === 'Given in court, recorded')).toHaveLength(3)

  const { path } = await ask.done('handover.seal', handover)
  at.chooseToOpen(path)
  const reading = await ask.done('handover.verify', {})
  if (!reading.verified) throw new Error(reading.says)
  expect(reading.document.delivery).toEqual(kept)
  expect((await ask.done('report.open', { id })).may.recordDelivery).toBe(false)
  expect(await ask.refused('report.recordDelivery', { id, delivery: given })).toMatchObject({
    kind: 'notAllowed',
  })

  const printed = async (copy: 'receiver' | 'court') => {
    const { pdfBase64 } = await ask.done('report.render', { id, copy })
    return spaceless(pdfBodyText(Buffer.from(pdfBase64, 'base64')))
  }
  const words = spaceless('Given in court on 11 October 2016, 11:40, by Ellen Ruddock')
  expect(await printed('receiver')).toContain(words)
  expect(await printed('receiver')).toContain(spaceless('The bench asked: How long he waits'))
  expect(await printed('court')).not.toContain(words)
}, 60_000)

test('a written report waits for no delivery', async () => {
  const at = await sealed('case-3')
  await at.ask.done('allocation.record', { ...at.record, facts: at.facts })
  await at.ask.done('handover.seal', {
    ...UNENCRYPTED,
    ...UNENCRYPTED,
    id: at.id,
    to: must(at.example.receiver, 'the case has one'),
  })
}, 60_000)

test('nothing was given after the present moment', async () => {
  const at = await sealed('case-1')
  const wrong = (delivery: typeof given) => at.ask.refused('report.recordDelivery', { id: at.id, delivery })
  const ahead = { kind: 'badInput', problems: [{ path: 'delivery.date' }] }
  expect(await wrong({ ...given, date: isoDateSchema.parse('2016-10-12') })).toMatchObject(ahead)
  // It is four o'clock where the courts are.
  expect(await wrong({ ...given, time: '16:30' })).toMatchObject(ahead)
  expect(await wrong({ ...given, time: '25:00' })).toMatchObject({ kind: 'badInput' })
  expect(await wrong({ ...given, bench: ' ' })).toMatchObject({ kind: 'badInput' })
}, 60_000)
