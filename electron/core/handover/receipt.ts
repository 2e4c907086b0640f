import { type Receipt, receiptSchema } from '../../../shared/handover/receipt.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from '../signing/not-verified.ts'
import { receiptHeaderSchema } from '../signing/protected-header.ts'
import { commonHeader, signBytes } from '../signing/sign.ts'
import type { SigningKey } from '../signing/signing-key.ts'
import type { Trust } from '../signing/trusting.ts'
import { verifySignature } from '../signing/verify-signature.ts'
import { readCanonical, sealedFileSchema } from './open-handover.ts'

/** Many times a receipt. */
export const LARGEST_RECEIPT = 64 * 1024

/** A receipt as a file: canonical JSON, in the outer form of a handover and under a type of its own. */
export async function sealReceipt(receipt: Receipt, seal: SigningKey): Promise<Uint8Array> {
  if (seal.use !== 'seal') throw new Error('A receipt is signed with the office’s seal')
  const { payload, ...signature } = await signBytes(canonicalBytes(receiptSchema.parse(receipt)), seal, {
    ...commonHeader(seal, receipt.at),
    typ: 'courtside-receipt+jws',
    role: 'office',
  })
  return canonicalBytes({ payload, signatures: [signature] })
}

/** Reads a receipt from its bytes; `by`: the office that signed it, as the lists have it. Any bytes give an answer. */
export async function openReceipt(
  bytes: Uint8Array,
  trusts: readonly Trust[],
  receivedAt: string,
): Promise<Result<{ readonly receipt: Receipt; readonly by: string }, NotVerified>> {
  const file = bytes.length > LARGEST_RECEIPT ? null : sealedFileSchema.safeParse(readCanonical(bytes))
  const [signed] = file?.success === true ? file.data.signatures : []
  if (file?.success !== true || signed === undefined)
    return notVerified(
      'notAHandover',
      'This file is not a receipt of Courtside, or it was altered on its way.',
    )
  const keys = new Map(trusts.flatMap((trust) => [...trust.keys]))
  const believed = await verifySignature(
    { payload: file.data.payload, ...signed },
    receiptHeaderSchema,
    'seal',
    { keys, receivedAt },
  )
  if (!believed.ok) return believed
  const receipt = receiptSchema.safeParse(readCanonical(believed.value.payload))
  return receipt.success
    ? succeed({ receipt: receipt.data, by: believed.value.header.name })
    : notVerified('wrongShape', 'The receipt is not one that this version of Courtside can read.')
}
