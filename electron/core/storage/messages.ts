import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import type { AuditAction } from '../../../shared/audit/action.ts'
import { type Message, messageSchema } from '../../../shared/handover/message.schema.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Change } from './change.ts'
import type { Contradicts } from './receipts-read.ts'
import { notAllowed, notFound } from './report-table.ts'
import { bytesColumn, execute, jsonColumn, query } from './rows.ts'
import type { Actor, NotAllowed, NotFound } from './store.ts'

/** It comes from another office than the one that sent the handover. */
export type OtherSender = { readonly kind: 'otherSender' }

export type MessageSent = { readonly message: Message; readonly recipient: string; readonly byName: string }
export type MessageRead = { readonly message: Message; readonly signedBy: string; readonly readAt: string }

/** Encrypted to the key of this name; as somebody chose, with their reason, without; or there is nothing to keep secret. */
export type HowItLeft =
  | { readonly encryptedTo: string }
  | { readonly unencryptedBecause: string }
  | { readonly open: true }

export type Kept = { readonly again: boolean; readonly about: string }

/** What two offices say about a handover beside its receipts, on whichever side this office stands. */
export type Messages = {
  /**
   * Keeps what this office says, as the bytes that leave. A question is about a version that came here, an answer to a
   * question that was read here and is not answered; the newest version of a handover is taken back, once.
   */
  send(
    by: Actor,
    sent: { message: Message; recipient: string; file: Uint8Array; how: HowItLeft },
  ): Promise<Result<null, NotFound | NotAllowed>>
  /** Keeps what another office says. `about`: the report of a question, else the handover; `again`: it was read before. */
  hear(
    by: Actor,
    heard: { message: Message; signedBy: string; file: Uint8Array },
  ): Promise<Result<Kept, NotFound | Contradicts | OtherSender>>
  /** All that was said about one handover, in the order in which it was kept here. */
  of(handoverId: string): Promise<{ sent: MessageSent[]; read: MessageRead[] }>
  /** Questions that were read here and are not answered, the oldest first. */
  unanswered(): Promise<(MessageRead & { readonly reportId: string; readonly name: string })[]>
  /** A message that this office wrote, with the bytes that leave; null where it is not here. */
  written(messageId: string): Promise<(MessageSent & { readonly file: Uint8Array }) | null>
  /** One that was read here; null where none was. */
  heard(messageId: string): Promise<MessageRead | null>
  saved(by: Actor, written: MessageSent): Promise<void>
}

const sentRow = z.strictObject({
  message: jsonColumn(messageSchema),
  recipient: z.string(),
  byName: z.string(),
})
const readRow = z.strictObject({
  message: jsonColumn(messageSchema),
  signedBy: z.string(),
  readAt: z.string(),
})
const SENT = 'message, recipient, (SELECT name FROM users WHERE users.user_id = sent.user_id) AS "byName"'
const READ = 'message, signed_by AS signedBy, read_at AS readAt'

