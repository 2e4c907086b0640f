import { assess, type Tables } from '../../shared/assessment/assess.ts'
import { type Open, whatIsOpen } from '../../shared/assessment/open.ts'
import type { EarlierRisk } from '../../shared/earlier/earlier-report.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { progress, type SectionProgress } from '../../shared/form/progress.ts'
import { asSentence } from '../../shared/lib/words.ts'
import type { Found } from '../../shared/quality/found.ts'
import type { Answers } from '../../shared/record/answers.ts'
import type { Grade } from '../../shared/record/lifecycle.ts'
import { type BesideScore, besideScores } from './beside-score.ts'
import { type ScoreShown, scoresShown } from './score-shown.ts'

/** The check for a score of another offence or another day. */
const STALE_SCORE = 'QC14'

/** Everything the window computes from the answers, outside the handling of keys. */
export type Insight = {
  sections: readonly SectionProgress[]
  /** What is to do, to look at again, waited for, and what stops. */
  open: Open
  scores: readonly ScoreShown[]
  /** By the name of the score: the officer's own level, the official figure. */
  beside: Readonly<Record<string, readonly BesideScore[]>>
  /** Why the RSR is not one for this conviction. */
  stale: readonly Found[]
  /** The proposal as the court will hear it, as a sentence; null while none is chosen. */
  sentence: string | null
  /** Why a countersignature is asked for by rule; empty where none is. */
  countersignBecause: readonly string[]
  /** The question's words, or null where the form does not ask it. */
  labelOf: (field: string) => string | null
}

/** All that the window works out from the answers, once nobody has typed for a moment. */
export function summarise(
  report: {
    form: FormDefinition
    answers: Answers
    authorGrade: Grade
    returnedBy?: string | null
    earlier?: readonly EarlierRisk[]
  },
  tables: Tables,
): Insight {
  const { form, answers } = report
  const assessment = assess(report, tables)
  const labels = new Map(
    form.sections.flatMap((section) => section.questions).map((question) => [question.id, question.label]),
  )
  const labelOf = (field: string): string | null => labels.get(field) ?? null
  return {
    sections: progress(form, answers, assessment.derived),
    open: whatIsOpen(report, assessment),
    scores: scoresShown(assessment.scores, labelOf),
    beside: besideScores(assessment.facts, assessment.scores.answer),
    stale: assessment.findings.filter(({ id }) => id === STALE_SCORE),
    sentence: assessment.proposedSentence === null ? null : asSentence(assessment.proposedSentence),
    countersignBecause: assessment.countersignature.why,
    labelOf,
  }
}
