import type { Case } from '../record/case.ts'
import { askedQuestion } from './asked-question.ts'
import type { FormDefinition } from './definition.ts'

/** Codes that ask for nothing by themselves: they sum up the others, or say what follows from them. */
const SUMMING_UP = new Set(['R1.1', 'R1.2', 'R1.3', 'R5.2', 'R5.2b'])
const NONE_OF_GROUP = new Map([
  ['R1.2.', 'R1.2.15'],
  ['R1.3.', 'R1.3.19'],
])
const noneCode = (code: string): string | undefined => NONE_OF_GROUP.get(code.slice(0, 5))
const isNone = (code: string): boolean => noneCode(code) === code

/** Whether any question of the RoSH screening is answered yes; "none of the above" is no such yes. */
export function screeningHoldsYes(facts: Case): boolean {
  for (const [code, answer] of facts.yesNoList('rosh.screening'))
    if (answer === 'yes' && !SUMMING_UP.has(code) && !isNone(code)) return true
  return false
}

/**
 * What became of the full analysis that a yes asks for: done, declined for a sound reason by its code or in words, or
 * still missing.
 */
export function fullAnalysisOf(facts: Case): 'done' | 'declinedWithReason' | 'missing' {
  const code = facts.text('rosh.fullAnalysis')
  if (code === 'done') return 'done'
  const inWords = code === 'declinedWithReason' && facts.answered('rosh.fullAnalysisReason')
  return inWords || facts.role('fullAnalyses', code) === 'soundReason' ? 'declinedWithReason' : 'missing'
}

/**
 * The screening questions still without an answer. "None of the above" answered yes stands for the whole of
 * its group (R1.2, R1.3), and need not be answered itself where the group is answered one by one.
 */
export function unansweredScreening(facts: Case, form: FormDefinition): readonly string[] {
  const asked = askedQuestion(form, 'rosh.screening')?.question
  const options = asked?.kind === 'yesNoList' ? (form.lists[asked.options]?.options ?? []) : []
  const answers = facts.yesNoList('rosh.screening')
  return options
    .map((option) => option.code)
    .filter((code) => {
      if (answers.has(code) || SUMMING_UP.has(code) || isNone(code)) return false
      const none = noneCode(code)
      return none === undefined || answers.get(none) !== 'yes'
    })
}
