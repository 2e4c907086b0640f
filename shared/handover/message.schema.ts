import { z } from 'zod'
import { cleanText } from '../lib/clean-text.ts'
import { opaqueIdSchema, payloadHashSchema } from './receipt.schema.ts'
import { instantSchema, kidSchema, orgIdSchema } from './trust.schema.ts'

/** Why a sender takes a handover back: the code alone travels, with these words in the windows of both. */
export const WITHDRAWALS = {
  sentInError: 'It was sent in error',
  otherOrganisation: 'The case belongs to another organisation',
  sentenceChanged: 'The court has changed the sentence or set it aside',
  wrongPerson: 'The handover and the report are not about the same person',
} as const
export type WithdrawalCode = keyof typeof WITHDRAWALS
export const withdrawalSchema = z.enum(['sentInError', 'otherOrganisation', 'sentenceChanged', 'wrongPerson'])

/** The longest question and the longest answer, in characters. */
export const LONGEST_MESSAGE = 4000

const about = {
  schema: z.literal('courtside/message/1'),
  /** Opaque; a message of one id has one content. */
  messageId: opaqueIdSchema,
  /** Of which version of which handover it speaks. */
  handoverId: opaqueIdSchema,
  version: z.int().positive(),
  payloadSha256: payloadHashSchema,
  /** The writer's own clock. */
  at: instantSchema,
}

const spoken = {
  /** As a handover says it: the key that it was encrypted to, null where it was to none. */
  to: z.strictObject({
    organisation: z.string().min(1).max(200),
    sealedFor: z.strictObject({ orgId: orgIdSchema, kid: kidSchema }).nullable(),
  }),
  text: z
    .string()
    .min(1)
    .max(LONGEST_MESSAGE)
    .refine((text) => cleanText(text) === text, 'holds characters that nobody sees'),
}

/**
 * What two offices say to each other about a handover beside its receipts: a question of the receiver and its answer,
 * in words, and that the sender takes it back, which like a receipt holds opaque ids and a code alone.
 */
export const messageSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...about, ...spoken, type: z.literal('question') }),
  /** `answers`: the question's `messageId`. */
  z.strictObject({ ...about, ...spoken, type: z.literal('answer'), answers: opaqueIdSchema }),
  /** Takes back this version and all before it. */
  z.strictObject({ ...about, type: z.literal('withdrawal'), reasonCode: withdrawalSchema }),
])
export type Message = z.infer<typeof messageSchema>
export type Withdrawal = Extract<Message, { type: 'withdrawal' }>
export type Spoken = Exclude<Message, Withdrawal>
