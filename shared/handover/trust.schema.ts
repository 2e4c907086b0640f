import { z } from 'zod'
import { gradeSchema } from '../record/lifecycle.ts'

/** An Ed25519 public key as RFC 8037 writes it; `kid` elsewhere is its RFC 7638 thumbprint. */
export const publicJwkSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicJwk = z.infer<typeof publicJwkSchema>

/** Always with milliseconds, so that instants compare as text. */
const instant = z.iso.datetime({ precision: 3 })

/**
 * One public key and whose it is. A key carries the name and grade it was issued under: a change of
 * grade is a new key, so that nobody signs as what they are not or no longer are.
 */
export const trustedKeySchema = z.strictObject({
  kid: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  use: z.enum(['report', 'seal']),
  /** Null for the office's own seal. */
  userId: z.string().nullable(),
  /** The officer's name, or the office's. */
  name: z.string(),
  grade: gradeSchema.nullable(),
  publicJwk: publicJwkSchema,
  notBefore: instant,
  /** Null while in use. */
  notAfter: instant.nullable(),
})
export type TrustedKey = z.infer<typeof trustedKeySchema>

/**
 * What a receiver needs to know who signed: the public keys of an office, present and past.
 * `signatures` is the place of the office root's signature; empty until signed lists exist.
 */
export const trustListSchema = z.strictObject({
  schema: z.literal('courtside/trust/1'),
  office: z.string(),
  issuedAt: instant,
  keys: z.array(trustedKeySchema),
  signatures: z.array(z.never()),
})
export type TrustList = z.infer<typeof trustListSchema>
