import { z } from 'zod'
import { allocateInputSchema } from '../../../shared/allocation/allocate-input.ts'
import { reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import { handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import { trustListSchema } from '../../../shared/handover/trust.schema.ts'
import { proposeInputSchema } from '../../../shared/proposal/propose-input.ts'
import { scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import { reportFileSchema } from './report-file.schema.ts'

/** What the command line reads or writes, by the name that `schema` takes. */
export const schemas = {
  /** Input of `check` and `render`. */
  report: reportFileSchema,
  /** The report as signed: layer 1 inside a handover. */
  document: reportDocumentSchema,
  /** What `handover read` prints. */
  handover: handoverDocumentSchema,
  trust: trustListSchema,
  score: scoreInputSchema,
  allocate: allocateInputSchema,
  propose: proposeInputSchema,
} as const satisfies Record<string, z.ZodType>

export type SchemaName = keyof typeof schemas
export const isSchemaName = (name: string): name is SchemaName => Object.hasOwn(schemas, name)

/** JSON Schema, draft 2020-12, of what may be sent in. */
export function jsonSchema(name: SchemaName): unknown {
  return {
    title: `courtside/${name}`,
    ...z.toJSONSchema(schemas[name], { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' }),
  }
}
