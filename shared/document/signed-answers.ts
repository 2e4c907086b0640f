import type { Answers } from '../record/answers.ts'
import { ALSO_RECORDED, type ReportDocument } from './document.schema.ts'

/**
 * The answers as they were signed, by question: for rules that must rest on what signatures stand for. What an
 * earlier form left stands last on paper, and never in the place of the answer that counts.
 */
export const signedAnswers = ({ sections }: ReportDocument): Answers => answersIn(sections.toReversed())

/** Without what was kept from another form, or asked no more when it was signed. */
export const signedThatCount = ({ sections }: ReportDocument): Answers =>
  answersIn(sections.filter(({ id }) => id !== ALSO_RECORDED))

const answersIn = (sections: ReportDocument['sections']): Answers =>
  Object.fromEntries(
    sections
      .flatMap(({ entries }) => entries)
      .flatMap(({ question, answer }) => (answer === null ? [] : [[question, answer] as const])),
  )
