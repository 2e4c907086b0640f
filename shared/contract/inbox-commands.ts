import { z } from 'zod'
import { unencryptedSchema } from '../allocation/organisations.ts'
import type { ReportDocument } from '../document/document.schema.ts'
import type { SignatureShown } from '../document/signatures.ts'
import type { CaseTask } from '../handover/case-tasks.ts'
import { assignmentSchema, type CaseWork, ownedTaskSchema } from '../handover/case-work.schema.ts'
import type { CaseChange } from '../handover/changes.ts'
import type { HandoverDocument } from '../handover/document.schema.ts'
import { LONGEST_MESSAGE, type WithdrawalCode, withdrawalSchema } from '../handover/message.schema.ts'
import { type Plan, planSchema } from '../handover/plan.schema.ts'
import type { HandoverRefusal } from '../handover/reading.ts'
import { enoughSchema, type Receipt, rejectionSchema } from '../handover/receipt.schema.ts'
import type { CaseSummary } from '../handover/summary.ts'
import { type Team, teamSchema } from '../handover/team.schema.ts'
import { typedText } from '../lib/typed-text.ts'
import { PAPER_PIECE } from '../record/paper.ts'
import { command, id, output } from './command.ts'

/** A piece of a file in base64, with room for its padding. */
const pieceText = z.string().max(Math.ceil(PAPER_PIECE / 3) * 4)
/** The largest file that is taken in pieces, in bytes: one more than any handover, so that too large is said. */
const LARGEST_ARRIVAL = 40 * 1024 * 1024 + 1

const version = z.int().positive()
const spoken = {
  text: typedText(LONGEST_MESSAGE, 'Write it'),
  unencrypted: unencryptedSchema.optional(),
}
const rev = z.int().nonnegative()

/** The receiving side: what came, what is done with it, and the receipts that go back and come back. */
export const inboxCommands = {
  /** Asks for a handover file and takes it in, or says why not. */
  'inbox.choose': command(z.strictObject({}), output<Arrived>()),
  /** The same for a file that was dropped, piece by piece in order; null until the last. */
  'inbox.send': command(
    z.strictObject({
      size: z.int().positive().max(LARGEST_ARRIVAL),
      from: z.int().nonnegative(),
      base64: pieceText,
    }),
    output<Arrived | null>(),
  ),
  'inbox.list': command(z.strictObject({}), output<InboxRead>()),
  /** A case to read, its newest version unless another is named; the first to open a version gives its receipt. */
  'inbox.open': command(z.strictObject({ id, version: version.nullable() }), output<CaseRead>()),
  'inbox.accept': command(z.strictObject({ id, version, enough: enoughSchema }), output<null>()),
  'inbox.reject': command(z.strictObject({ id, version, reason: rejectionSchema }), output<null>()),
  'inbox.assign': command(z.strictObject({ id, rev, assignment: assignmentSchema }), output<null>()),
  /** Puts the task in the place of the one with its key, or adds it. */
  'inbox.setTask': command(z.strictObject({ id, rev, task: ownedTaskSchema }), output<null>()),
  /** Puts this plan in the place of the one that is kept. */
  'inbox.setPlan': command(z.strictObject({ id, rev, plan: planSchema }), output<null>()),
  /** The plan that is kept, as a file for another system. */
  'inbox.exportPlan': command(
    z.strictObject({ id, as: z.enum(['csv', 'json']) }),
    output<{ path: string }>(),
  ),
  /** The last receipt of a version as a file, to go back by any channel; saved twice it is the same file. */
  'inbox.saveReceipt': command(z.strictObject({ id, version }), output<{ path: string }>()),
  /** Asks for a receipt, a question, an answer or a withdrawal and puts it to the report or case that it belongs to. */
  'receipt.choose': command(z.strictObject({}), output<Heard>()),
  /** Asks for another office's public keys and holds them until the fingerprint is compared; nothing is kept. */
  'sender.choose': command(z.strictObject({}), output<SenderLook>()),
  /** Believes the list that is held from now on. */
  'sender.keep': command(z.strictObject({ held: id }), output<null>()),
  /** What this team does, and how handovers to it are addressed. */
  'team.read': command(z.strictObject({}), output<Team>()),
  'team.set': command(teamSchema, output<Team>()),
  /** A question to the sender of a received case; it leaves as a file. */
  'question.ask': command(z.strictObject({ id, version, ...spoken }), output<Written>()),
  /** The answer to a question that came for a handover of this office. */
  'question.answer': command(z.strictObject({ id, ...spoken }), output<Written>()),
  /** Questions of receivers that nobody has answered, the oldest first. */
  'question.waiting': command(z.strictObject({}), output<QuestionWaiting[]>()),
  /** Takes back a handover of the report `id`, every version of it. */
  'handover.withdraw': command(
    z.strictObject({ id, handoverId: id, reason: withdrawalSchema }),
    output<Written>(),
  ),
  /** What this office wrote, as a file, to go by any channel; saved twice it is the same file. */
  'message.save': command(z.strictObject({ id }), output<{ path: string }>()),
} as const