export function messagesStore(db: Database, change: Change): Messages {
  const sentOf = query(
    db,
    `SELECT ${SENT} FROM messages_sent AS sent WHERE handover_id = ? ORDER BY rowid`,
    sentRow,
    'messages_sent',
  )
  const readOf = query(
    db,
    `SELECT ${READ} FROM messages_read WHERE handover_id = ? ORDER BY rowid`,
    readRow,
    'messages_read',
  )
  const readOne = query(
    db,
    `SELECT ${READ} FROM messages_read WHERE message_id = ?`,
    readRow,
    'messages_read',
  )
  const written = query(
    db,
    `SELECT ${SENT}, file FROM messages_sent AS sent WHERE message_id = ?`,
    sentRow.extend({ file: bytesColumn }),
    'messages_sent',
  )
  const waiting = query(
    db,
    `SELECT ${READ}, report_id AS reportId, reports.name FROM messages_read
       JOIN handovers USING (handover_id, version) JOIN reports ON reports.id = report_id
     WHERE message ->> 'type' = 'question'
       AND message_id NOT IN (SELECT answers FROM messages_sent WHERE answers IS NOT NULL)
     ORDER BY messages_read.rowid`,
    readRow.extend({ reportId: z.string(), name: z.string() }),
    'messages_read',
  )
  const insertSent = execute(
    db,
    `INSERT INTO messages_sent (message_id, handover_id, version, answers, user_id, recipient, message, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const insertRead = execute(
    db,
    `INSERT INTO messages_read (message_id, handover_id, version, answers, user_id, signed_by, read_at, message, file)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const about = z.strictObject({ payloadSha256: z.string(), subject: z.string(), from: z.string() })
  const came = query(
    db,
    `SELECT payload_sha256 AS payloadSha256, handover_id AS subject, from_office AS "from" FROM received_handovers
     WHERE handover_id = ? ORDER BY version = ? DESC, version DESC`,
    about,
    'received_handovers',
  )
  const went = query(
    db,
    `SELECT payload_sha256 AS payloadSha256, report_id AS subject, '' AS "from" FROM handovers
     WHERE handover_id = ? ORDER BY version = ? DESC, version DESC`,
    about,
    'handovers',
  )
  const newestSent = query(
    db,
    'SELECT max(version) AS version FROM handovers WHERE handover_id = ?',
    z.strictObject({ version: z.int() }),
    'handovers',
  )

  /** The very version that a message speaks of, among those that came here or went out from here. */
  const spokenOf = (of: typeof came, { handoverId, version, payloadSha256 }: Message) => {
    const found = of.first(handoverId, version)
    return found?.payloadSha256 === payloadSha256 ? found : null
  }

  /** The subject of its line in the log, where this office may say it. */
  const maySend = (message: Message): Result<string, NotFound | NotAllowed> => {
    const version = spokenOf(message.type === 'question' ? came : went, message)
    if (version === null) return notFound
    const { handoverId } = message
    const before = sentOf.all(handoverId).map((one) => one.message)
    if (message.type === 'answer') {
      const question = readOne.first(message.answers)?.message
      if (question?.type !== 'question' || question.handoverId !== handoverId) return notFound
      const answered = before.some((one) => one.type === 'answer' && one.answers === message.answers)
      if (answered) return notAllowed('state')
    }
    if (message.type === 'withdrawal') {
      const gone = before.some((one) => one.type === 'withdrawal' && one.version >= message.version)
      if (gone || newestSent.first(handoverId)?.version !== message.version) return notAllowed('state')
    }
    return succeed(version.subject)
  }

  /** What it is about, where that is something here. */
  const mayHear = ({
    message,
    signedBy,
  }: {
    message: Message
    signedBy: string
  }): Result<Kept, NotFound | Contradicts | OtherSender> => {
    const before = readOne.first(message.messageId)
    if (before !== null)
      return JSON.stringify(before.message) === JSON.stringify(message)
        ? succeed({ again: true, about: spokenOf(went, message)?.subject ?? message.handoverId })
        : fail({ kind: 'contradicts' })
    const { handoverId } = message
    if (message.type === 'question') {
      const version = spokenOf(went, message)
      return version === null ? notFound : succeed({ again: false, about: version.subject })
    }
    const from = came.first(handoverId, message.version)?.from ?? null
    // One that comes before its handover is held to its sender once that is here.
    if (from !== null && from !== signedBy) return fail({ kind: 'otherSender' })
    if (message.type === 'answer') {
      const question = written.first(message.answers)?.message
      if (question?.type !== 'question' || question.handoverId !== handoverId) return notFound
      const other = readOf
        .all(handoverId)
        .some((one) => one.message.type === 'answer' && one.message.answers === message.answers)
      if (other) return fail({ kind: 'contradicts' })
    }
    return succeed({ again: false, about: handoverId })
  }

  return {
    of: async (handoverId) => ({ sent: sentOf.all(handoverId), read: readOf.all(handoverId) }),
    unanswered: async () => waiting.all(),
    heard: async (messageId) => readOne.first(messageId),
    written: async (messageId) => written.first(messageId),

    send: (by, { message, recipient, file, how }) =>
      change.orRefuse<null, NotFound | NotAllowed>(by, () => {
        const may = maySend(message)
        if (!may.ok) return may
        const { messageId, handoverId, version } = message
        const answers = message.type === 'answer' ? message.answers : null
        insertSent(
          messageId,
          handoverId,
          version,
          answers,
          by.userId,
          recipient,
          JSON.stringify(message),
          file,
        )
        return succeed({
          value: null,
          auditEntry: {
            action: SAYS[message.type],
            subject: may.value,
            recipient,
            ...('unencryptedBecause' in how ? { reason: how.unencryptedBecause } : {}),
            detail: {
              message: messageId,
              handover: handoverId,
              version,
              ...(message.type === 'withdrawal' ? { code: message.reasonCode } : {}),
              ...('encryptedTo' in how ? { key: how.encryptedTo } : {}),
            },
          },
        })
      }),

    hear: async (by, heard) => {
      const before = mayHear(heard)
      if (!before.ok || before.value.again) return before
      return change.orRefuse<Kept, NotFound | Contradicts | OtherSender>(by, (now) => {
        const may = mayHear(heard)
        if (!may.ok) return may
        const { message, signedBy, file } = heard
        const { messageId, handoverId, version } = message
        const answers = message.type === 'answer' ? message.answers : null
        if (!may.value.again)
          insertRead(
            messageId,
            handoverId,
            version,
            answers,
            by.userId,
            signedBy,
            now,
            JSON.stringify(message),
            file,
          )
        return succeed({
          value: may.value,
          auditEntry: {
            action: HEARS[message.type],
            subject: may.value.about,
            detail: { message: messageId, handover: handoverId, version },
          },
        })
      })
    },

    saved: (by, { message, recipient }) =>
      change.always(by, () => ({
        value: undefined,
        auditEntry: {
          action: 'message.saved',
          subject: message.handoverId,
          recipient,
          detail: { message: message.messageId, type: message.type },
        },
      })),
  }
}

const SAYS = {
  question: 'question.asked',
  answer: 'question.answered',
  withdrawal: 'handover.withdrawn',
} as const satisfies Record<Message['type'], AuditAction>
const HEARS = {
  question: 'question.read',
  answer: 'answer.read',
  withdrawal: 'withdrawal.read',
} as const satisfies Record<Message['type'], AuditAction>
