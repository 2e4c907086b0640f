import { type Message, messageSchema, type Spoken } from '../../../shared/handover/message.schema.ts'
import type { SealedFor } from '../../../shared/handover/reading.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from '../signing/not-verified.ts'
import { messageHeaderSchema } from '../signing/protected-header.ts'
import { commonHeader, signBytes } from '../signing/sign.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import type { Trust } from '../signing/trusting.ts'
import { verifySignature } from '../signing/verify-signature.ts'
import { type Addressee, decrypt, encryptTo, isEncrypted, type ReceiveKeys } from './encryption.ts'
import { readCanonical, sealedFileSchema } from './open-handover.ts'

/** Many times a message with the longest text, encrypted. */
export const LARGEST_MESSAGE = 256 * 1024

/** Signed by the office's seal under a type of its own, in the outer form of a handover. */
async function sealed(message: Message, seal: SigningKey): Promise<Uint8Array> {
  if (seal.use !== 'seal') throw new Error('A message is signed with the office’s seal')
  const { payload, ...signature } = await signBytes(canonicalBytes(messageSchema.parse(message)), seal, {
    ...commonHeader(seal, message.at),
    typ: 'courtside-message+jws',
    role: 'office',
  })
  return canonicalBytes({ payload, signatures: [signature] })
}

/** A question or an answer as it leaves: encrypted to the other office, or as somebody chose, without. */
export async function sealSpoken(
  message: Omit<Spoken, 'to'> & { readonly organisation: string },
  seal: SigningKey,
  addressee: Addressee | null,
): Promise<{ message: Message; file: Uint8Array }> {
  const { organisation, ...says } = message
  const sealedFor = addressee === null ? null : { orgId: addressee.orgId, kid: addressee.kid }
  const whole = messageSchema.parse({ ...says, to: { organisation, sealedFor } })
  const file = await sealed(whole, seal)
  return { message: whole, file: addressee === null ? file : await encryptTo(file, addressee, 'message') }
}

/** A withdrawal as it leaves. It holds nothing that needs to be kept secret. */
export const sealWithdrawal = sealed

const notAMessage = notVerified(
  'notAHandover',
  'This file is not a message of Courtside, or it was altered on its way.',
)

/** Reads a message from its bytes; `by`: the office that signed it, as the lists have it. Any bytes give an answer. */
export async function openMessage(
  bytes: Uint8Array,
  trusts: readonly Trust[],
  receiveKeys: ReceiveKeys,
  receivedAt: string,
): Promise<Result<{ readonly message: Message; readonly by: string }, NotVerified>> {
  if (bytes.length > LARGEST_MESSAGE) return notAMessage
  const outer = readCanonical(bytes)
  const opened = isEncrypted(outer) ? await decrypt(outer, receiveKeys, 'message') : null
  if (opened?.ok === false) return opened
  const arrivedFor = opened?.value.sealedFor ?? null
  const file = sealedFileSchema.safeParse(opened === null ? outer : readCanonical(opened.value.sealed))
  const [signed] = file.success ? file.data.signatures : []
  if (!file.success || signed === undefined) return notAMessage
  const keys = new Map(trusts.flatMap((trust) => [...trust.keys]))
  const believed = await verifySignature(
    { payload: file.data.payload, ...signed },
    messageHeaderSchema,
    'seal',
    { keys, receivedAt },
  )
  if (!believed.ok) return believed
  const message = messageSchema.safeParse(readCanonical(believed.value.payload))
  if (!message.success)
    return notVerified('wrongShape', 'The message is not one that this version of Courtside can read.')
  return (
    sentOn(message.data, arrivedFor) ?? succeed({ message: message.data, by: believed.value.header.name })
  )
}

/** Whoever can open a message could encrypt it again, as if it had been written to another. */
function sentOn(message: Message, arrivedFor: SealedFor | null): Result<never, NotVerified> | null {
  if (arrivedFor === null) return null
  const sealedFor = 'to' in message ? message.to.sealedFor : null
  if (sealedFor?.kid === arrivedFor.kid && sealedFor.orgId === arrivedFor.orgId) return null
  return notVerified(
    'contentsDisagree',
    'The message was sealed for another key than the one it was encrypted to: somebody else sent it on.',
  )
}
