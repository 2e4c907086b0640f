import type { Store } from '../../../../electron/core/storage/store.ts'
import type { AuditAction } from '../../../../shared/audit/action.ts'
import type { Message } from '../../../../shared/handover/message.schema.ts'
import { done } from '../done.ts'
import { SEALED_AT } from '../signing/signers.ts'
import { pat } from './store-for-test.ts'

const id = (last: string) => `00000000-0000-7000-8000-0000000000${last}`
const about = (handoverId: string, version: number, payload: string) => ({
  ...{ schema: 'courtside/message/1' as const, at: SEALED_AT, handoverId, version },
  payloadSha256: payload.repeat(64),
})
const spoken = { to: { organisation: 'Kent', sealedFor: null }, text: 'Who holds the key?' }

const send = async (store: Store, message: Message) =>
  done(
    await store.messages.send(pat, {
      ...{ message, recipient: 'Kent', file: Buffer.from('m'), how: { unencryptedBecause: 'no key' } },
    }),
  )
const hear = async (store: Store, message: Message) =>
  done(await store.messages.hear(pat, { message, signedBy: 'Kent', file: Buffer.from('m') }))

/** What is said about a received case, and about the handover of the report 'a', on both sides. */
export const messageActs = (
  received: string,
): readonly [AuditAction, (store: Store) => Promise<unknown>][] => {
  const came = about(received, 1, 'b')
  const went = async (store: Store, version: number) => {
    const sent = (await store.handovers.list('a')).find((one) => one.version === version)
    return about(sent?.handoverId ?? '', version, version === 1 ? 'b' : 'c')
  }
  return [
    ['question.asked', (store) => send(store, { ...came, ...spoken, messageId: id('d1'), type: 'question' })],
    [
      'answer.read',
      (store) => hear(store, { ...came, ...spoken, messageId: id('d2'), type: 'answer', answers: id('d1') }),
    ],
    [
      'withdrawal.read',
      (store) => hear(store, { ...came, messageId: id('d3'), type: 'withdrawal', reasonCode: 'sentInError' }),
    ],
    [
      'message.saved',
      async (store) => {
        const written = await store.messages.written(id('d1'))
        if (written !== null) await store.messages.saved(pat, written)
      },
    ],
    [
      'question.read',
      async (store) =>
        hear(store, { ...(await went(store, 1)), ...spoken, messageId: id('d4'), type: 'question' }),
    ],
    [
      'question.answered',
      async (store) =>
        send(store, {
          ...(await went(store, 1)),
          ...spoken,
          ...{ messageId: id('d5'), type: 'answer', answers: id('d4') },
        }),
    ],
    [
      'handover.withdrawn',
      async (store) =>
        send(store, {
          ...(await went(store, 2)),
          ...{ messageId: id('d6'), type: 'withdrawal', reasonCode: 'sentInError' },
        }),
    ],
  ]
}
