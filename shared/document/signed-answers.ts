import type { Answers } from '../record/answers.ts'
import type { ReportDocument } from './document.schema.ts'

/**
 * The answers as they were signed, by question: for rules that must rest on what signatures stand for. What an
 * earlier form left stands last on paper, and never in the place of the answer that counts.
 */
export function signedAnswers(document: ReportDocument): Answers {
  return Object.fromEntries(
    document.sections
      .toReversed()
      .flatMap(({ entries }) => entries)
      .flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const])),
  )
}
