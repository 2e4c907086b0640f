import type { AllocationDraft } from '../../../shared/allocation/draft.schema.ts'
import type {
  AllocationRecord,
  DecidedAllocation,
  ReferredAllocation,
} from '../../../shared/allocation/record.schema.ts'
import type { ChainBreak } from '../../../shared/audit/chain.ts'
import type { AuditCheckpoint, AuditEntry } from '../../../shared/audit/entry.ts'
import type { Officer } from '../../../shared/document/document.schema.ts'
import type { SignatureShown } from '../../../shared/document/signatures.ts'
import type { PersonKnown } from '../../../shared/earlier/same-person.ts'
import type { TrustedKey } from '../../../shared/handover/trust.schema.ts'
import type { Result } from '../../../shared/lib/result.ts'
import type { Sentenced } from '../../../shared/proposal/passed.schema.ts'
import type { AnswerChanges, Answers } from '../../../shared/record/answers.ts'
import type { CourtRun } from '../../../shared/record/court-run.ts'
import type { Delivery } from '../../../shared/record/delivery.ts'
import type { Grade, ReportState } from '../../../shared/record/lifecycle.ts'
import type { FirstAppointment } from '../../../shared/record/result.ts'
import type { CheckContacts } from './check-contacts.ts'
import type { Countersigning } from './countersigning.ts'
import type { CourtLists } from './court-lists.ts'
import type { Directories } from './directories.ts'
import type { Handovers } from './handovers.ts'
import type { Inbox } from './inbox.ts'
import type { KeyLists } from './key-lists.ts'
import type { IssuedKey, OfficeSeal, SealedPrivateKey } from './key-record.ts'
import type { Messages } from './messages.ts'
import type { Papers } from './papers.ts'
import type { PreferencesKept } from './preferences.ts'
import type { PrivateNotes } from './private-notes.ts'
import type { ReceiptsRead } from './receipts-read.ts'
import type { ReceiveKeysKept } from './receive-keys.ts'
import type { RiskReviews } from './risk-reviews.ts'
import type { Softening } from './softening.ts'
import type { TeamKept } from './team.ts'
import type { TrustLists } from './trust-lists.ts'
import type { WritingStore } from './writing.ts'

/**
 * What the application may ask of its store: business operations, each one transaction with its audit
 * entry inside. Each answers with a promise, so that a server can stand behind it as SQLite does now; once closed,
 * each rejects with `StoreClosed`. Reading that is a consultation of a case (`open`) is logged; `read` is for work already under way.
 */
export type Store = {
  readonly office: Office
  readonly reports: Reports
  readonly handovers: Handovers
  readonly receiptsRead: ReceiptsRead
  readonly inbox: Inbox
  readonly messages: Messages
  readonly team: TeamKept
  readonly trustLists: TrustLists
  readonly receiveKeys: ReceiveKeysKept
  readonly keyLists: KeyLists
  readonly users: Users
  readonly preferences: PreferencesKept
  readonly directories: Directories
  readonly softening: Softening
  readonly countersigning: Countersigning
  readonly checkContacts: CheckContacts
  readonly riskReviews: RiskReviews
  readonly courtLists: CourtLists
  readonly writing: WritingStore
  readonly privateNotes: PrivateNotes
  readonly papers: Papers
  readonly audit: AuditLog
  /** Reads every page and walks the audit log; for support and after unlocking, not for every open. */
  check(): Promise<Result<AuditCheckpoint, StoreFault>>
  /** Lets go of the file. Nothing can be read afterwards. */
  close(): Promise<void>
}

export type Office = {
  /** The first act in an empty store: the office, its seal, its first user and that user's key, together. */
  establish(founding: {
    databaseId: string
    name: string
    seal: OfficeSeal
    firstUser: Officer
    firstKey: IssuedKey & SealedPrivateKey
  }): void
  read(): Promise<{ readonly databaseId: string; readonly name: string }>
  seal(): Promise<OfficeSeal>
  /** Every public key the office ever had, oldest first: what the trust list is made of. */
  publicKeys(): Promise<TrustedKey[]>
}

/** An SPO went on though the log has a later entry: its time, kept beside that of the act, and why. */
export type ClockOverruled = { readonly newestEntry: string; readonly clockReason: string }

/** Who acts, as what they are now. */
export type Actor = { readonly userId: string; readonly grade: Grade }

