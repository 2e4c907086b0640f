import { z } from 'zod'
import type { AllocationTables } from '../allocation/allocate.ts'
import { type AllocationDraft, allocationDraftSchema } from '../allocation/draft.schema.ts'
import { allocationFactsSchema } from '../allocation/facts.ts'
import { receiverSchema, unencryptedSchema } from '../allocation/organisations.ts'
import type { AllocationRecord } from '../allocation/record.schema.ts'
import type { Waiting } from '../allocation/waiting.ts'
import type { ListWords } from '../court-list/list-words.schema.ts'
import type { PracticeGuide } from '../court-list/practice.schema.ts'
import { copySchema, type ReportDocument } from '../document/document.schema.ts'
import type { PaperFound } from '../document/paper-found.ts'
import type { SignatureShown } from '../document/signatures.ts'
import type { EarlierReport } from '../earlier/earlier-report.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { HandoverReading } from '../handover/reading.ts'
import { teamSchema, USUAL_TEAM } from '../handover/team.schema.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'
import { type Sentenced, sentencedSchema } from '../proposal/passed.schema.ts'
import type { ProposalTables } from '../proposal/tables.ts'
import type { QualityTable } from '../quality/quality-table.ts'
import { type Answers, answerChangesSchema } from '../record/answers.ts'
import { type CourtRun, courtRunSchema } from '../record/court-run.ts'
import { inCustodyEnteredSchema } from '../record/custody.ts'
import { type Delivery, deliveryEnteredSchema } from '../record/delivery.ts'
import { type Grade, gradeSchema, type ReportState } from '../record/lifecycle.ts'
import { appointmentEnteredSchema, type FirstAppointment } from '../record/result.ts'
import type { RiskReviewSettings } from '../risk-review/settings.schema.ts'
import type { OffenceSynonyms } from '../scoring/offence-search.ts'
import type { OffenceEntry } from '../scoring/offence-table.ts'
import type { ServicesRead } from '../services/imported-directory.ts'
import type { AllocationPreview } from './allocation-preview.ts'
import { besideCommands } from './beside-commands.ts'
import { command, id, type Output, output } from './command.ts'
import { dayCommands } from './day-commands.ts'
import { inboxCommands, type SaidWithReceivers } from './inbox-commands.ts'
import { officeCommands } from './office-commands.ts'
import { type Preferences, preferencesSchema } from './preferences.schema.ts'
import { reportStart } from './report-start.ts'
import { riskReviewCommands } from './risk-review-commands.ts'
import { searchCommands } from './search-commands.ts'
import { trustCommands } from './trust-commands.ts'
import { writingCommands } from './writing-commands.ts'

/**
 * The one contract between any window and the application: a command's name, the schema of its input and
 * the type of its answer. Bindings, client and conformance suite are derived from this map.
 */
const rev = z.number().int().nonnegative()
const passphrase = z.string().max(1024)
/** Why an SPO goes on although the clock stands before what the log has recorded. */
const clockReason = typedText(2000).optional()
const officerInput = z.strictObject({
  name: typedLine(200, 'Enter a name'),
  grade: gradeSchema,
  office: typedLine(200),
  phone: typedLine(50),
  passphrase,
})
const nothing = z.strictObject({})

