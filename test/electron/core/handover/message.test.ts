import { expect, test } from 'vitest'
import { encryptTo, NO_KEYS, type ReceiveKeys } from '../../../../electron/core/handover/encryption.ts'
import { LARGEST_MESSAGE, openMessage } from '../../../../electron/core/handover/message.ts'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealReceipt } from '../../../../electron/core/handover/receipt.ts'
import { LONGEST_MESSAGE } from '../../../../shared/handover/message.schema.ts'
import { RECEIVED_AT, SEALED_AT, seal, trustIn, trustNow } from '../signing/signers.ts'
import { encrypted, kss, receiver } from './handover-for-test.ts'
import { question, withdrawal } from './messages.ts'
import { sealedVersion } from './versions.ts'

const open = (bytes: Uint8Array, keys: ReceiveKeys = kss.keys) =>
  openMessage(bytes, [trustNow()], keys, RECEIVED_AT)
const reasonOf = async (bytes: Uint8Array, keys: ReceiveKeys = kss.keys) => {
  const opened = await open(bytes, keys)
  return opened.ok ? null : opened.problem.reason
}

test('a question comes encrypted, a withdrawal open, and both are believed by the seal of their office', async () => {
  const { message, file } = await question(kss.addressee)
  expect(Buffer.from(file).toString()).not.toContain(Buffer.from('Who holds the key?').toString('base64url'))
  expect(await open(file)).toEqual({ ok: true, value: { message, by: 'Kent' } })
  expect(await open(await withdrawal())).toMatchObject({
    ok: true,
    value: { by: 'Kent', message: { type: 'withdrawal', reasonCode: 'sentInError' } },
  })
})

test('the longest question fits, encrypted', async () => {
  const { file } = await question(kss.addressee, { text: '\u{1f600}'.repeat(LONGEST_MESSAGE / 2) })
  expect(file.length).toBeLessThan(LARGEST_MESSAGE)
  expect(await reasonOf(file)).toBeNull()
})

test('a question is read neither by another organisation, nor sent on as if it were for it', async () => {
  const { file } = await question(kss.addressee)
  expect(await reasonOf(file, NO_KEYS)).toBe('sealedForAnother')
  const london = receiver('CRC-LONDON')
  const { file: inside } = await question(null)
  expect(await reasonOf(await encryptTo(inside, london.addressee, 'message'), london.keys)).toBe(
    'contentsDisagree',
  )
})

test('a message, a handover and a receipt are never read as each other', async () => {
  const { file } = await question(null)
  for (const reading of [
    await openHandover(file, trustNow()),
    await openHandover((await question(kss.addressee)).file, trustNow(), kss.keys),
  ])
    expect(reading).toMatchObject({ verified: false, reason: 'wrongShape' })
  expect(await reasonOf((await sealedVersion({})).file)).toBe('wrongShape')
  expect(await reasonOf(await encrypted())).toBe('wrongShape')
  const receipt = await sealReceipt(
    {
      schema: 'courtside/receipt/1',
      type: 'received',
      handoverId: '00000000-0000-7000-8000-0000000000aa',
      version: 1,
      payloadSha256: 'b'.repeat(64),
      at: SEALED_AT,
      seq: 1,
      reasonCode: null,
      enough: null,
    },
    seal,
  )
  expect(await reasonOf(receipt)).toBe('wrongShape')
})

test('a message is refused from an office that nobody vouches for, and where it is larger than any', async () => {
  const { file } = await question(null)
  expect(await openMessage(file, [trustNow(trustIn([]))], NO_KEYS, RECEIVED_AT)).toMatchObject({
    ok: false,
    problem: { reason: 'unknownSigner' },
  })
  expect(await reasonOf(new Uint8Array(LARGEST_MESSAGE + 1))).toBe('notAHandover')
})