export type Reports = {
  start(by: Actor, report: NewReport): Promise<StoredReport>
  open(by: Actor, id: string): Promise<Result<StoredReport, NotFound>>
  /** To show a report some other way (on paper, its history): in the log too, unless this person has it open already. */
  consult(by: Actor, id: string): Promise<Result<StoredReport, NotFound>>
  read(id: string): Promise<Result<StoredReport, NotFound>>
  /** The form a report is written in, without reading its answers: asked at every save. */
  template(id: string): Promise<Result<TemplateUsed, NotFound>>
  /** All but the discarded, newest change first. `court`: the name of a court from what the report answers. */
  list(court: (answered: string) => string): Promise<ListedReport[]>
  /** One of them; null where it is not among them. */
  listed(id: string, court: (answered: string) => string): Promise<ListedReport | null>
  /** How many there are. */
  count(): Promise<number>
  /** Their ids in an order of their own, those after this one, so many at most. */
  after(id: string, most: number): Promise<string[]>
  /** Those heard on a day, the discarded left out. */
  onDay(day: string, court: (answered: string) => string): Promise<HeardReport[]>
  /** Those of whatever day that nobody has finished with: drafts, and what is signed or sealed and not handed over. */
  unfinished(court: (answered: string) => string): Promise<ListedReport[]>
  /** Sealed reports that have a CRN, PNC number, date of birth or name in common with somebody. */
  onPerson(person: PersonKnown): Promise<readonly (PersonKnown & { readonly id: string })[]>
  save(
    by: Actor,
    save: { id: string; rev: number; changes: AnswerChanges },
  ): Promise<Result<{ rev: number; savedAt: string }, SaveProblem>>
  changeFormat(
    by: Actor,
    change: { id: string; rev: number; format: string; templateVersion: number; reason: string },
  ): Promise<Result<StoredReport, SaveProblem>>
  /** That its author was in a section of this draft and has left it. */
  visit(by: Actor, visit: { id: string; section: string }): Promise<Result<null, NotFound | NotAllowed>>
  /** The sections of a report so visited. */
  visited(id: string): Promise<readonly string[]>
  /** How far this officer has come in giving it in court. */
  keepCourtRun(by: Actor, keep: { id: string; run: CourtRun }): Promise<Result<null, NotFound>>
  courtRun(by: Actor, id: string): Promise<CourtRun | null>
  discard(by: Actor, discard: { id: string; reason: string }): Promise<Result<null, NotFound | NotAllowed>>
  /** With `countersignature` null the report is sealed at once; otherwise it waits for the second person. */
  sign(
    by: Actor,
    sign: {
      id: string
      rev: number
      payload: Uint8Array
      signature: JwsSignature
      countersignature: { why: string } | null
      clock?: ClockOverruled | null
    },
  ): Promise<Result<StoredReport, SaveProblem>>
  /** A draft again, at a new revision; the signed document stays in history. */
  returnToAuthor(
    by: Actor,
    back: { id: string; reason: string },
  ): Promise<Result<StoredReport, NotFound | NotAllowed>>
  /** `documentId` is the signed document that was read: another one in its place is a conflict. */
  countersign(
    by: Actor,
    countersign: {
      id: string
      documentId: number
      signature: JwsSignature
      explanation: string
      clock?: ClockOverruled | null
    },
  ): Promise<Result<StoredReport, SaveProblem>>
  recordDelivery(
    by: Actor,
    record: { id: string; delivery: Delivery | null },
  ): Promise<Result<StoredReport, NotFound | NotAllowed>>
  recordResult(
    by: Actor,
    record: { id: string; result: Sentenced | null; firstAppointment: FirstAppointment | null },
  ): Promise<Result<StoredReport, NotFound | NotAllowed>>
  /** What this officer has entered for the allocation so far, in place of what they entered before. */
  keepAllocationDraft(
    by: Actor,
    keep: { id: string; draft: AllocationDraft },
  ): Promise<Result<{ savedAt: string }, NotFound | NotAllowed>>
  /** Null where nothing is entered, or it was recorded since. */
  allocationDraft(by: Actor, id: string): Promise<AllocationDraft | null>
  /** Whoever acts and when are filled in; drafts of it are gone. Another result than the one it rests on is a conflict. */
  recordAllocation(
    by: Actor,
    record: { id: string; allocation: AllocationToRecord },
  ): Promise<Result<StoredReport, SaveProblem>>
  /** The document last signed and not returned since, with its signatures; null for a draft. */
  /** What was signed here under the fingerprint (SHA-256, hex) that begins so; null where nothing was. */
  signedAs(
    fingerprint: string,
  ): Promise<{ reportId: string; rev: number; payload: Uint8Array; newest: boolean } | null>
  signedDocument(id: string): Promise<Result<SignedDocument | null, NotFound>>
  /** The document last signed, also where it was returned since: the reasons given then are in it. */
  lastSignedDocument(id: string): Promise<Result<SignedDocument | null, NotFound>>
  /** The answers as they were acknowledged at a revision; null where there is no such revision. */
  answersAt(id: string, rev: number): Promise<Answers | null>
  /** Every acknowledged change, oldest first. */
  revisions(id: string): Promise<RevisionListed[]>
  /**
   * A copy left the application as a file: to whom, and the hash of what was written. `answeredFor`: the signed document
   * whose words about a victim were answered for first.
   */
  exported(
    by: Actor,
    copy: CopyGiven & { recipient: string | null; answeredFor?: string | null },
  ): Promise<Result<null, NotFound>>
  /** A copy left the application for the system's print dialog. */
  printed(by: Actor, copy: CopyGiven): Promise<Result<null, NotFound>>
}

