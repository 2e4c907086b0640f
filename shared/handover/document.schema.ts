import { z } from 'zod'
import { decidedAllocationSchema } from '../allocation/record.schema.ts'
import { isoDateSchema } from '../lib/dates.ts'
import { sentencedSchema } from '../proposal/passed.schema.ts'
import { deliverySchema } from '../record/delivery.ts'
import { firstAppointmentSchema } from '../record/result.ts'
import { registerSchema } from './registers.ts'
import { taskSchema } from './tasks.ts'
import { kidSchema, orgIdSchema } from './trust.schema.ts'

/** Who supervised the person at the report: the organisation's kind as a code, and both names in one line. */
const supervisedNowSchema = z.strictObject({ kind: z.string(), says: z.string() })

/** Of the order and each requirement, as the court heard it and until when, so that a receiver need not reckon. */
const passedRowsSchema = z.strictObject({
  ends: isoDateSchema.nullable(),
  requirements: z.array(
    z.strictObject({ code: z.string(), says: z.string(), ends: isoDateSchema.nullable() }),
  ),
})

/** Layer 2: what goes to the receiving organisation, around the signed report, sealed by the office. */
export const handoverDocumentSchema = z.strictObject({
  schema: z.literal('courtside/handover/1'),
  handoverId: z.string(),
  version: z.number().int().positive(),
  /** SHA-256 of the payload it replaces, hex; null for the first. */
  supersedes: z.string().nullable(),
  from: z.strictObject({ office: z.string() }),
  to: z.strictObject({
    organisation: z.string(),
    /** The organisation's code and the key that the file was encrypted to: nobody can send it on as if to another. */
    sealedFor: z.strictObject({ orgId: orgIdSchema, kid: kidSchema }).nullable().default(null),
  }),
  createdAt: z.string(),
  /** Whose signatures the report must carry, so that a dropped one is noticed. */
  requiredRoles: z.array(z.enum(['author', 'countersigner'])).min(1),
  /** The report with its signatures: JWS in general JSON serialisation over its canonical bytes. */
  reportJws: z.strictObject({
    payload: z.string(),
    signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).min(1),
  }),
  /** The report's plain text, section by section: equals what the receiver's copy prints. */
  plainText: z.string(),
  result: sentencedSchema.nullable(),
  /** The allocation as recorded, whole, and in plain words; null where none stands. Beside the report, never in it. */
  allocation: decidedAllocationSchema.extend({ plainText: z.string() }).nullable(),
  firstAppointment: firstAppointmentSchema.nullable(),
  /** That the report was given in court; null where it is not recorded. */
  delivery: deliverySchema.nullable().default(null),
  /** Null where nobody supervised them. */
  supervisedNow: supervisedNowSchema.nullable().default(null),
  /** Registers and orders in force, as the report records them. */
  registers: z.array(registerSchema).default([]),
  /** The sentence that was passed, with when it ends; null where the result was recorded in words alone. */
  passed: passedRowsSchema.nullable().default(null),
  tasks: z.array(taskSchema),
  /** The audit log's newest entry at sealing: the receiver becomes its outside witness. */
  auditCheckpoint: z.strictObject({ size: z.number().int().nonnegative(), head: z.string() }),
  pdf: z.strictObject({ sha256: z.string(), base64: z.string() }),
})
export type HandoverDocument = z.infer<typeof handoverDocumentSchema>
