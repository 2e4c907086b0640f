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
const supervisedNowSchema = z.strictObject({
  kind: z.string().meta({ 'x-codes': 'managerKinds' }),
  says: z.string(),
})

/** Of the order and each requirement, as the court heard it and until when, so that a receiver need not reckon. */
const passedRowsSchema = z.strictObject({
  ends: isoDateSchema.nullable(),
  requirements: z.array(
    z.strictObject({
      code: z.string().meta({ 'x-codes': 'requirements' }),
      says: z.string(),
      ends: isoDateSchema.nullable(),
    }),
  ),
})

/** Layer 2: what goes to the receiving organisation, around the signed report, sealed by the office. */
export const handoverDocumentSchema = z.strictObject({
  schema: z.literal('courtside/handover/1'),
  handoverId: z.string().describe('Opaque; the same in every version of one handover'),
  version: z.number().int().positive().describe('From 1; a higher one replaces what came before'),
  supersedes: z.string().nullable().describe('SHA-256 of the payload it replaces, hex; null for the first'),
  from: z.strictObject({ office: z.string() }).describe('The office that sealed it, as its seal is named'),
  to: z.strictObject({
    organisation: z.string(),
    sealedFor: z
      .strictObject({ orgId: orgIdSchema, kid: kidSchema })
      .nullable()
      .default(null)
      .describe(
        'Code and key that it was encrypted to, so that nobody can send it on as if to another; null: it was not',
      ),
  }),
  createdAt: z.string().describe('Instant of sealing, UTC'),
  requiredRoles: z
    .array(z.enum(['author', 'countersigner']))
    .min(1)
    .describe('Whose signatures the report must carry, so that a dropped one is noticed'),
  reportJws: z
    .strictObject({
      payload: z.string(),
      signatures: z.array(z.strictObject({ protected: z.string(), signature: z.string() })).min(1),
    })
    .describe('The report with its signatures: JWS in general JSON serialisation over its canonical bytes'),
  plainText: z
    .string()
    .describe("The report's words, section by section, as the receiver's copy prints them"),
  result: sentencedSchema.nullable().describe('What the court passed; null before sentence'),
  allocation: decidedAllocationSchema
    .extend({ plainText: z.string() })
    .nullable()
    .describe(
      'The allocation as recorded, with its grounds; null where none stands. Beside the report, never in it',
    ),
  firstAppointment: firstAppointmentSchema.nullable().describe('Null where none is recorded'),
  delivery: deliverySchema
    .nullable()
    .default(null)
    .describe('That the report was given in court; null where it is not recorded'),
  supervisedNow: supervisedNowSchema
    .nullable()
    .default(null)
    .describe('Who supervised the person at the report; null where nobody did'),
  registers: z
    .array(registerSchema)
    .default([])
    .describe('Registers and orders in force, as the report records them'),
  passed: passedRowsSchema
    .nullable()
    .default(null)
    .describe('The sentence as passed, with when it ends; null where the result was recorded in words alone'),
  tasks: z
    .array(taskSchema)
    .describe('What the report leaves to be done: by code for machines, in words for people'),
  auditCheckpoint: z
    .strictObject({ size: z.number().int().nonnegative(), head: z.string() })
    .describe("The newest entry of the office's log at sealing: the receiver becomes its outside witness"),
  pdf: z.strictObject({ sha256: z.string(), base64: z.string() }).describe("The receiver's copy"),
})
export type HandoverDocument = z.infer<typeof handoverDocumentSchema>
