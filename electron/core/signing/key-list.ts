import { z } from 'zod'
import { type KeyList, keyListSchema } from '../../../shared/handover/key-list.schema.ts'
import { canonicalBytes, parseCanonical } from '../../../shared/lib/canonical.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from './not-verified.ts'
import { rootHeaderSchema } from './protected-header.ts'
import { commonHeader, sha256, signBytes } from './sign.ts'
import { type SigningKey, thumbprint } from './signing-key.ts'
import { strictText, verifyWhole } from './verify-signature.ts'

/** Far above a nation's officers; to be checked on the file itself before it is read, too. */
export const LARGEST_LIST = 16 * 1024 * 1024

/** Who signed a list. Whether to believe them is for whoever compares their key. */
export type Root = { readonly kid: string; readonly name: string }
export type SignedKeyList = { readonly list: KeyList; readonly root: Root; readonly sha256: string }

const signedListSchema = z.strictObject({
  payload: z.string(),
  signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).length(1),
})

/** The list signed by its root: the bytes of the file that goes to every office. */
export async function signKeyList(list: KeyList, root: SigningKey): Promise<Uint8Array> {
  if (root.use !== 'root') throw new Error('A list of organisations is signed with the root')
  const payload = canonicalBytes(keyListSchema.parse(list))
  const signed = await signBytes(payload, root, {
    ...commonHeader(root, list.issuedAt),
    typ: 'courtside-trust+jws',
    role: 'root',
  })
  const { payload: text, protected: covered, signature } = signed
  return canonicalBytes({ payload: text, signatures: [{ protected: covered, signature }] })
}

/**
 * Reads a list from its bytes: size, form, signature, and only then what it says. It proves that whoever holds the
 * named root signed these bytes, and each key's name must follow from the key itself.
 */
export async function readKeyList(bytes: Uint8Array): Promise<Result<SignedKeyList, NotVerified>> {
  if (bytes.length > LARGEST_LIST) {
    return notVerified('tooLarge', 'The file is larger than any list of organisations. It was not read.')
  }
  const text = strictText(bytes)
  const file = signedListSchema.safeParse(text === null ? undefined : parseCanonical(text))
  const [signed] = file.success ? file.data.signatures : []
  if (!file.success || signed === undefined) {
    return notVerified(
      'wrongShape',
      'This file is not a signed list of organisations and keys, or it was altered or cut short on its way.',
    )
  }
  const whole = await verifyWhole({ payload: file.data.payload, ...signed }, rootHeaderSchema)
  if (!whole.ok) return whole
  const { header, payload } = whole.value
  const said = strictText(payload)
  const value = said === null ? undefined : parseCanonical(said)
  if (value === undefined) {
    return notVerified('notCanonical', 'The signed list is not written as Courtside writes it.')
  }
  const list = keyListSchema.safeParse(value)
  if (!list.success) {
    return notVerified('wrongShape', 'The signed list is not one that this version of Courtside can read.')
  }
  const misnamed = list.data.orgs.some(({ keys }) =>
    keys.some((key) => key.kid !== thumbprint(key.publicJwk)),
  )
  if (misnamed)
    return notVerified('wrongShape', 'A key of the signed list has not the name that follows from it.')
  return succeed({
    list: list.data,
    root: { kid: header.kid, name: header.name },
    sha256: sha256(bytes),
  })
}