export const commands = {
  'app.status': command(nothing, output<AppStatus>()),
  'app.readyToClose': command(nothing, output<null>()),
  /** First run: the office, its first user, the store. The recovery code is shown once and kept nowhere. */
  'office.create': command(
    z.strictObject({
      office: typedLine(200, 'Enter the name of the office'),
      team: teamSchema.default(USUAL_TEAM),
      user: officerInput,
    }),
    output<{ recoveryCode: string; status: AppStatus }>(),
  ),
  'session.unlock': command(z.strictObject({ userId: id, passphrase }), output<AppStatus>()),
  'session.recover': command(
    z.strictObject({ userId: id, recoveryCode: z.string().max(200), newPassphrase: passphrase }),
    output<AppStatus>(),
  ),
  'session.lock': command(z.strictObject({ why: z.enum(['asked', 'idle', 'hidden']) }), output<null>()),
  'user.add': command(officerInput, output<OfficerListed>()),
  'user.list': command(nothing, output<OfficerListed[]>()),
  /** How whoever is signed in wants their window. */
  'user.preferences': command(nothing, output<Preferences>()),
  'user.prefer': command(preferencesSchema, output<Preferences>()),
  /** Form definitions, lists and the offence table: what a window needs to ask, check and score by itself. */
  'reference.read': command(nothing, output<Reference>()),
  ...dayCommands,
  ...riskReviewCommands,
  ...searchCommands,
  ...writingCommands,
  ...besideCommands,
  /** The invented cases, and what an inspector asks. */
  'practice.read': command(nothing, output<PracticeGuide>()),
  /** Locks the real office and opens that of practice; every command goes there until it is left. */
  'practice.start': command(nothing, output<AppStatus>()),
  'practice.leave': command(z.strictObject({ keep: z.boolean() }), output<AppStatus>()),
  'report.list': command(nothing, output<ReportListed[]>()),
  'report.start': command(reportStart, output<ReportView>()),
  /** The sealed reports on the person of this one, newest first: each as an answer names it. */
  'report.sealedOn': command(z.strictObject({ id }), output<string[]>()),
  'report.open': command(z.strictObject({ id }), output<ReportView>()),
  /** Sealed reports on the same person as this one, newest first, with what it may take from each. */
  'report.earlier': command(
    z.strictObject({
      id,
      person: z.strictObject({
        name: z.string().max(500),
        dateOfBirth: z.string().max(50),
        crn: z.string().max(50),
        pnc: z.string().max(50),
      }),
    }),
    output<readonly EarlierReport[]>(),
  ),
  'report.save': command(
    z.strictObject({ id, rev, changes: answerChangesSchema }),
    output<{ rev: number; savedAt: string }>(),
  ),
  'report.visit': command(z.strictObject({ id, section: z.string().max(64) }), output<null>()),
  /** Which parts were said in court, and since when: the officer's own. */
  'report.keepCourtRun': command(z.strictObject({ id, run: courtRunSchema }), output<null>()),
  'report.discard': command(
    z.strictObject({ id, reason: typedText(2000, 'Say why the draft is discarded') }),
    output<null>(),
  ),
  'report.changeFormat': command(
    z.strictObject({ id, rev, format: z.string(), reason: typedText(2000, 'Say why the format changes') }),
    output<ReportView>(),
  ),
  'report.history': command(z.strictObject({ id }), output<HistoryEntry[]>()),
  'report.document': command(
    z.strictObject({ id }),
    output<{ document: ReportDocument; signatures: SignatureShown[] }>(),
  ),
  'report.sign': command(
    z.strictObject({
      id,
      rev,
      passphrase,
      /** Ask for a countersignature also where no rule does. */
      requestCountersignature: z.boolean(),
      clockReason,
      acknowledgements: z.array(
        /** Which finding, as it was shown: a check may find several things at one question. */
        z.strictObject({
          finding: z.string(),
          field: z.string().nullable(),
          says: z.string(),
          reason: typedText(2000),
        }),
      ),
    }),
    output<ReportView>(),
  ),
  'report.return': command(
    z.strictObject({ id, reason: typedText(5000, 'Say what needs to change') }),
    output<ReportView>(),
  ),
  'report.countersign': command(
    z.strictObject({
      id,
      passphrase,
      explanation: typedText(5000, 'Explain the decision'),
      clockReason,
    }),
    output<ReportView>(),
  ),
  /** That the report was given in court; null takes it back. */
  'report.recordDelivery': command(
    z.strictObject({ id, delivery: deliveryEnteredSchema.nullable() }),
    output<ReportView>(),
  ),
  'report.recordResult': command(
    z.strictObject({
      id,
      result: sentencedSchema
        .extend({
          sentence: typedText(5000, 'Write the sentence as passed'),
          inCustody: inCustodyEnteredSchema.optional(),
        })
        .nullable(),
      firstAppointment: appointmentEnteredSchema.nullable(),
    }),
    output<ReportView>(),
  ),
  /** What would be decided; nothing is written. */
  'allocation.decide': command(
    z.strictObject({ id, facts: allocationFactsSchema }),
    output<AllocationPreview>(),
  ),
  /** Keeps what is entered until it is recorded or referred: the draft of this officer alone. */
  'allocation.keep': command(
    z.strictObject({ id, draft: allocationDraftSchema }),
    output<{ savedAt: string }>(),
  ),
  /** Puts it before an SPO: a point the rules do not settle, or a public interest ground to approve. */
  'allocation.refer': command(
    z.strictObject({
      id,
      facts: allocationFactsSchema,
      reason: z.string().trim().min(1, 'Say what the SPO is asked').max(2000),
    }),
    output<ReportView>(),
  ),
  'allocation.record': command(
    z.strictObject({
      id,
      facts: allocationFactsSchema,
      /** An SPO's own decision where the rules refer it; null where the rules decide. */
      settled: z
        .strictObject({
          choice: z.enum(['NPS', 'CRC']),
          reason: z.string().trim().min(1, 'Give the reason for the decision').max(2000),
        })
        .nullable(),
    }),
    output<ReportView>(),
  ),
  /** A record without a report for the same person, where the RSR of the sealed one does not count for this sentence. */
  'allocation.beginRecord': command(z.strictObject({ id }), output<ReportView>()),
  /** To look at in the window; nothing leaves it. */
  'report.render': command(z.strictObject({ id, copy: copySchema }), output<PdfShown>()),
  /** The same for the system's print dialog, which tells nobody whether it printed: audited before it is given. */
  'report.print': command(z.strictObject({ id, copy: copySchema }), output<PdfShown>()),
  /** Asks where to save, writes whole or not at all, audits the disclosure. `answered`: by what each hit is kept under. */
  'report.export': command(
    z.strictObject({ id, copy: copySchema, answered: z.array(z.string().max(2000)).max(500).default([]) }),
    output<{ path: string; undrawable: readonly string[] }>(),
  ),
  /** What was signed here of which a paper carries the code (its scanned text) or the eight groups. */
  'paper.look': command(z.strictObject({ text: z.string().max(1000) }), output<PaperFound>()),
  /** Opens the folder of a copy that whoever is signed in has saved since they signed in. */
  'report.showSaved': command(z.strictObject({ path: z.string().max(4096) }), output<{ shown: boolean }>()),
  'handover.seal': command(
    receiverSchema.extend({ id, clockReason, unencrypted: unencryptedSchema.optional() }),
    output<{ path: string; version: number; sha256: string; encrypted: boolean }>(),
  ),
  /** Asks for a file; nothing of it is kept. */
  'handover.verify': command(nothing, output<HandoverReading>()),
  /** The local directory of services: the office's own, or none yet. */
  'services.read': command(nothing, output<ServicesRead>()),
  /** Replaces the whole directory; from a file the officer chooses, or the sample, which says that it is one. */
  'services.import': command(z.strictObject({ from: z.enum(['file', 'sample']) }), output<ServicesRead>()),
  'services.export': command(nothing, output<{ path: string }>()),
  'services.printService': command(
    z.strictObject({ id: z.string().max(80) }),
    output<{ path: string; undrawable: readonly string[] }>(),
  ),
  ...officeCommands,
  ...inboxCommands,
  ...trustCommands,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
export type Input<Name extends CommandName> = z.input<Commands[Name]['input']>
type ParsedInputs = { [Name in CommandName]: z.output<Commands[Name]['input']> }
export type ParsedInput<Name extends CommandName> = ParsedInputs[Name]
/** The same map with each schema known by what it gives, so that a name picks its own input's type. */
export const inputSchemas: {
  readonly [Name in CommandName]: { readonly input: z.ZodType<ParsedInputs[Name]> }
} = commands
export type OutputOf<Name extends CommandName> =
  Commands[Name]['output'] extends Output<infer Value> ? Value : never
export type OfficerListed = { userId: string; name: string; grade: Grade }

/** `practice`: of the office that one practises in. */
export type AppStatus =
  | { is: 'firstRun'; minimumPassphrase: number }
  | { is: 'locked'; office: string; users: OfficerListed[]; practice?: true }
  | {
      is: 'unlocked'
      office: string
      user: OfficerListed & { office: string; phone: string }
      practice?: true
    }

export type Reference = {
  forms: FormDefinition[]
  offences: OffenceEntry[]
  synonyms: OffenceSynonyms
  quality: QualityTable
  proposal: ProposalTables
  allocation: AllocationTables
  riskReview: RiskReviewSettings
  courtList: ListWords
  /** Words of the work and places that no dictionary has. */
  spelling: readonly string[]
}

export type ReportListed = {
  id: string
  format: string
  formatName: string
  name: string
  crn: string
  court: string
  hearingDate: string
  state: ReportState
  authorName: string
  mine: boolean
  changedAt: string
  resultRecorded: boolean
  /** What it waits for after sentence, and until when; null where it waits for nothing. */
  waiting: Waiting | null
}

export type ReportView = SaidWithReceivers & {
  id: string
  rev: number
  format: string
  templateVersion: number
  answers: Answers
  state: ReportState
  author: { userId: string; name: string; grade: Grade }
  startedAt: string
  savedAt: string
  visited: readonly string[]
  /** How far the signed-in user came in giving it in court; null where they said nothing of it yet. */
  courtRun: CourtRun | null
  signatures: SignatureShown[]
  delivery: Delivery | null
  result: Sentenced | null
  firstAppointment: FirstAppointment | null
  /** The last one recorded; `stands` is false where the result has been recorded anew since. */
  allocation: { record: AllocationRecord; stands: boolean } | null
  /** What the signed-in user has entered for the allocation and not recorded; null where nothing is. */
  allocationDraft: AllocationDraft | null
  /** What the signed-in user may do now, by the lifecycle and their grade. */
  may: {
    save: boolean
    sign: boolean
    return: boolean
    countersign: boolean
    recordDelivery: boolean
    recordResult: boolean
    allocate: boolean
    handOver: boolean
    discard: boolean
  }
}

/** `undrawable`: the characters that no font draws. */
export type PdfShown = { pdfBase64: string; sha256: string; pages: number; undrawable: readonly string[] }

export type HistoryEntry = { at: string; actor: string; action: string; says: string }
