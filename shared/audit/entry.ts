import { z } from 'zod'
import { gradeSchema } from '../record/lifecycle.ts'
import { auditActionSchema } from './action.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** Codes, opaque ids and numbers: what the act was about, with nothing of the case in it. */
export const auditDetailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
export type AuditDetail = z.infer<typeof auditDetailSchema>

/** What the doer says of an act; the log adds its place in the chain. */
export const auditDraftSchema = z.strictObject({
  at: z.string(),
  /** The user's opaque id. */
  actor: z.string(),
  /** What the actor was at that time; their grade may change later. */
  role: gradeSchema,
  action: auditActionSchema,
  /** The opaque id of the report or user acted upon, or the check's id; null where it is the office itself. */
  subject: z.string().nullable(),
  reason: z.string().nullable(),
  recipient: z.string().nullable(),
  detail: auditDetailSchema,
})
export type AuditDraft = z.infer<typeof auditDraftSchema>

/** One line of the log. `hash` is over everything else, with `detail` taken in by its own hash. */
export const auditEntrySchema = auditDraftSchema.extend({
  /** From 1, without a gap. */
  seq: z.number().int().positive(),
  detailHash: sha256,
  /** The hash of the entry before; 64 noughts for the first. */
  prev: sha256,
  hash: sha256,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** How long the log was and where it ended: kept elsewhere, it shows a log cut short. */
export type AuditCheckpoint = { readonly size: number; readonly head: string }
