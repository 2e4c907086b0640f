import type { Written } from '../../../shared/contract/inbox-commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { Message, Spoken } from '../../../shared/handover/message.schema.ts'
import { receiveKeyOf } from '../../../shared/handover/receive-key-of.ts'
import { sealSpoken, sealWithdrawal } from '../handover/message.ts'
import { writeOnceRecorded } from '../machine/write-whole.ts'
import type { SignedIn } from '../office/session.ts'
import { addresseeOf, whyNotSo } from '../report/leaves-for.ts'
import { mayRead } from '../report/may-read.ts'
import type { HowItLeft } from '../storage/messages.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What this office says about a handover beside receipts: questions, answers, and that it takes one back. */
export const messageCommands = ({ ports, asUser, chosen }: CommandContext) => {
  const begin = () => ({
    schema: 'courtside/message/1' as const,
    messageId: ports.ids.uuid(),
    at: ports.clock.now(),
  })

  const keep = async (
    { store, by }: SignedIn,
    sent: { message: Message; recipient: string; file: Uint8Array; how: HowItLeft },
    notNow: string,
  ): Promise<Reply<Written>> => {
    const kept = await store.messages.send(by, sent)
    if (kept.ok) return accept({ id: sent.message.messageId, encrypted: 'encryptedTo' in sent.how })
    return kept.problem.kind === 'notFound' ? gone : refuse({ kind: 'notAllowed', says: notNow })
  }

  /** Words to another office: encrypted to its key, or not, as somebody chose and said why. */
  const say = async (
    who: SignedIn,
    says: Omit<Spoken, 'to' | 'schema' | 'messageId' | 'at'>,
    to: string,
    unencrypted: { reason: string } | undefined,
  ): Promise<Reply<Written>> => {
    const now = begin()
    const found = receiveKeyOf((await who.store.keyLists.newest())?.list ?? null, to, now.at)
    const whyNot = whyNotSo(found, unencrypted !== undefined)
    if (whyNot !== null) return refuse(whyNot)
    const addressee = addresseeOf(found)
    const { message, file } = await sealSpoken(
      { ...says, ...now, organisation: to },
      await who.open.seal(),
      addressee,
    )
    const how =
      addressee === null ? { unencryptedBecause: unencrypted?.reason ?? '' } : { encryptedTo: addressee.kid }
    return keep(who, { message, recipient: to, file, how }, 'This question is answered already.')
  }

  return {
    'question.ask': asUser(async ({ id, version, text, unencrypted }, who) => {
      const found = (await who.store.inbox.versions(id)).find((one) => one.version === version)
      if (found === undefined) return gone
      if (found.receipt.type === 'withdrawn') return takenBack
      const { payloadSha256, from } = found
      return say(who, { type: 'question', handoverId: id, version, payloadSha256, text }, from, unencrypted)
    }),

    'question.answer': asUser(async ({ id, text, unencrypted }, who) => {
      const question = await who.store.messages.heard(id)
      if (question === null) return gone
      const { handoverId, version, payloadSha256 } = question.message
      const says = { type: 'answer' as const, handoverId, version, payloadSha256, text, answers: id }
      return say(who, says, question.signedBy, unencrypted)
    }),

    'question.waiting': asUser(async (_, { store, by }) => {
      const waiting = (await store.messages.unanswered()).filter(({ reportId }) =>
        mayRead(by, { report: reportId }),
      )
      return accept(
        waiting.map(({ message, signedBy, reportId, name }) => ({
          id: message.messageId,
          reportId,
          name,
          by: signedBy,
          at: message.at,
        })),
      )
    }),

    'handover.withdraw': asUser(async ({ id, handoverId, reason }, who) => {
      const newest = (await who.store.handovers.list(id)).findLast((one) => one.handoverId === handoverId)
      if (newest === undefined) return gone
      const { version, payloadSha256, organisation } = newest
      const message: Message = {
        ...begin(),
        type: 'withdrawal',
        handoverId,
        version,
        payloadSha256,
        reasonCode: reason,
      }
      const file = await sealWithdrawal(message, await who.open.seal())
      const sent = { message, recipient: organisation, file, how: { open: true as const } }
      return keep(who, sent, 'It is taken back already.')
    }),

    'message.save': asUser(async ({ id }, who) => {
      const written = await who.store.messages.written(id)
      if (written === null) return gone
      const { handoverId, version, type } = written.message
      const name = `${handoverId}-v${version}-${type}-${id.slice(0, 8)}.message`
      const path = await chosen(who, ports.dialogs.saveFile(name))
      if (!path.ok) return path
      const saved = await writeOnceRecorded<never>(path.value, written.file, async () => {
        await who.store.messages.saved(who.by, written)
        return { ok: true, value: null }
      })
      return saved.ok ? accept({ path: path.value }) : refuse(saved.problem)
    }),
  } satisfies Partial<Handlers>
}

const gone = refuse({ kind: 'notFound', says: 'What this is about is not here.' })
const takenBack = refuse({
  kind: 'notAllowed',
  says: 'The sender has taken this version back. It is shown as it stands now.',
})
