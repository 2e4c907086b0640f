import canonicalize from 'canonicalize'
import { z } from 'zod'
import type { Worksheet } from '../report/document.schema.ts'
import type { OffenceTable } from './offence-table.ts'
import { registry } from './registry.ts'
import { score } from './score.ts'
import type { Ogrs3Answer, RsrAnswer } from './score-answer.ts'
import type { CaseScores } from './score-from-case.ts'
import { scoreInputSchema } from './score-input.ts'

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

const scoredSchema = z.object({ status: z.literal('scored') })

/**
 * Whether scoring a worksheet's input again would give another result: the tables or the worksheet have
 * changed, or the input can no longer be read. A refusal holds no figure, and never differs.
 */
export function wouldDiffer(worksheet: Worksheet, offences: OffenceTable): boolean {
  if (!scoredSchema.safeParse(worksheet.result).success) return false
  const input = scoreInputSchema.safeParse(worksheet.input)
  if (!input.success) return true
  const isOgrs3 = worksheet.algorithm === registry.OGRS3.algorithm
  const { ogrs3, rsr } = score(
    isOgrs3 ? input.data : { ...input.data, rsrVersion: worksheet.version },
    offences,
  )
  return canonicalize(answerJson(isOgrs3 ? ogrs3 : rsr)) !== canonicalize(worksheet.result)
}