/** What became of a file. Nothing of a refused one is kept. */
export type Arrived =
  | { is: 'taken' | 'already'; id: string; version: number; name: string; older: boolean; afterGap: boolean }
  | { is: 'heard'; heard: Heard }
  | { is: 'refused'; reason: ArrivalRefusal; says: string }
export type ArrivalRefusal =
  | HandoverRefusal
  | 'otherOrganisation'
  | 'otherContent'
  | 'otherSender'
  | 'notOurs'
  | 'contradicts'
  | 'isReport'
  | 'isPdf'
  | 'isKeys'

/** `version`: the newest. `afterGap`: the one it replaces has not come. */
export type CaseListed = Omit<CaseSummary, 'tasks'> & {
  id: string
  version: number
  receivedAt: string
  from: string
  state: Receipt['type']
  afterGap: boolean
  assignment: CaseWork['assignment']
  /** Those that are owned and not done, the soonest first. */
  tasks: { says: string; owner: string; due: string }[]
  /** How many questions to the sender have no answer yet. */
  waiting: number
}

export type SenderListed = {
  office: string
  fingerprint: string
  issuedAt: string
  keptAt: string
  keptBy: string
}

export type InboxRead = { team: Team; cases: CaseListed[]; senders: SenderListed[] }

export type VersionListed = { version: number; receivedAt: string; receipt: Receipt; afterGap: boolean }

export type CaseRead = {
  id: string
  version: number
  from: string
  versions: VersionListed[]
  summary: CaseSummary
  document: Omit<HandoverDocument, 'reportJws' | 'pdf' | 'plainText'>
  report: ReportDocument
  signatures: SignatureShown[]
  tasks: CaseTask[]
  /** What a plan may begin from. */
  offered: Plan
  /** Against the version before this one; null where none is here. */
  changes: { since: number; list: CaseChange[] } | null
  /** Of this version, the last first. */
  receipts: Receipt[]
  rev: number
  work: CaseWork
  /** To the sender, whatever version they were asked of, the first asked first. */
  questions: QuestionShown[]
  /** That the sender took it back, this version too; null where it did not. */
  withdrawn: { reason: WithdrawalCode; at: string; by: string } | null
}

/** Of one report: what went to receivers, the last sent first, and what they asked, the first asked first. */
export type SaidWithReceivers = { handovers: HandoverSent[]; questions: QuestionShown[] }

/** A question and its answer, as either side has them. `by`: who asked, or who answered. */
export type QuestionShown = {
  id: string
  version: number
  text: string
  at: string
  by: string
  answer: { id: string; text: string; at: string; by: string } | null
}
export type QuestionWaiting = { id: string; reportId: string; name: string; by: string; at: string }

/** A message of this office, by its id. */
export type Written = { id: string; encrypted: boolean }

/** `receipt`: the last of its version by the receiver's count; null before any was read. */
export type HandoverSent = {
  handoverId: string
  version: number
  organisation: string
  sentAt: string
  receipt: Receipt | null
  /** That it was taken back, as a message of this office; null where it was not. */
  withdrawn: { id: string; reason: WithdrawalCode; at: string } | null
}

/**
 * What another office said about a handover, and was believed. `id`: of the report for receipts and questions, of the
 * case for the others; `again`: it had been read before.
 */
export type Heard = { id: string; again: boolean; by: string } & (
  | { of: 'receipt'; receipt: Receipt }
  | { of: 'question' | 'answer'; at: string }
  | { of: 'withdrawal'; at: string; reason: WithdrawalCode }
)

/** `known`: how it stands to the list that is kept of that office. */
export type SenderLook = {
  held: string
  office: string
  issuedAt: string
  keys: number
  fingerprint: string
  known: 'new' | 'newer' | 'same' | 'older'
}
