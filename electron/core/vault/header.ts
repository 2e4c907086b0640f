import { z } from 'zod'
import { gradeSchema } from '../../../shared/record/lifecycle.ts'
import { costSchema } from './derive-keys.ts'

const base64 = z.base64()

/** A door to the data key: the key wrapped under what a passphrase or a recovery code is stretched to. */
const slotSchema = z.strictObject({
  kdf: costSchema.extend({ name: z.literal('argon2id') }),
  salt: base64,
  wrapped: base64,
})
export type Slot = z.infer<typeof slotSchema>

/**
 * `vault.json`, beside the store and readable without a key: who may try a passphrase. Name and grade are
 * for the sign-in page alone; what a user is stands in the store. Rooms to come (a second person's
 * recovery, a new data key) are new versions of this file.
 */
export const headerSchema = z.strictObject({
  version: z.literal(1),
  databaseId: z.uuid(),
  office: z.string(),
  users: z.array(slotSchema.extend({ userId: z.uuid(), name: z.string(), grade: gradeSchema })).min(1),
  recovery: slotSchema,
})
export type Header = z.infer<typeof headerSchema>
export type UserSlot = Header['users'][number]
