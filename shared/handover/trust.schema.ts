import { z } from 'zod'
import { gradeSchema } from '../record/lifecycle.ts'

/** An Ed25519 public key as RFC 8037 writes it; `kid` elsewhere is its RFC 7638 thumbprint. */
export const publicJwkSchema = z.strictObject({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
export type PublicJwk = z.infer<typeof publicJwkSchema>

/** An X25519 public key (RFC 8037), to which a file is encrypted; named by its thumbprint as the others are. */
export const receiveJwkSchema = publicJwkSchema.extend({ crv: z.literal('X25519') })
export type ReceiveJwk = z.infer<typeof receiveJwkSchema>

/** Always with milliseconds, so that instants compare as text. */
export const instantSchema = z.iso.datetime({ precision: 3 })

/** An organisation's code: opaque, and never a person's. */
export const orgIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'must be letters, digits and -')

/** A key's name: its RFC 7638 thumbprint. */
export const kidSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/**
 * One public key and whose it is. A key carries the name and grade it was issued under: a change of
 * grade is a new key, so that nobody signs as what they are not or no longer are.
 */
export const trustedKeySchema = z.strictObject({
  kid: kidSchema,
  use: z.enum(['report', 'seal']),
  /** Null for the office's own seal. */
  userId: z.string().nullable(),
  /** The officer's name, or the office's. */
  name: z.string(),
  grade: gradeSchema.nullable(),
  publicJwk: publicJwkSchema,
  notBefore: instantSchema,
  /** Null while in use. */
  notAfter: instantSchema.nullable(),
})
export type TrustedKey = z.infer<typeof trustedKeySchema>

/**
 * What a receiver needs to know who signed: the public keys of one office, present and past, as the office exports
 * them. Nobody signs it: it is believed for the way it came. Lists of several organisations are key-list.schema.ts.
 */
export const trustListSchema = z.strictObject({
  schema: z.literal('courtside/trust/1'),
  office: z.string(),
  issuedAt: instantSchema,
  keys: z.array(trustedKeySchema),
  signatures: z.array(z.never()),
})
export type TrustList = z.infer<typeof trustListSchema>
