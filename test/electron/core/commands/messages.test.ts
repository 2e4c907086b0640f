import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { type ReceivingOffice, receivingOffice, sendingOffice } from '../../../support/two-offices.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { withdrawal } from '../handover/messages.ts'
import { trust } from '../signing/signers.ts'

const START = '2016-10-17T16:00:00.000Z'
const sender = await sendingOffice()
const crc = await receivingOffice(START)
const first = await sender.handOver()
let id = ''
afterAll(async () => {
  for (const { application } of [sender, crc]) await application.close()
})
beforeAll(async () => {
  await crc.believe((await sender.ownList()).bytes)
  await sender.believe((await crc.ownList()).bytes)
  ;({ id } = await crc.takeIn(first.bytes))
  await crc.ask.done('inbox.open', { id, version: null })
})

/** The file of a message, as its writer saves it. */
const saved = async (at: Pick<ReceivingOffice, 'ask'>, message: string) =>
  readFileSync((await at.ask.done('message.save', { id: message })).path)
const atSender = (bytes: Uint8Array) => {
  sender.readReceipt(bytes)
  return sender.ask
}
const QUESTION = 'The sheet names a half-brother. Does he live with the victim?'
const ANSWER = 'No: with his father, in Ashford.'

test('a question goes to the sender, waits there, and its answer stands with the case', async () => {
  const asking = { id, version: 1, text: QUESTION }
  expect(await crc.ask.refused('question.ask', asking)).toMatchObject({ kind: 'noKey' })
  const written = await crc.ask.done('question.ask', { ...asking, ...UNENCRYPTED })
  expect(written.encrypted).toBe(false)
  expect((await crc.ask.done('inbox.list', {})).cases[0]).toMatchObject({ waiting: 1 })
  const question = await saved(crc, written.id)
  expect((await saved(crc, written.id)).equals(question)).toBe(true)

  expect(await atSender(question).done('receipt.choose', {})).toMatchObject({
    ...{ of: 'question', id: sender.id, again: false },
  })
  expect(await atSender(question).done('receipt.choose', {})).toMatchObject({ of: 'question', again: true })
  expect(await sender.ask.done('question.waiting', {})).toMatchObject([
    { id: written.id, reportId: sender.id, name: 'Ryan Thomas Bellingham' },
  ])
  const answering = { id: written.id, text: ANSWER, ...UNENCRYPTED }
  const answered = await sender.ask.done('question.answer', answering)
  expect(await sender.ask.refused('question.answer', answering)).toMatchObject({ kind: 'notAllowed' })
  expect(await sender.ask.done('question.waiting', {})).toEqual([])
  expect((await sender.ask.done('report.open', { id: sender.id })).questions).toMatchObject([
    { text: QUESTION, answer: { text: ANSWER } },
  ])

  const answer = await saved(sender, answered.id)
  expect(await crc.arrive(answer)).toMatchObject({ is: 'heard', heard: { of: 'answer', id, again: false } })
  expect(await crc.arrive(answer)).toMatchObject({ is: 'heard', heard: { again: true } })
  expect((await crc.ask.done('inbox.list', {})).cases[0]).toMatchObject({ waiting: 0 })
  const { questions } = await crc.ask.done('inbox.open', { id, version: null })
  expect(questions).toMatchObject([{ text: QUESTION, answer: { text: ANSWER, by: 'NPS Kent' } }])
})

test('a message about nothing that is here, or changed on its way, is refused and nothing is kept', async () => {
  const { id: asked } = await crc.ask.done('question.ask', { id, version: 1, text: 'More?', ...UNENCRYPTED })
  const question = await saved(crc, asked)
  // Its own question is not for it to answer.
  expect(await crc.arrive(question)).toMatchObject({ is: 'refused', reason: 'notOurs' })
  expect(await crc.ask.refused('question.answer', { id: asked, text: 'x', ...UNENCRYPTED })).toMatchObject({
    kind: 'notFound',
  })
  const changed = Buffer.from(question)
  changed[40] = (changed[40] ?? 0) ^ 1
  expect(await atSender(changed).refused('receipt.choose', {})).toMatchObject({ kind: 'notVerified' })
  expect(await sender.ask.done('question.waiting', {})).toEqual([])
  for (const text of ['', '   ', 'a'.repeat(4001)])
    expect(await crc.ask.refused('question.ask', { id, version: 1, text, ...UNENCRYPTED })).toMatchObject({
      kind: 'badInput',
    })
  await crc.ask.done('question.ask', { id, version: 1, text: 'a'.repeat(4000), ...UNENCRYPTED })
})

