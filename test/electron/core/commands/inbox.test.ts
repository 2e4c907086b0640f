import { afterAll, expect, test } from 'vitest'
import { handoverDocumentSchema } from '../../../../shared/handover/document.schema.ts'
import { CRC, type ReceivingOffice, receivingOffice, sendingOffice } from '../../../support/two-offices.ts'

const START = '2016-10-17T16:00:00.000Z'
const made: ReceivingOffice[] = []
afterAll(async () => {
  for (const { application } of [sender, ...made]) await application.close()
})
const receiver = async (office?: string) => {
  const at = await receivingOffice(START, office)
  made.push(at)
  return at
}
const sender = await sendingOffice()
const first = await sender.handOver()
const keys = await sender.ownList()

test('a case comes in, is read, accepted with its tasks owned, and its receipts are read at the sender', async () => {
  const { ask, ...crc } = await receiver()
  expect(await crc.arrive(first.bytes)).toMatchObject({ is: 'refused', reason: 'unknownSigner' })
  const look = await crc.believe(keys.bytes)
  expect(look).toMatchObject({ office: 'NPS Kent', known: 'new', fingerprint: keys.fingerprint })

  const arrived = await crc.takeIn(first.bytes)
  expect(arrived).toMatchObject({ is: 'taken', version: 1, older: false, afterGap: false })
  const { id } = arrived
  const [listed] = (await ask.done('inbox.list', {})).cases
  expect(listed).toMatchObject({
    ...{ id, name: 'Ryan Thomas Bellingham', from: 'NPS Kent', state: 'received', assignment: null },
    ...{ harm: 'medium', harmTo: ['knownAdult', 'children'], needsOversight: true },
  })

  expect(await ask.refused('inbox.accept', { id, version: 1, enough: 'enough' })).toMatchObject({
    kind: 'notAllowed',
  })
  const read = await ask.done('inbox.open', { id, version: null })
  expect(read.receipts.map(({ type, seq }) => [type, seq])).toEqual([
    ['opened', 2],
    ['received', 1],
  ])
  expect(read.tasks.map(({ says }) => says)).toEqual([
    'See them at the first appointment',
    'Put in hand what keeps 1 victim safe, as the sheet says',
    'For the children: Attends core group, CIN or TAF meetings',
    'For the children: Parenting or relationship work in the RAR days',
    expect.stringMatching(/^Begin: accredited programme/),
    expect.stringMatching(/^Begin: rehabilitation activity/),
    expect.stringMatching(/^Begin: unpaid work, 80 hours/),
    'Adjust for them: reading: large print, aloud',
  ])
  // Opened again: a consultation, and no second receipt.
  expect((await ask.done('inbox.open', { id, version: null })).receipts).toHaveLength(2)

  let { rev } = read
  for (const { key } of read.tasks.slice(0, 5)) {
    const task = { key, says: null, owner: 'Abigail Osei', due: '2016-10-20', done: false }
    await ask.done('inbox.setTask', { id, rev, task })
    rev += 1
  }
  await ask.done('inbox.accept', { id, version: 1, enough: 'checksMissing' })
  expect(await ask.refused('inbox.reject', { id, version: 1, reason: 'notOurArea' })).toMatchObject({
    kind: 'notAllowed',
  })
  const [accepted] = (await ask.done('inbox.list', {})).cases
  expect(accepted).toMatchObject({ state: 'accepted' })
  expect(accepted?.tasks).toHaveLength(5)

  const receipt = await crc.saveReceipt(id)
  expect((await crc.saveReceipt(id)).bytes.equals(receipt.bytes)).toBe(true)
  for (const word of ['Bellingham', 'Osei', 'Fairhurst'])
    expect(Buffer.from(JSON.parse(receipt.bytes.toString()).payload, 'base64url').toString()).not.toContain(
      word,
    )

  sender.readReceipt(receipt.bytes)
  expect(await sender.ask.refused('receipt.choose', {})).toMatchObject({ kind: 'notVerified' })
  await sender.believe((await crc.ownList()).bytes)
  sender.readReceipt(receipt.bytes)
  expect(await sender.ask.done('receipt.choose', {})).toMatchObject({
    ...{ id: sender.id, again: false, by: CRC },
    receipt: { type: 'accepted', enough: 'checksMissing', seq: 3, payloadSha256: first.sha256 },
  })
  expect(await sender.ask.done('receipt.choose', {})).toMatchObject({ again: true })
})

test('the same file twice is said to be here already, and the same receipt goes out again', async () => {
  const crc = await receiver()
  await crc.believe(keys.bytes)
  const once = await crc.takeIn(first.bytes)
  const receipt = await crc.saveReceipt(once.id)
  const lines = await crc.ask.done('inbox.list', {})
  expect(await crc.arrive(first.bytes)).toEqual({ ...once, is: 'already' })
  expect(await crc.ask.done('inbox.list', {})).toEqual(lines)
  expect((await crc.saveReceipt(once.id)).bytes.equals(receipt.bytes)).toBe(true)
})

