import { z } from 'zod'
import type { OffenceTable } from './offence-table.ts'
import { registry } from './registry.ts'
import { sameResult } from './same-result.ts'
import { score } from './score.ts'
import type { Ogrs3Answer, RsrAnswer } from './score-answer.ts'
import type { CaseScores } from './score-from-case.ts'
import { scoreInputSchema } from './score-input.ts'
import type { Worksheet } from './worksheet.schema.ts'

type Json = Worksheet['result']

const problemsJson = (problems: readonly { field: string; message: string }[]): Json =>
  problems.map(({ field, message }) => ({ field, message }))

/** An answer as plain JSON, with no list shared with it. */
function answerJson(answer: Ogrs3Answer | RsrAnswer): Json {
  if (answer.status === 'refused') return { status: 'refused', problems: problemsJson(answer.problems) }
  const { factors, ...rest } = answer
  const worded = factors.map(({ name, input, weight }) => ({ name, input, weight }))
  return 'missingDynamic' in rest
    ? { ...rest, missingDynamic: [...rest.missingDynamic], factors: worded }
    : { ...rest, factors: worded }
}

/**
 * The worksheets of a report: one a predictor, scored or refused, each with all that led to it.
 * `computedAt` is the instant of the calculation, from the caller's clock.
 */
export function worksheets({ input, answer }: CaseScores, computedAt: string): Worksheet[] {
  const { ogrs3, rsr } = answer
  const rsrEdition = rsr.status === 'scored' ? registry[rsr.algorithm] : { algorithm: 'RSR', version: 'none' }
  return [
    {
      algorithm: registry.OGRS3.algorithm,
      version: registry.OGRS3.version,
      computedAt,
      input,
      result: answerJson(ogrs3),
    },
    {
      algorithm: rsrEdition.algorithm,
      version: rsrEdition.version,
      computedAt,
      input,
      result: answerJson(rsr),
    },
  ]
}

const scoredSchema = z.object({
  status: z.literal('scored'),
  factors: z.array(z.object({ name: z.string(), input: z.string(), weight: z.number() })),
})

/** What scoring a worksheet's input again gives, where it is not what the worksheet holds. */
export type ScoredAgain = {
  /** The worksheet as it would be now; null where its input can no longer be read. */
  readonly now: Worksheet | null
  /** The terms whose weight is another, by name; empty where only the input or the shape of the result changed. */
  readonly changed: readonly string[]
}

/**
 * Scores a worksheet's input again, with the algorithm it names. Null where the result is the same: the
 * tables, the rules and the worksheet are as they were. A refusal holds no figure, and never differs.
 */
export function scoreAgain(worksheet: Worksheet, offences: OffenceTable): ScoredAgain | null {
  const kept = z.looseObject({ status: z.literal('scored') }).safeParse(worksheet.result)
  if (!kept.success) return null
  const input = scoreInputSchema.safeParse(worksheet.input)
  if (!input.success) return { now: null, changed: [] }
  const isOgrs3 = worksheet.algorithm === registry.OGRS3.algorithm
  const { ogrs3, rsr } = score(
    isOgrs3 ? input.data : { ...input.data, rsrVersion: worksheet.version },
    offences,
  )
  const result = answerJson(isOgrs3 ? ogrs3 : rsr)
  if (sameResult(result, worksheet.result)) return null
  return { now: { ...worksheet, result }, changed: changedTerms(worksheet.result, result) }
}

function changedTerms(was: Json, now: Json): string[] {
  const termsOf = (result: Json) => {
    const read = scoredSchema.safeParse(result)
    return read.success ? read.data.factors : []
  }
  const onlyIn = (terms: ReturnType<typeof termsOf>, others: ReturnType<typeof termsOf>) =>
    terms.filter((term) => !others.some((other) => sameResult(other, term)))
  const [before, after] = [termsOf(was), termsOf(now)]
  return [...new Set([...onlyIn(before, after), ...onlyIn(after, before)].map(({ name }) => name))]
}

/** Whether scoring a worksheet's input again would give another result. */
export const wouldDiffer = (worksheet: Worksheet, offences: OffenceTable): boolean =>
  scoreAgain(worksheet, offences) !== null
