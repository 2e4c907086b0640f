import type { Addressee } from '../../../../electron/core/handover/encryption.ts'
import { sealSpoken, sealWithdrawal } from '../../../../electron/core/handover/message.ts'
import type { Withdrawal } from '../../../../shared/handover/message.schema.ts'
import { SEALED_AT, seal } from '../signing/signers.ts'

const about = {
  schema: 'courtside/message/1',
  messageId: '00000000-0000-7000-8000-0000000000b1',
  handoverId: '00000000-0000-7000-8000-0000000000aa',
  version: 1,
  payloadSha256: 'b'.repeat(64),
  at: SEALED_AT,
} as const

/** A question that the office of Kent asks, with what is changed in it. */
export const question = (addressee: Addressee | null, changes: Partial<{ text: string }> = {}) =>
  sealSpoken(
    { ...about, type: 'question', text: 'Who holds the key?', organisation: 'NPS Kent', ...changes },
    seal,
    addressee,
  )

export const withdrawal = (changes: Partial<Omit<Withdrawal, 'type'>> = {}) =>
  sealWithdrawal({ ...about, type: 'withdrawal', reasonCode: 'sentInError', ...changes }, seal)