export type CopyGiven = { readonly id: string; readonly copy: string; readonly sha256: string }

export type Users = {
  list(): Promise<Officer[]>
  read(userId: string): Promise<Result<Officer, NotFound>>
  /** The user and their first key, together. */
  add(by: Actor, officer: Officer, key: IssuedKey & SealedPrivateKey): Promise<void>
  /** A new key in place of the old one, which is kept for checking what it signed. */
  issueKey(by: Actor, userId: string, key: IssuedKey & SealedPrivateKey): Promise<void>
  /** The user's present key, its private half still sealed under their passphrase. */
  sealedKey(userId: string): Promise<Result<IssuedKey & SealedPrivateKey, NotFound>>
}

export type AuditLog = {
  /** An act that changes nothing else: signing in, locking, exporting the public keys, a recovery. */
  note(
    by: Actor,
    act: {
      action: 'session.unlocked' | 'session.locked' | 'user.recovered' | 'trust.exported'
      subject: string | null
      /** `linesLost`: how many lines before this one never found room on the disk. */
      detail?: { linesLost?: number }
    },
  ): Promise<void>
  /** How many lines wait for room on the disk. They are lost where the store is closed before there is any. */
  waiting(): number
  checkpoint(): Promise<AuditCheckpoint>
  /** The latest time that stands in the log since an SPO last overruled it; null for an empty one. */
  newest(): Promise<string | null>
  /** Where the log ended when it had so many lines; null where it never had. */
  at(size: number): Promise<AuditCheckpoint | null>
  /** What was done after so many lines, the oldest first, so many acts at most. */
  after(size: number, most: number): Promise<LoggedAct[]>
  /** Entries about one report or user, oldest first, with the actor's name as it is now. */
  of(subject: string): Promise<(AuditEntry & { readonly actorName: string })[]>
  verify(checkpoint?: AuditCheckpoint): Promise<Result<AuditCheckpoint, ChainBreak>>
}

/** An act by what follows from it: which, on what, and where the log then ended. */
export type LoggedAct = Pick<AuditEntry, 'seq' | 'at' | 'action' | 'subject' | 'hash'>

export type NewReport = {
  id: string
  /** The row of a court list that it is begun from. */
  row?: string | null
  format: string
  templateVersion: number
  answers: Answers
}

export type TemplateUsed = { readonly format: string; readonly templateVersion: number }

export type StoredReport = {
  readonly id: string
  readonly rev: number
  readonly format: string
  readonly templateVersion: number
  readonly answers: Answers
  readonly state: ReportState
  readonly author: Officer
  readonly startedAt: string
  /** When the last acknowledged save was. */
  readonly savedAt: string
  readonly delivery: Delivery | null
  readonly result: Sentenced | null
  readonly firstAppointment: FirstAppointment | null
  /** The last one recorded, decided or referred; null before any. */
  readonly allocation: AllocationRecord | null
}

export type AllocationToRecord = Omit<DecidedAllocation, 'by' | 'at'> | Omit<ReferredAllocation, 'by' | 'at'>

export type ListedReport = {
  readonly id: string
  readonly format: string
  readonly name: string
  readonly crn: string
  readonly court: string
  readonly hearingDate: string
  readonly state: ReportState
  readonly author: { readonly userId: string; readonly name: string }
  readonly changedAt: string
  readonly result: Sentenced | null
  /** The last one recorded, and the result it rests on. */
  readonly allocation: { readonly is: 'referred' | 'decided'; readonly result: Sentenced } | null
}

/** With what the day says of it. */
export type HeardReport = ListedReport & TemplateUsed & { readonly delivery: Delivery | null }

export type RevisionListed = {
  readonly rev: number
  readonly at: string
  readonly by: string
  readonly changed: readonly string[]
}

/** One signature of a JWS in JSON serialisation, beside the two facts lists need of it. */
export type JwsSignature = {
  readonly protected: string
  readonly signature: string
  readonly shown: SignatureShown
}

export type SignedDocument = {
  readonly documentId: number
  readonly rev: number
  readonly payload: Uint8Array
  readonly payloadSha256: string
  readonly signatures: readonly JwsSignature[]
}

export type NotFound = { readonly kind: 'notFound' }
/** The lifecycle does not allow it in this state, or this person may not do it. */
export type NotAllowed = {
  readonly kind: 'notAllowed'
  readonly because: 'state' | 'ownReport' | 'notAuthor' | 'grade'
}
/** Somebody, or another window, was faster: what is stored is at `rev`. */
export type Conflict = { readonly kind: 'conflict'; readonly rev: number }
export type SaveProblem = NotFound | NotAllowed | Conflict
export type StoreFault = { readonly kind: 'damaged' | 'auditBroken'; readonly says: string }
