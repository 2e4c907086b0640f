import { assess, type Tables } from '../../shared/assessment/assess.ts'
import type { Finding } from '../../shared/document/document.schema.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { type Missing, progress, type SectionProgress } from '../../shared/form/progress.ts'
import { asSentence } from '../../shared/lib/words.ts'
import type { Answers } from '../../shared/record/answers.ts'
import type { Grade } from '../../shared/record/lifecycle.ts'
import { type HistoryDoubt, historyDoubts } from '../../shared/scoring/history-doubts.ts'
import { type BesideScore, besideScores } from './beside-score.ts'
import { type ScoreShown, scoresShown } from './score-shown.ts'

/** The required answers that a section still lacks. */
export type MissingIn = {
  section: string
  title: string
  questions: readonly { question: string; says: string }[]
}

/** The check that names each missing answer (templates/reference/quality-checks.json). */
const MISSING_ANSWER = 'QC01'
/** The check for a score of another offence or another day; it blocks the allocation, and is shown from the start. */
const STALE_SCORE = 'QC14'

/** Everything the window computes from the answers, outside the handling of keys. */
export type Insight = {
  sections: readonly SectionProgress[]
  /** What keeps the report from being signed, in the order of the checks. */
  stopsSigning: readonly Finding[]
  /** The same without bare missing answers, which `missing` holds section by section. */
  stopsBeside: readonly Finding[]
  missing: readonly MissingIn[]
  /** What the author may sign with after looking at it: warnings first, then hints. */
  worthALook: readonly Finding[]
  /** What will stop a step after the signature: a signed report cannot be changed, so it must be put right before. */
  stopsLater: readonly Finding[]
  scores: readonly ScoreShown[]
  /** By the name of the score: the officer's own level, the official figure. */
  beside: Readonly<Record<string, readonly BesideScore[]>>
  /** Why the RSR is not one for this conviction. */
  stale: readonly Finding[]
  /** What is improbable in the history that the scores use. */
  doubts: readonly HistoryDoubt[]
  /** The proposal as the court will hear it, as a sentence; null while none is chosen. */
  sentence: string | null
  /** Why a countersignature is asked for by rule; empty where none is. */
  countersignBecause: readonly string[]
  /** The question's words, or null where the form does not ask it. */
  labelOf: (field: string) => string | null
}

/** All that the window works out from the answers, once nobody has typed for a moment. */
export function summarise(
  report: { form: FormDefinition; answers: Answers; authorGrade: Grade; returnedBy?: string | null },
  tables: Tables,
): Insight {
  const { form, answers } = report
  const assessment = assess(report, tables)
  const labels = new Map(
    form.sections.flatMap((section) => section.questions).map((question) => [question.id, question.label]),
  )
  const labelOf = (field: string): string | null => labels.get(field) ?? null
  const atSigning = assessment.findings.filter(({ stage }) => stage === 'sign')
  const stopsSigning = atSigning.filter(({ severity }) => severity === 'block')
  const bare = new Set(stopsSigning.filter(({ id }) => id === MISSING_ANSWER).map(({ field }) => field))
  return {
    sections: progress(form, answers),
    stopsSigning,
    stopsBeside: stopsSigning.filter(({ id }) => id !== MISSING_ANSWER),
    missing: missingBySection(assessment.missing.filter(({ question }) => bare.has(question))),
    // What the SPO will be asked at countersigning (QC45) is for the author to put right now.
    worthALook: assessment.findings.filter(
      ({ stage, severity }) => (stage === 'sign' || stage === 'countersign') && severity !== 'block',
    ),
    stopsLater: assessment.findings.filter(
      ({ stage, severity }) => stage === 'allocate' && severity === 'block',
    ),
    scores: scoresShown(assessment.scores, labelOf),
    beside: besideScores(assessment.facts, assessment.scores.answer),
    doubts: historyDoubts(assessment.facts),
    stale: assessment.findings.filter(({ id }) => id === STALE_SCORE),
    sentence: assessment.proposedSentence === null ? null : asSentence(assessment.proposedSentence),
    countersignBecause: assessment.countersignature.why,
    labelOf,
  }
}

const WHY = { empty: '', unfinished: ' (unfinished)', faulty: ' (to be mended)' } as const

function missingBySection(missing: readonly Missing[]): MissingIn[] {
  const sections = Map.groupBy(missing, ({ section }) => section)
  return [...sections].map(([section, questions]) => ({
    section,
    title: questions[0]?.sectionTitle ?? section,
    questions: questions.map(({ question, label, why }) => ({ question, says: `${label}${WHY[why]}` })),
  }))
}
