import { z } from 'zod'
import { confidenceSchema } from '../lib/confidence.ts'
import type { IsoDate } from '../lib/dates.ts'

/**
 * The rules of allocation, MAPPA and risk review as an SPO can read and correct them
 * (templates/reference/allocation-rules.json): what each says, its source, how sure we are of it, and from
 * when to when it applies. The reasoning is one named function each, by id.
 */
const ruleRowSchema = z.strictObject({
  id: z.string().regex(/^(AL|MP|RE|CK)-\d{1,2}$/),
  /** When it applies, and what follows. */
  when: z.string().min(1),
  outcome: z.string().min(1),
  source: z.string().min(1),
  confidence: confidenceSchema,
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
})

export const allocationRulesSchema = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  settings: z.strictObject({
    /** An RSR older than this many days before the sentence is stale. */
    rsrDays: z.number().int().positive(),
    /** CK-2: by when an allocation is to be made after sentence; business days of England and Wales. */
    allocationDue: z.strictObject({
      businessDays: z.number().int().positive(),
      source: z.string().min(1),
      confidence: confidenceSchema,
    }),
    /** How many business days after a handover its receiver's first receipt, or its answer, is late. */
    receiptDue: z.strictObject({
      businessDays: z.number().int().positive(),
      source: z.string().min(1),
      confidence: confidenceSchema,
    }),
    /** Weekdays that are no business days, for every clock; after the last year listed, weekdays alone count. */
    bankHolidays: z.strictObject({
      source: z.string().min(1),
      confidence: confidenceSchema,
      dates: z.array(z.iso.date()),
    }),
    /** Public interest grounds to choose from; another may be written [M]. */
    publicInterestGrounds: z.array(z.string().min(1)),
  }),
  rules: z.array(ruleRowSchema),
})

export type AllocationRules = z.infer<typeof allocationRulesSchema>
export type RuleRow = AllocationRules['rules'][number]

/** The weaker of two marks: a text that was seen outweighs an inspection's word, that our choice, that a memory. */
export const weaker = (one: RuleRow['confidence'], other: RuleRow['confidence']): RuleRow['confidence'] =>
  SURE.indexOf(one) > SURE.indexOf(other) ? one : other
const SURE: readonly RuleRow['confidence'][] = ['confirmed', 'inspection', 'design', 'memory']

/** The rule's row where it is in force on the date; undefined otherwise. */
export const ruleInForce = (rules: AllocationRules, id: string, date: IsoDate): RuleRow | undefined =>
  rules.rules.find(
    (row) => row.id === id && (row.from === null || row.from <= date) && (row.to === null || date <= row.to),
  )
