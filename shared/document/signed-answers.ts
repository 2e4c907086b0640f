import type { Answers } from '../record/answers.ts'
import type { ReportDocument } from './document.schema.ts'

/** The answers as they were signed, by question: for rules that must rest on what signatures stand for. */
export function signedAnswers(document: ReportDocument): Answers {
  return Object.fromEntries(
    document.sections
      .flatMap(({ entries }) => entries)
      .flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const])),
  )
}
