import { type TrustList, trustListSchema } from '../../../shared/handover/trust.schema.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from './not-verified.ts'
import { thumbprint } from './signing-key.ts'

/** Far above a nation's officers. */
const LARGEST_LIST = 16 * 1024 * 1024

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
