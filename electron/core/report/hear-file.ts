import type { ArrivalRefusal, Heard } from '../../../shared/contract/inbox-commands.ts'
import type { Message } from '../../../shared/handover/message.schema.ts'
import { type Receipt, receiptInWords } from '../../../shared/handover/receipt.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { openMessage } from '../handover/message.ts'
import { openReceipt } from '../handover/receipt.ts'
import type { SignedIn } from '../office/session.ts'
import { receiptWithdrawal } from './next-receipt.ts'

/** Why what another office says is not kept. */
export type NotHeard = { readonly reason: ArrivalRefusal; readonly says: string }

/** Takes in what another office says of a handover: a receipt, a question, an answer or a withdrawal. */
export async function hearFile(
  kind: 'receipt' | 'message',
  bytes: Uint8Array,
  who: SignedIn,
  now: string,
): Promise<Result<Heard, NotHeard>> {
  const believed = await who.open.trustingAll(now)
  if (kind === 'receipt') {
    const opened = await openReceipt(bytes, believed, now)
    return opened.ok ? hearReceipt(opened.value, bytes, who) : opened
  }
  const opened = await openMessage(bytes, believed, await who.open.receiveKeys(), now)
  return opened.ok ? hearMessage(opened.value, bytes, who, now) : opened
}

async function hearReceipt(
  { receipt, by: signedBy }: { receipt: Receipt; by: string },
  file: Uint8Array,
  { store, by }: SignedIn,
): Promise<Result<Heard, NotHeard>> {
  const kept = await store.receiptsRead.keep(by, { receipt, signedBy, file })
  if (kept.ok) {
    const { reportId: id, again } = kept.value
    return succeed({ of: 'receipt', id, again, by: signedBy, receipt })
  }
  return kept.problem.kind === 'notFound'
    ? no('notOurs', 'This receipt is for a handover that this office did not send. Nothing was kept.')
    : no(
        'contradicts',
        `This receipt says “${receiptInWords(receipt)}”, and one with its number that was read before says something else. It was not kept. Ring the receiver.`,
      )
}

async function hearMessage(
  { message, by: signedBy }: { message: Message; by: string },
  file: Uint8Array,
  who: SignedIn,
  now: string,
): Promise<Result<Heard, NotHeard>> {
  const kept = await who.store.messages.hear(who.by, { message, signedBy, file })
  if (!kept.ok) {
    const { kind } = kept.problem
    return kind === 'notFound' ? no('notOurs', NOT_OURS[message.type]) : no(kind, REFUSED[kind])
  }
  const { about: id, again } = kept.value
  const heard = { id, again, by: signedBy, at: message.at }
  if (message.type !== 'withdrawal') return succeed({ of: message.type, ...heard })
  await receiptWithdrawal(who, message.handoverId, now)
  return succeed({ of: 'withdrawal', ...heard, reason: message.reasonCode })
}

const no = (reason: ArrivalRefusal, says: string) => fail<NotHeard>({ reason, says })

const NOT_OURS = {
  question: 'This question is about a handover that this office did not send. Nothing was kept.',
  answer: 'This answer is to a question that was not asked here. Nothing was kept.',
  withdrawal: 'This takes back a handover that is not known here. Nothing was kept.',
} as const satisfies Record<Message['type'], string>

const REFUSED = {
  contradicts:
    'One of this kind was read before and says something else. This file was not kept. Ring the office that it names.',
  otherSender:
    'This is about a case that another office sent. It was not kept. Ring the office that it names as its writer.',
} as const
