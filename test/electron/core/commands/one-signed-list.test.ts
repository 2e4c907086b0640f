import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { signKeyList } from '../../../../electron/core/signing/key-list.ts'
import { nextList } from '../../../../electron/core/signing/next-list.ts'
import { organisationKeysSchema } from '../../../../shared/handover/key-list.schema.ts'
import { PASSPHRASES } from '../../../support/office-at-work.ts'
import { CRC, receivingOffice, sendingOffice } from '../../../support/two-offices.ts'
import { root } from '../signing/listed.ts'

const MADE = '2016-10-17T08:00:00.000Z'
const MANAGER = { name: 'Priya Anand', grade: 'SPO', office: 'Maidstone', phone: '01622 555 0171' } as const

const [sender, receiver, stranger] = [
  await sendingOffice(),
  await receivingOffice('2016-10-17T16:00:00.000Z'),
  await receivingOffice('2016-10-17T16:00:00.000Z', 'Essex CRC'),
]
afterAll(async () => {
  for (const { application } of [sender, receiver, stranger]) await application.close()
})
type Office = Pick<typeof sender, 'ask' | 'folder' | 'chooseToOpen'>

/** What an office gives whoever holds the root. */
const given = async ({ ask, folder }: Office, kind: 'NPS' | 'CRC') => {
  await ask.done('office.exportEntry', { kind })
  const entry: unknown = JSON.parse(readFileSync(join(folder, 'organisation.json'), 'utf8'))
  return organisationKeysSchema.parse(entry)
}
const take = async ({ ask, folder, chooseToOpen }: Office, list: Uint8Array) => {
  const path = join(folder, 'list.json')
  writeFileSync(path, list)
  chooseToOpen(path)
  const found = await ask.done('trust.choose', {})
  await ask.done('trust.import', { text: found.text, compared: found.list.root.kid })
}
/** A team without an SPO adds one, who signs in: an SPO takes the list. */
const withSpo = async ({ ask }: Office) => {
  const { userId } = await ask.done('user.add', { ...MANAGER, passphrase: PASSPHRASES.spo })
  await ask.done('session.lock', { why: 'asked' })
  await ask.done('session.unlock', { userId, passphrase: PASSPHRASES.spo })
}

test('with one signed list a case comes encrypted, is accepted, and its receipt is believed at the sender', async () => {
  sender.setClock('2016-10-17T16:30:00.000Z')
  await sender.signIn('spo')
  await withSpo(receiver)
  await withSpo(stranger)
  const entries = [await given(sender, 'NPS'), await given(receiver, 'CRC'), await given(stranger, 'CRC')]
  const list = await signKeyList(
    nextList(null, entries, { kids: [], reason: '' }, MADE, 90),
    (await root()).key,
  )
  for (const office of [sender, receiver, stranger]) await take(office, list)

  const sealing = { id: sender.id, to: CRC }
  const { path, encrypted } = await sender.ask.done('handover.seal', sealing)
  expect(encrypted).toBe(true)
  const file = readFileSync(path)
  expect(file.toString('latin1')).not.toContain(sender.example.receiver)

  expect(await stranger.arrive(file)).toMatchObject({ is: 'refused', reason: 'sealedForAnother' })
  const arrived = await receiver.takeIn(file)
  const { id } = arrived
  await receiver.ask.done('inbox.open', { id, version: null })
  await receiver.ask.done('inbox.accept', { id, version: 1, enough: 'enough' })
  sender.readReceipt((await receiver.saveReceipt(id)).bytes)
  expect(await sender.ask.done('receipt.choose', {})).toMatchObject({
    id: sender.id,
    by: CRC,
    receipt: { type: 'accepted', enough: 'enough' },
  })
})
