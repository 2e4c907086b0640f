import { z } from 'zod'

/** Why a receiving team sends a case back: codes alone travel, with these words in the windows of both. */
export const REJECTIONS = {
  notOurArea: 'The person lives in another organisation’s area',
  notOurKind: 'By its facts the case is not one for this organisation',
  sentenceUnclear: 'The sentence passed is missing or unclear',
  wrongPerson: 'The handover and the report are not about the same person',
  heldAlready: 'The case is here already under another handover',
} as const
export type RejectionCode = keyof typeof REJECTIONS

/** Whether a handover was enough to start from: the inspection's headline finding, as one code. */
export const ENOUGH = {
  enough: 'Enough to start',
  riskMissing: 'Information on risk is missing',
  planMissing: 'The plan is missing',
  contactMissing: 'Whom to contact, or when and where to see the person, is missing',
  checksMissing: 'Checks are missing',
} as const
export type EnoughCode = keyof typeof ENOUGH

export const rejectionSchema = z.enum([
  'notOurArea',
  'notOurKind',
  'sentenceUnclear',
  'wrongPerson',
  'heldAlready',
])
export const enoughSchema = z.enum([
  'enough',
  'riskMissing',
  'planMissing',
  'contactMissing',
  'checksMissing',
])

/** Where one version of a case stands at its receiver: the last receipt that was given for it. */
export const receivedStateSchema = z.enum(['received', 'opened', 'accepted', 'rejected', 'withdrawn'])
export type ReceivedState = z.infer<typeof receivedStateSchema>

/** What may follow what. `withdrawn`: that the sender takes it back has come, wherever the case stood. */
const FOLLOWS = {
  received: ['opened', 'withdrawn'],
  opened: ['accepted', 'rejected', 'withdrawn'],
  accepted: ['withdrawn'],
  rejected: ['withdrawn'],
  withdrawn: [],
} as const satisfies Record<ReceivedState, readonly ReceivedState[]>

/** Whether a receipt of this kind may be given for a version that stands so; null where none was given yet. */
export function mayFollow(state: ReceivedState | null, next: ReceivedState): boolean {
  const allowed: readonly ReceivedState[] = state === null ? ['received'] : FOLLOWS[state]
  return allowed.includes(next)
}

/** Of a handover, or of a message about one. */
export const opaqueIdSchema = z.string().regex(/^[0-9a-f-]{36}$/)
/** SHA-256 of a payload, hex. */
export const payloadHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a receiver says of a handover, signed with its seal: opaque ids and codes alone, no name of a person.
 * `seq` counts from 1 within one version, so that receipts which come out of order are put right. `at` is the
 * receiver's own clock. `reasonCode` stands in a rejection and nowhere else, `enough` in an acceptance.
 */
export const receiptSchema = z
  .strictObject({
    schema: z.literal('courtside/receipt/1'),
    type: receivedStateSchema,
    handoverId: opaqueIdSchema,
    version: z.number().int().positive(),
    payloadSha256: payloadHashSchema,
    at: z.iso.datetime({ precision: 3 }),
    seq: z.number().int().positive(),
    reasonCode: rejectionSchema.nullable(),
    enough: enoughSchema.nullable(),
  })
  .refine(
    ({ type, reasonCode }) => (type === 'rejected') === (reasonCode !== null),
    'a rejection has a reason',
  )
  .refine(
    ({ type, enough }) => (type === 'accepted') === (enough !== null),
    'an acceptance says if it was enough',
  )
export type Receipt = z.infer<typeof receiptSchema>

/** "Accepted: enough to start", for lists and logs of either side. */
export function receiptInWords({
  type,
  reasonCode,
  enough,
}: Pick<Receipt, 'type' | 'reasonCode' | 'enough'>): string {
  const more = reasonCode !== null ? REJECTIONS[reasonCode] : enough !== null ? ENOUGH[enough] : null
  return more === null ? RECEIPTS[type] : `${RECEIPTS[type]}: ${more}`
}

/** Each receipt by itself. */
export const RECEIPTS = {
  received: 'Received',
  opened: 'Opened',
  accepted: 'Accepted',
  rejected: 'Sent back',
  withdrawn: 'Taken back by the sender, and known here',
} as const satisfies Record<ReceivedState, string>