test('a handover that is taken back stops its tasks; its receipt says so, and a later version stands', async () => {
  const handoverId = id
  const [sent] = (await sender.ask.done('report.open', { id: sender.id })).handovers
  expect(sent).toMatchObject({ handoverId, withdrawn: null })
  const reason = 'sentenceChanged' as const
  const taken = await sender.ask.done('handover.withdraw', { id: sender.id, handoverId, reason })
  expect(await sender.ask.refused('handover.withdraw', { id: sender.id, handoverId, reason })).toMatchObject({
    kind: 'notAllowed',
  })
  const file = await saved(sender, taken.id)
  for (const word of ['Bellingham', 'Fairhurst'])
    expect(Buffer.from(JSON.parse(file.toString()).payload, 'base64url').toString()).not.toContain(word)

  const task = { key: 'appointment', says: null, owner: 'Abigail Osei', due: '2016-10-20', done: false }
  await crc.ask.done('inbox.setTask', { id, rev: 0, task })
  expect(await crc.arrive(file)).toMatchObject({ is: 'heard', heard: { of: 'withdrawal', reason } })
  expect((await crc.ask.done('inbox.list', {})).cases[0]).toMatchObject({ state: 'withdrawn', tasks: [] })
  const read = await crc.ask.done('inbox.open', { id, version: null })
  expect(read.withdrawn).toMatchObject({ reason, by: 'NPS Kent' })
  for (const refused of [
    await crc.ask.refused('inbox.setTask', { id, rev: 1, task: { ...task, done: true } }),
    await crc.ask.refused('inbox.accept', { id, version: 1, enough: 'enough' }),
    await crc.ask.refused('question.ask', { id, version: 1, text: 'Why?', ...UNENCRYPTED }),
  ])
    expect(refused).toMatchObject({ kind: 'notAllowed' })

  const receipt = await crc.saveReceipt(id)
  expect(await atSender(receipt.bytes).done('receipt.choose', {})).toMatchObject({
    receipt: { type: 'withdrawn', seq: 3 },
  })
  const second = await sender.handOver()
  await crc.takeIn(second.bytes)
  expect((await crc.ask.done('inbox.list', {})).cases[0]).toMatchObject({ state: 'received', version: 2 })
  const views = (await sender.ask.done('report.open', { id: sender.id })).handovers
  expect(views.map(({ version, withdrawn }) => [version, withdrawn?.reason ?? null])).toEqual([
    [2, null],
    [1, reason],
  ])
  expect((await crc.ask.done('inbox.open', { id, version: 1 })).withdrawn).toMatchObject({ reason })
  expect((await crc.ask.done('inbox.open', { id, version: 2 })).withdrawn).toBeNull()
})

test('a withdrawal that comes before its handover holds once that comes', async () => {
  const other = await receivingOffice(START)
  await other.believe((await sender.ownList()).bytes)
  const [sent] = (await sender.ask.done('report.open', { id: sender.id })).handovers
  const { handoverId = '' } = sent ?? {}
  const taken = await sender.ask.done('handover.withdraw', {
    id: sender.id,
    handoverId,
    reason: 'sentInError',
  })
  expect(await other.arrive(await saved(sender, taken.id))).toMatchObject({ is: 'heard' })
  await other.takeIn(first.bytes)
  expect((await other.ask.done('inbox.list', {})).cases[0]).toMatchObject({ state: 'withdrawn', tasks: [] })
  await other.application.close()
})

test('another office takes back nothing of the sender’s', async () => {
  const other = await receivingOffice(START)
  await other.believe((await sender.ownList()).bytes)
  await other.believe(canonicalBytes(trust))
  await other.takeIn(first.bytes)
  const forged = await withdrawal({ handoverId: id, payloadSha256: first.sha256 })
  expect(await other.arrive(forged)).toMatchObject({ is: 'refused', reason: 'otherSender' })
  expect((await other.ask.done('inbox.list', {})).cases[0]).toMatchObject({ state: 'received' })
  await other.application.close()
})

test('one of another office that comes before the handover takes nothing back either', async () => {
  const other = await receivingOffice(START)
  await other.believe((await sender.ownList()).bytes)
  await other.believe(canonicalBytes(trust))
  await other.arrive(await withdrawal({ handoverId: id, payloadSha256: first.sha256 }))
  await other.takeIn(first.bytes)
  expect((await other.ask.done('inbox.list', {})).cases[0]).toMatchObject({ state: 'received' })
  expect((await other.ask.done('inbox.open', { id, version: null })).withdrawn).toBeNull()
  await other.application.close()
})
