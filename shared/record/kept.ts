import { oneLine } from '../lib/one-line.ts'
import type { Answers } from './answers.ts'

/** What was answered for good stands in one answer, a line each: a key, and the reason after it where one was asked for. */
export const KEPT = 'writing.kept'

const linesOf = (answers: Answers): readonly string[] => {
  const kept = answers[KEPT]
  return typeof kept === 'string' ? kept.split('\n') : []
}

/** Whether it was answered with a click alone. */
export const isKept = (answers: Answers, as: string): boolean => linesOf(answers).includes(as)

/** Why it was kept; null where it was not. */
export function whyKept(answers: Answers, as: string): string | null {
  const line = linesOf(answers).findLast((one) => one.startsWith(`${as}: `))
  return line === undefined ? null : line.slice(as.length + 2)
}

/** The answer with one line more; a reason given before for the same is replaced. */
export function withKept(answers: Answers, as: string, because: string | null): string {
  const others = linesOf(answers).filter((one) => one !== '' && one !== as && !one.startsWith(`${as}: `))
  return [...others, because === null ? as : `${as}: ${oneLine(because)}`].join('\n')
}

/** The answer without it: it is asked again. Null where nothing is left. */
export function withoutKept(answers: Answers, as: string): string | null {
  const others = linesOf(answers).filter((one) => one !== as && !one.startsWith(`${as}: `))
  return others.length === 0 ? null : others.join('\n')
}
