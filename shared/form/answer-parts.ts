import type { Answer, Answers } from '../record/answers.ts'
import { fitsKind } from './answers-fit.ts'
import type { Option, OptionLists, Question } from './definition.ts'

/**
 * The codes of a yes-no list that these answers offer: all of it, or those that another list answers with yes.
 * An answer to a code that is not offered any more stays, and does not count.
 */
export function offeredOptions(question: Question, answers: Answers, lists: OptionLists): readonly Option[] {
  if (!('options' in question)) return []
  const all = Object.hasOwn(lists, question.options) ? (lists[question.options]?.options ?? []) : []
  if (question.kind !== 'yesNoList' || question.offeredBy === undefined) return all
  const offered = offeredCodes(question.offeredBy, answers)
  return all.filter(({ code }) => offered.has(code))
}

type OfferedBy = { readonly question: string; readonly codes: Readonly<Record<string, string>> }

export function offeredCodes({ question, codes }: OfferedBy, answers: Answers): ReadonlySet<string> {
  const by = answers[question]
  const yesNo = new Map(typeof by === 'object' && 'yesNo' in by ? Object.entries(by.yesNo) : [])
  return new Set(Object.entries(codes).flatMap(([code, asked]) => (yesNo.get(asked) === 'yes' ? [code] : [])))
}

/** What counts of an answer, and what is left of an earlier form or an earlier offer: shown, and counted nowhere. */
export type AnswerParts = { readonly now: Answer | undefined; readonly before: Answer | undefined }

export function answerParts(question: Question, answers: Answers, lists: OptionLists): AnswerParts {
  const answer = answers[question.id]
  const whole = { now: answer, before: undefined }
  if (answer === undefined) return whole
  if (!fitsKind(question.kind, answer)) return { now: undefined, before: answer }
  if (!('options' in question)) return whole
  const codes = new Set(offeredOptions(question, answers, lists).flatMap((o) => (o.retired ? [] : [o.code])))
  if (typeof answer === 'string')
    return answer.trim() === '' || codes.has(answer.trim()) ? whole : { now: undefined, before: answer }
  if ('ticked' in answer) {
    const before = answer.ticked.filter((code) => !codes.has(code))
    if (before.length === 0) return whole
    const now = answer.ticked.filter((code) => codes.has(code))
    return { now: now.length === 0 ? undefined : { ticked: now }, before: { ticked: before } }
  }
  if (!('yesNo' in answer)) return whole
  const given = Object.entries(answer.yesNo)
  const before = given.filter(([code]) => !codes.has(code))
  if (before.length === 0) return whole
  const now = given.filter(([code]) => codes.has(code))
  return {
    now: now.length === 0 ? undefined : { yesNo: Object.fromEntries(now) },
    before: { yesNo: Object.fromEntries(before) },
  }
}
