import { z } from 'zod'
import { confidenceSchema } from '../lib/confidence.ts'
import { NOT_IN_GENERAL, saidInGeneral } from '../lib/words.ts'
import { severitySchema } from '../record/severity.ts'

/** The law and practice of proposals as data: templates/reference/requirements.json and requirement-limits.json. */
const confidence = confidenceSchema
const dates = { from: z.iso.date().nullable(), to: z.iso.date().nullable() }

const limitSchema = z.strictObject({
  id: z.string(),
  /** A requirement's code, or CO, SSO, DEF, DISCH for an order. */
  requirement: z.string(),
  limit: z.string(),
  /** Words with {amount}, {min} and {max} in place of the usual ones. */
  says: z.string().optional(),
  /** What is measured; null: stated for the reader, not computed. */
  measure: z
    .enum([
      'orderMonths',
      'custodialTerm',
      'operationalMonths',
      'months',
      'days',
      'hours',
      'hoursADay',
      'hoursAWeek',
      'age',
    ])
    .nullable(),
  unit: z.string(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Only for someone of these ages, both included. */
  ages: z.tuple([z.number(), z.number()]).nullable(),
  severity: severitySchema,
  ...dates,
  source: z.string(),
  confidence,
})

const availabilitySchema = z.strictObject({
  id: z.string(),
  requirement: z.string(),
  /** Which date decides. */
  by: z.enum(['offence', 'conviction']),
  ...dates,
  area: z.string().nullable(),
  source: z.string(),
  confidence,
})

export const limitsFileSchema = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  limits: z.array(limitSchema),
  availability: z.array(availabilitySchema),
})

const programmeSchema = z.strictObject({
  code: z.string(),
  name: z.string(),
  target: z.string(),
  minOrderMonths: z.number().nullable(),
  ...dates,
  confidence,
})

const proposalRuleSchema = z.strictObject({
  id: z.string(),
  severity: severitySchema,
  /** Words with {places} that the rule fills in. */
  says: z.string(),
  /** The same of no one report, for the list of the rules: where, and only where, `says` has places. */
  inGeneral: z.string().min(1).optional(),
  source: z.string(),
  confidence,
  ...dates,
})

export const requirementsFileSchema = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  requirements: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      source2016: z.string(),
      sourceNow: z.string(),
      /** Null: not known. */
      cjsResultCode: z.string().nullable(),
      confidence,
    }),
  ),
  programmes: z.array(programmeSchema),
  rules: z.array(
    proposalRuleSchema.refine(({ says, inGeneral }) => saidInGeneral(says, inGeneral), NOT_IN_GENERAL),
  ),
})

export type LimitRow = z.infer<typeof limitSchema>
export type AvailabilityRow = z.infer<typeof availabilitySchema>
export type Programme = z.infer<typeof programmeSchema>
export type ProposalTables = {
  readonly requirements: z.infer<typeof requirementsFileSchema>
  readonly limits: z.infer<typeof limitsFileSchema>
}

/** Whether a dated row applies on the date: both ends included, null open. */
export const appliesOn = (
  row: { readonly from: string | null; readonly to: string | null },
  date: string,
): boolean => (row.from === null || row.from <= date) && (row.to === null || date <= row.to)
