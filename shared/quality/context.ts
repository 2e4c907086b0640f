import type { EarlierRisk } from '../earlier/earlier-report.ts'
import type { FormDefinition } from '../form/definition.ts'
import type { IsoDate } from '../lib/dates.ts'
import type { ProposalFinding } from '../proposal/finding.ts'
import type { Answers } from '../record/answers.ts'
import type { Case, Level } from '../record/case.ts'
import type { Delivery } from '../record/delivery.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import type { Grade } from '../record/lifecycle.ts'
import type { Mend } from '../record/mend.ts'
import type { FirstAppointment, HearingResult } from '../record/result.ts'
import type { Kind, Severity } from '../record/severity.ts'
import type { ScoreProblem } from '../scoring/score-answer.ts'
import type { QualityTable } from './quality-table.ts'

/** All that a check may look at: gathered once, by whoever runs the checks. No check reads a clock. */
export type QualityContext = {
  /** By the courts' calendar. */
  readonly today: IsoDate
  /** Of the questions that are asked now: what the form asks no more neither stops a report nor excuses it. */
  readonly facts: Case
  readonly form: FormDefinition
  /** All of them, as they print. */
  readonly answers: Answers
  readonly authorGrade: Grade
  readonly scores: ScoresForChecks
  /** From the form's own completeness: what is asked, needed and unanswered. */
  readonly missingRequired: readonly MissingAnswer[]
  readonly countersignature: {
    readonly required: boolean
    readonly why: readonly string[]
    readonly given: boolean
  }
  /** Scanned pages, by the section they are linked to. */
  readonly scans: readonly { readonly section: string }[]
  /** What is wrong with the proposal (shared/proposal): limits, eligibility, combinations, programmes. */
  readonly proposalFindings: readonly ProposalFinding[]
  /** Of reports signed before on the same person, newest first. */
  readonly earlier: readonly EarlierRisk[]
  readonly result: HearingResult | null
  /** Null until the allocation is being decided. */
  readonly allocation: AllocationForChecks | null
  readonly handover: {
    readonly firstAppointment: FirstAppointment | null
    /** That the report was given in court; null where that is not recorded. */
    readonly delivery: Delivery | null
    /** When the receiving organisation acknowledged it; null where it has not. */
    readonly receiptAt: string | null
  }
}

export type ScoresForChecks = {
  readonly ogrs3TwoYearPercent: number | null
  readonly ogrs3Band: Level | null
  /** Courtside's own, in per cent to two decimals. What counts: rsrThatCounts. */
  readonly rsrPercent: number | null
  /** Why there is no RSR of our own: the question to go to, and what is wrong with it. */
  readonly rsrProblems: readonly ScoreProblem[]
}

export type MissingAnswer = {
  readonly section: string
  readonly sectionTitle: string
  readonly question: string
  readonly label: string
  readonly why: 'empty' | 'unfinished' | 'faulty'
}

/** What the checks need of the allocation's input and answer (shared/allocation). */
export type AllocationForChecks = {
  readonly choice: 'NPS' | 'CRC' | null
  readonly choiceBasis: 'rsr' | 'rosh' | 'mappa' | 'sentenceLength' | 'publicInterest' | 'other' | null
  readonly decision: 'NPS' | 'CRC' | 'CANNOT_DECIDE' | 'REFER_SPO' | 'NOT_ALLOCATED'
  readonly grounds: readonly { readonly rule: string; readonly says: string }[]
  readonly mappaEligible: 'yes' | 'no' | 'refer'
  /** Whether any part of the sentence is immediate custody. */
  readonly custody: boolean
  readonly components: readonly {
    readonly specified: boolean
    /** Whether this component's own term reaches 12 months by the calendar. */
    readonly reachesTwelveMonths: boolean
    readonly months: number | null
    readonly days: number | null
    readonly concurrent: boolean
  }[]
  readonly effective: { readonly months: number; readonly days: number } | null
  readonly arithmeticSum: { readonly months: number; readonly days: number } | null
  /** The total in months that the officer states, where they state one. */
  readonly statedTotalMonths: number | null
}

/** One fault that a check found: the question to go to, and what fills the message's places. */
export type Hit = {
  readonly field: string | null
  /** The row of the question, where the fault lies in one. */
  readonly row?: string
  /** Where the fault lies in a section as a whole. */
  readonly section?: string
  readonly fill?: Readonly<Record<string, string>>
  /** The whole of what is said, where the row's message is not it: its `words`, or another rule's own. */
  readonly says?: string
  /** The rule behind it with its own source, where one check takes up many. */
  readonly source?: string
  /** Where this one differs from its row: another kind, another weight, or another rule that speaks under its own id. */
  readonly as?: { readonly kind: Kind; readonly severity?: Severity; readonly id?: string }
  /** What the officer's answer is kept under, where one click settles it for good ("writing.kept"). */
  readonly keepAs?: string
  /** The formats that would suit the case, the nearest first. */
  readonly instead?: readonly string[]
  /** The words to restrict, where they would give a victim away. */
  readonly quote?: string
  /** Of two sides that do not agree the other ones, each as much a place to mend it as the first. */
  readonly also?: readonly Side[]
  /** What mends it with one click, under the row's own words. */
  readonly mend?: Mend
}

/** A question, or one row or line of it. */
export type Side = { readonly field: KnownQuestion; readonly row?: string }

/** One check: its id in the table, and how it looks. Empty where nothing is wrong. */
export type Check = {
  readonly id: string
  find(context: QualityContext, table: QualityTable): readonly Hit[]
}
