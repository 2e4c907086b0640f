import { type TrustList, trustListSchema } from '../../../shared/handover/trust.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { LARGEST_LIST, readKeyList, type SignedKeyList } from './key-list.ts'
import { type NotVerified, notVerified } from './not-verified.ts'
import { sha256 } from './sign.ts'
import { thumbprint } from './signing-key.ts'

/** What a file of public keys is: an office's own export, which nobody signs, or the signed list of organisations. */
export type TrustFile =
  | { readonly is: 'office'; readonly own: TrustList }
  | ({ readonly is: 'list' } & SignedKeyList)

/** Reads a file of public keys from its bytes. */
export async function readTrustFile(bytes: Uint8Array): Promise<Result<TrustFile, NotVerified>> {
  const own = readTrust(bytes)
  if (own.ok) return succeed({ is: 'office', own: own.value })
  const signed = await readKeyList(bytes)
  return signed.ok ? succeed({ is: 'list', ...signed.value }) : signed
}

/** Reads a trust list from a file's bytes. Each key's name must follow from the key itself. */
export function readTrust(bytes: Uint8Array): Result<TrustList, NotVerified> {
  const unfit = notVerified(
    'wrongShape',
    'The file of public keys cannot be read. Ask the sending office for it again.',
  )
  if (bytes.length > LARGEST_LIST) return unfit
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return unfit
  }
  const list = trustListSchema.safeParse(value)
  if (!list.success) return unfit
  return list.data.keys.every((key) => key.kid === thumbprint(key.publicJwk)) ? succeed(list.data) : unfit
}

/**
 * What two offices read to each other before one believes the other's list: SHA-256 of its office and its keys, hex.
 * When it was written is left out, so that the list written again tomorrow has the same.
 */
export const trustFingerprint = ({ office, keys }: TrustList): string =>
  sha256(canonicalBytes({ office, keys }))