test('a file for another organisation, or altered on its way, leaves nothing', async () => {
  const other = await receiver('The London CRC')
  await other.believe(keys.bytes)
  expect(await other.arrive(first.bytes)).toEqual({
    is: 'refused',
    reason: 'otherOrganisation',
    says: `This handover is for ${CRC}. It was not kept. Forward the file to them as it is.`,
  })
  const altered = Buffer.from(first.bytes)
  altered[5000] = (altered[5000] ?? 0) ^ 1
  expect(await other.arrive(altered)).toMatchObject({ is: 'refused' })
  expect((await other.ask.done('inbox.list', {})).cases).toEqual([])

  // The team may be one of an organisation whose name it does not bear.
  await other.ask.done('team.set', { kind: 'receiving', organisation: 'Kent, Surrey and Sussex CRC' })
  expect(await other.arrive(first.bytes)).toMatchObject({ is: 'taken' })
})

test('a file that is dropped comes in pieces, and one that does not follow is refused', async () => {
  const { ask, believe } = await receiver()
  await believe(keys.bytes)
  const size = first.bytes.length
  const piece = (from: number, to: number) => ({
    size,
    from,
    base64: first.bytes.subarray(from, to).toString('base64'),
  })
  const half = Math.min(1024 * 1024, size >> 1)
  expect(await ask.done('inbox.send', piece(0, half))).toBeNull()
  expect(await ask.refused('inbox.send', piece(half + 1, size))).toMatchObject({ kind: 'badInput' })
  expect(await ask.done('inbox.send', piece(0, half))).toBeNull()
  let from = half
  let arrived: unknown = null
  for (; from < size; from += half)
    arrived = await ask.done('inbox.send', piece(from, Math.min(size, from + half)))
  expect(arrived).toMatchObject({ is: 'taken' })
})

test('the report on paper, another PDF, a receipt and public keys each have their sentence, and nothing is kept', async () => {
  const { ask, ...crc } = await receiver()
  await crc.believe(keys.bytes)
  const taken = await crc.takeIn(first.bytes)
  const receipt = await crc.saveReceipt(taken.id)
  const { pdf } = handoverDocumentSchema.parse(
    JSON.parse(Buffer.from(JSON.parse(first.bytes.toString()).payload, 'base64url').toString()),
  )
  const before = await ask.done('inbox.list', {})
  for (const [bytes, reason, says] of [
    [Buffer.from(pdf.base64, 'base64'), 'isReport', /the report, not the handover: nothing to accept/],
    [Buffer.from('%PDF-1.4 (Word)'), 'isPdf', /not one of Courtside/],
    [receipt.bytes, 'notOurs', /did not send/],
    [keys.bytes, 'isKeys', /public keys/],
    [Buffer.from('notes'), 'notAHandover', /not a Courtside handover/],
  ] as const)
    expect(await crc.arrive(bytes)).toMatchObject({
      is: 'refused',
      reason,
      says: expect.stringMatching(says),
    })
  expect(await ask.done('inbox.list', {})).toEqual(before)
})

test('a PSO, or somebody new, is not given a case with risk or children without a named manager', async () => {
  const { ask, believe, takeIn } = await receiver()
  await believe(keys.bytes)
  const arrived = await takeIn(first.bytes)
  const { id } = arrived
  const to = { officer: 'Dev Patel', grade: 'PO', isNew: false, manager: null } as const
  const assign = (assignment: Parameters<typeof ask.done<'inbox.assign'>>[1]['assignment'], rev: number) => ({
    id,
    rev,
    assignment,
  })
  expect(await ask.refused('inbox.assign', assign({ ...to, isNew: true }, 0))).toMatchObject({
    kind: 'badInput',
  })
  expect(await ask.refused('inbox.assign', assign({ ...to, grade: 'PSO' }, 0))).toMatchObject({
    kind: 'badInput',
  })
  await ask.done('inbox.assign', assign({ ...to, grade: 'PSO', manager: 'Ruth Amari' }, 0))
  expect(await ask.refused('inbox.assign', assign(to, 0))).toMatchObject({ kind: 'conflict', rev: 1 })
  await ask.done('inbox.assign', assign(to, 1))
  expect((await ask.done('inbox.list', {})).cases[0]?.assignment).toEqual(to)
})

test('a second version says what changed; the first, come late, is kept as older and replaces nothing', async () => {
  const { result, firstAppointment } = sender.example
  await sender.ask.done('report.recordResult', {
    id: sender.id,
    result,
    firstAppointment: { ...firstAppointment, at: '2016-10-20T17:30' },
  })
  const second = await sender.handOver()
  const { ask, ...crc } = await receiver()
  await crc.believe(keys.bytes)
  const later = await crc.takeIn(second.bytes)
  expect(later).toMatchObject({ is: 'taken', version: 2, older: false, afterGap: true })
  expect(await crc.arrive(first.bytes)).toMatchObject({ is: 'taken', version: 1, older: true })
  const read = await ask.done('inbox.open', { id: later.id, version: null })
  expect(read).toMatchObject({ version: 2, versions: [{ version: 2, afterGap: false }, { version: 1 }] })
  expect(
    read.changes?.list.map(({ what, before, after }) => [what, before?.slice(0, 59), after?.slice(0, 59)]),
  ).toEqual([
    [
      'First appointment',
      'With CRC assessment team, Maidstone, 20 October 2016, 16:45',
      'With CRC assessment team, Maidstone, 20 October 2016, 17:30',
    ],
  ])
  expect((await ask.done('inbox.open', { id: later.id, version: 1 })).changes).toBeNull()
})
