import type { EarlierRisk } from '../earlier/earlier-report.ts'
import type { FormDefinition } from '../form/definition.ts'
import { withImplied } from '../form/implied.ts'
import { answersAsked } from '../form/journey.ts'
import { type Missing, missingRequired } from '../form/progress.ts'
import type { IsoDate } from '../lib/dates.ts'
import { proposalFindingsOfCase } from '../proposal/proposal-findings.ts'
import { proposedSentenceFromCase } from '../proposal/proposed-sentence.ts'
import type { ProposalTables } from '../proposal/tables.ts'
import type { AllocationForChecks, ScoresForChecks } from '../quality/context.ts'
import { type CountersignSetting, countersignRule } from '../quality/countersign-rule.ts'
import type { Found } from '../quality/found.ts'
import type { QualityTable } from '../quality/quality-table.ts'
import { runChecks } from '../quality/run.ts'
import { soften, softenFindings } from '../quality/softened-check.ts'
import type { Answers } from '../record/answers.ts'
import { type Case, readCase } from '../record/case.ts'
import type { Delivery } from '../record/delivery.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import type { Grade } from '../record/lifecycle.ts'
import type { FirstAppointment, HearingResult } from '../record/result.ts'
import type { OffenceTable } from '../scoring/offence-table.ts'
import type { ScoreAnswer } from '../scoring/score-answer.ts'
import { type CaseScores, scoreCase } from '../scoring/score-from-case.ts'
import { stoodDownFindings } from '../services/stood-down.ts'
import { type DirectoryToday, waitsForCase } from '../services/waits.ts'
import { derivedFrom } from './derived.ts'

/** What an assessment rests on beside the answers; the same for every report of an office. */
export type Tables = {
  readonly offences: OffenceTable
  readonly quality: QualityTable
  readonly proposal: ProposalTables
  /** By the courts' calendar: what has happened cannot lie ahead of it. */
  readonly today: IsoDate
  /** The office's own directory of local services; null while none is imported. */
  readonly services: DirectoryToday | null
  /** Ids of the rules that this office has softened to warnings. */
  readonly softened: readonly string[]
  /** Which reports an SPO must countersign in this office. */
  readonly countersign: CountersignSetting
}

export type Assessment = {
  /** Of the questions that are asked now. */
  readonly facts: Case
  /** By which the form asks (form/condition.ts). */
  readonly derived: DerivedFacts
  readonly missing: readonly Missing[]
  readonly scores: CaseScores
  readonly countersignature: { readonly required: boolean; readonly why: readonly string[] }
  readonly findings: readonly Found[]
  readonly proposedSentence: string | null
}

/** What has happened to the report since it was written; null and false for a draft. */
export type Aftermath = {
  /** Scanned pages that came with it, by section: none can stand in for its text. */
  readonly scans: readonly { readonly section: string }[]
  readonly countersigned: boolean
  readonly result: HearingResult | null
  readonly firstAppointment: FirstAppointment | null
  readonly delivery: Delivery | null
  /** The allocation being decided, or decided; null before. */
  readonly allocation: AllocationForChecks | null
  /** When the receiving organisation acknowledged it. */
  readonly receiptAt: string | null
}

const NOTHING_YET: Aftermath = {
  scans: [],
  countersigned: false,
  result: null,
  firstAppointment: null,
  delivery: null,
  allocation: null,
  receiptAt: null,
}

/**
 * All that Courtside reckons from a report: what is missing, the scores, whether an SPO must countersign, the
 * findings of every stage and the plain sentence of the proposal. The window, the application and the command
 * line ask here and nowhere else. Total: any answers give an assessment, and the same answers the same one.
 */
export function assess(
  report: Written & {
    /** The SPO who returned this draft, by name. */
    readonly returnedBy?: string | null
    /** Of reports signed before on the same person, newest first. */
    readonly earlier?: readonly EarlierRisk[]
  },
  tables: Tables,
  aftermath: Aftermath = NOTHING_YET,
): Assessment {
  const { form, authorGrade } = report
  const answers = withImplied(form, report.answers)
  const { scores, scored, derived } = reckoned(report, tables)
  const facts = readCase(answersAsked(form, answers, derived), form.lists)
  const missing = missingRequired(form, report.answers, derived)
  const countersignature = countersignRule(tables.countersign, {
    grade: authorGrade,
    facts,
    allocation: aftermath.allocation,
    returnedBy: report.returnedBy ?? null,
  })
  const waits =
    tables.services === null
      ? []
      : waitsForCase(tables.services, facts, tables.quality.settings.directoryStaleDays)
  const stoodDown =
    tables.services === null
      ? []
      : stoodDownFindings(tables.services, facts, tables.quality.settings.directoryStaleDays)
  const findings = runChecks(
    {
      today: tables.today,
      facts,
      form,
      answers: report.answers,
      authorGrade,
      scores: scored,
      missingRequired: missing,
      countersignature: { ...countersignature, given: aftermath.countersigned },
      scans: aftermath.scans,
      proposalFindings: softenFindings(
        [...proposalFindingsOfCase(facts, scored, tables, waits), ...stoodDown],
        tables.softened,
      ),
      earlier: report.earlier ?? [],
      result: aftermath.result,
      allocation: aftermath.allocation,
      handover: {
        firstAppointment: aftermath.firstAppointment,
        delivery: aftermath.delivery,
        receiptAt: aftermath.receiptAt,
      },
    },
    soften(tables.quality, tables.softened),
  )
  return {
    facts,
    derived,
    missing,
    scores,
    countersignature,
    findings,
    proposedSentence: proposedSentenceFromCase(facts, form.lists),
  }
}

type Written = { readonly answers: Answers; readonly form: FormDefinition; readonly authorGrade: Grade }
type Asking = Omit<Written, 'form'> & { readonly form: Pick<FormDefinition, 'lists' | 'sections'> }

/** From every answer given: a score is not lost because a question is asked no more, and no condition rests on itself. */
function reckoned({ answers, form, authorGrade }: Asking, tables: Pick<Tables, 'offences' | 'quality'>) {
  const facts = readCase(withImplied(form, answers), form.lists)
  const scores = scoreCase(facts, tables.offences)
  const scored = forChecks(scores.answer)
  const { settings } = tables.quality
  return {
    scores,
    scored,
    derived: derivedFrom({ facts, answer: scores.answer, scores: scored, authorGrade, settings }),
  }
}

/** The derived facts of a report as it stands, for whoever asks its questions before it is assessed. */
export const derivedOf = (report: Asking, tables: Pick<Tables, 'offences' | 'quality'>): DerivedFacts =>
  reckoned(report, tables).derived

function forChecks({ ogrs3, rsr }: ScoreAnswer): ScoresForChecks {
  return {
    ogrs3TwoYearPercent: ogrs3.status === 'scored' ? ogrs3.twoYearPercent : null,
    ogrs3Band: ogrs3.status === 'scored' ? ogrs3.band : null,
    rsrPercent: rsr.status === 'scored' ? rsr.percent : null,
    rsrProblems: rsr.status === 'refused' ? rsr.problems : [],
  }
}
