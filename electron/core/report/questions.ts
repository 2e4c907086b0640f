import type { QuestionShown } from '../../../shared/contract/inbox-commands.ts'
import type { Message } from '../../../shared/handover/message.schema.ts'
import type { MessageRead, MessageSent } from '../storage/messages.ts'

type Said = { readonly message: Message; readonly by: string }

const sentBy = ({ message, byName: by }: MessageSent): Said => ({ message, by })
const readFrom = ({ message, signedBy: by }: MessageRead): Said => ({ message, by })

/** The questions that this office asked about one handover, with what came back. */
export const asked = ({ sent, read }: { sent: MessageSent[]; read: MessageRead[] }): QuestionShown[] =>
  withAnswers(sent.map(sentBy), read.map(readFrom))

/** The questions that came about one handover, with what this office answered. */
export const toAnswer = ({ sent, read }: { sent: MessageSent[]; read: MessageRead[] }): QuestionShown[] =>
  withAnswers(read.map(readFrom), sent.map(sentBy))

const withAnswers = (questions: readonly Said[], answers: readonly Said[]): QuestionShown[] =>
  questions.flatMap(({ message, by }) => {
    if (message.type !== 'question') return []
    const { messageId: id, version, text, at } = message
    const [answer = null] = answers.flatMap((one) =>
      one.message.type === 'answer' && one.message.answers === id
        ? [{ id: one.message.messageId, text: one.message.text, at: one.message.at, by: one.by }]
        : [],
    )
    return [{ id, version, text, at, by, answer }]
  })
