import { z } from 'zod'
import { publicJwkSchema } from '../../../shared/handover/trust.schema.ts'
import { gradeSchema } from '../../../shared/record/lifecycle.ts'

/**
 * What every signature covers beside the payload. `jwk` lets a reader without a trust list see that the
 * bytes are whole; it makes nobody known: with a list, the key is taken from there and from nowhere else.
 * `sigT` is the signer's own clock and so a claim.
 */
const common = {
  alg: z.literal('EdDSA'),
  kid: z.string(),
  jwk: publicJwkSchema,
  name: z.string(),
  sigT: z.iso.datetime({ precision: 3 }),
}

export const reportHeaderSchema = z.discriminatedUnion('role', [
  z.strictObject({
    ...common,
    typ: z.literal('courtside-report+jws'),
    role: z.literal('author'),
    grade: gradeSchema,
  }),
  z.strictObject({
    ...common,
    typ: z.literal('courtside-report+jws'),
    role: z.literal('countersigner'),
    grade: gradeSchema,
    /** SHA-256 of the author's signature, hex: which signature was read and agreed to. */
    countersigns: z.string().regex(/^[0-9a-f]{64}$/),
  }),
])
export type ReportHeader = z.infer<typeof reportHeaderSchema>

export const sealHeaderSchema = z.strictObject({
  ...common,
  typ: z.literal('courtside-handover+jws'),
  role: z.literal('office'),
})
export type SealHeader = z.infer<typeof sealHeaderSchema>

/** What a receiver says of a handover (shared/handover/receipt.schema.ts), by its own seal and under a type of its own. */
export const receiptHeaderSchema = z.strictObject({
  ...common,
  typ: z.literal('courtside-receipt+jws'),
  role: z.literal('office'),
})

/** A question, an answer or a withdrawal (shared/handover/message.schema.ts), under a type of its own. */
export const messageHeaderSchema = z.strictObject({
  ...common,
  typ: z.literal('courtside-message+jws'),
  role: z.literal('office'),
})

/** Of the list of organisations. */
export const rootHeaderSchema = z.strictObject({
  ...common,
  typ: z.literal('courtside-trust+jws'),
  role: z.literal('root'),
})

export type SignedHeader =
  | ReportHeader
  | SealHeader
  | z.infer<typeof receiptHeaderSchema | typeof messageHeaderSchema | typeof rootHeaderSchema>
