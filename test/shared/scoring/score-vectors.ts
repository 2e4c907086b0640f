import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** Worked examples of the published predictors: inputs, expected numbers, source and tolerance of each. */
const vectorSchema = z.object({
  id: z.string(),
  algorithm: z.string(),
  source: z.string(),
  tolerance: z.number(),
  inputs: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
})
export type Vector = z.infer<typeof vectorSchema>

export const vectors: readonly Vector[] = z
  .array(vectorSchema)
  .parse(JSON.parse(readFileSync(new URL('./score-vectors.json', import.meta.url), 'utf8')))

export const vectorsOf = (algorithm: string): readonly Vector[] =>
  vectors.filter((vector) => vector.algorithm === algorithm)

/** Rows of the MoJ API: its own pairing, rounded figures and no cap. */
export const isFromMojApi = (vector: Vector): boolean => vector.id.includes('-api-')
