import { z } from 'zod'
import { gradeSchema } from '../record/lifecycle.ts'

/** A signature as people see it: who, as what, when by their own clock, over which bytes. */
export const signatureShownSchema = z.strictObject({
  role: z.enum(['author', 'countersigner', 'office']),
  name: z.string(),
  grade: gradeSchema.nullable(),
  /** The signer's own claim of the time: there is no time authority offline. */
  at: z.string(),
  /** SHA-256 of the signed payload, hex. */
  payloadSha256: z.string(),
  keyId: z.string(),
})
export type SignatureShown = z.infer<typeof signatureShownSchema>
