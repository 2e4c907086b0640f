import type { FormDefinition } from '../../shared/form/definition.ts'
import { progress, type SectionProgress } from '../../shared/form/progress.ts'
import { countersignRule, DEFAULT_COUNTERSIGN_SETTING } from '../../shared/quality/countersign-rule.ts'
import type { Answers } from '../../shared/report/answers.ts'
import { readCase } from '../../shared/report/case.ts'
import type { Finding } from '../../shared/report/document.schema.ts'
import type { Grade } from '../../shared/report/lifecycle.ts'
import type { OffenceEntry } from '../../shared/scoring/offence-table.ts'
import type { ScoreShown } from './score-shown.ts'

/** All that the window reckons from the answers, off the typing path. */
export type Insight = {
  sections: readonly SectionProgress[]
  /** What keeps the report from being signed, then what is only worth a look. */
  findings: readonly Finding[]
  scores: readonly ScoreShown[]
  sentence: string | null
  /** Why a countersignature is asked for by rule; empty where none is. */
  countersignBecause: readonly string[]
  /** The question's words, or null where the form does not ask it. */
  labelOf: (field: string) => string | null
}

export function reckon(
  form: FormDefinition,
  answers: Answers,
  by: { offences: readonly OffenceEntry[]; grade: Grade },
): Insight {
  const facts = readCase(answers)
  const labels = new Map(
    form.sections.flatMap((section) => section.questions).map((question) => [question.id, question.label]),
  )
  return {
    sections: progress(form, answers),
    findings: [],
    scores: [],
    sentence: null,
    countersignBecause: countersignRule(DEFAULT_COUNTERSIGN_SETTING, { grade: by.grade, facts }).why,
    labelOf: (field) => labels.get(field) ?? null,
  }
}
