import { createPrivateKey } from 'node:crypto'
import { z } from 'zod'
import {
  instantSchema,
  kidSchema,
  orgIdSchema,
  receiveJwkSchema,
} from '../../../shared/handover/trust.schema.ts'
import { readPrivateKey, thumbprint } from '../signing/signing-key.ts'
import { type NewReceiveKey, receiveJwkOf } from './receive-key.ts'

/**
 * The receiving key of an organisation without the application, in a file of their own: the private half as a JWK, as
 * any JOSE library takes it. In the application it never leaves the store.
 */
export const receiveKeyFileSchema = z.strictObject({
  schema: z.literal('courtside/receive-key/1'),
  orgId: orgIdSchema,
  kid: kidSchema,
  madeAt: instantSchema,
  privateJwk: receiveJwkSchema.extend({ d: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }),
})
export type ReceiveKeyFile = z.infer<typeof receiveKeyFileSchema>

export function receiveKeyFile({ kid, pkcs8 }: NewReceiveKey, orgId: string, now: string): ReceiveKeyFile {
  const { kty, crv, x, d } = readPrivateKey(pkcs8).export({ format: 'jwk' })
  return receiveKeyFileSchema.parse({
    schema: 'courtside/receive-key/1',
    orgId,
    kid,
    madeAt: now,
    privateJwk: { kty, crv, x, d },
  })
}

/** The key itself; null where its name does not follow from it. */
export function keyInFile({ kid, privateJwk }: ReceiveKeyFile) {
  const key = createPrivateKey({ key: privateJwk, format: 'jwk' })
  return thumbprint(receiveJwkOf(key)) === kid ? key : null
}
