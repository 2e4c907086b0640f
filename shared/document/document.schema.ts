import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { answerSchema } from '../record/answers.ts'
import { gradeSchema } from '../record/lifecycle.ts'
import { richTextSchema } from '../record/rich-text.ts'
import { severitySchema, stageSchema } from '../record/severity.ts'
import { worksheetSchema } from '../scoring/worksheet.schema.ts'

/** The section of what another form asked, or this one asks no more: kept and in sight, and counted nowhere. */
export const ALSO_RECORDED = 'alsoRecorded'

/**
 * The report as it is signed (layer 1): codes beside the very words shown, so that relabelling a
 * template never alters a signed report. PDF, countersigner's page, handover and receiver all read
 * this and nothing else. `buildDocument` (build-document.ts) makes it from a report and its form.
 */
const cellShownSchema = z.strictObject({
  text: z.string(),
  restricted: z.boolean(),
  /** What may be told of a restricted cell: "made" of a check, whatever its answer was. */
  open: z.string().optional(),
})

export const shownSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('text'), text: z.string() }),
  z.strictObject({ as: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ as: z.literal('richText'), richText: richTextSchema }),
  /** Rows as label and value pairs: wide tables print as cards, narrow ones as a table. */
  z.strictObject({
    as: z.literal('table'),
    columns: z.array(z.string()),
    /** The columns by code, in the same order; not in the first reports that were signed. */
    ids: z.array(z.string()).optional(),
    rows: z.array(z.array(cellShownSchema)),
  }),
])

const entrySchema = z.strictObject({
  question: z.string(),
  label: z.string(),
  kind: z.string(),
  restricted: z.boolean(),
  /** What was entered, by code; null where nothing was. */
  answer: answerSchema.nullable(),
  shown: shownSchema,
})

const sectionSchema = z.strictObject({ id: z.string(), title: z.string(), entries: z.array(entrySchema) })

const findingSchema = z.strictObject({
  id: z.string(),
  severity: severitySchema,
  stage: stageSchema,
  section: z.string().nullable(),
  field: z.string().nullable(),
  /** The row of that question, where it is one of them. */
  row: z.string().nullable(),
  says: z.string(),
  source: z.string(),
  /** One click answers it for good: what the answer is kept under, and the words on the button. */
  keep: z.strictObject({ as: z.string(), label: z.string() }).optional(),
  /** Words that would give a victim away, as they stand there. */
  quote: z.string().optional(),
})
export const acknowledgedFindingSchema = findingSchema.extend({
  acknowledged: z.strictObject({ reason: z.string() }).nullable(),
})

const personSchema = z.strictObject({
  userId: z.string(),
  name: z.string(),
  grade: gradeSchema,
  office: z.string(),
  phone: z.string(),
})

export const reportDocumentSchema = z.strictObject({
  schema: z.literal('courtside/report/1'),
  reportId: z.string(),
  revision: z.number().int().nonnegative(),
  format: z.string(),
  template: z.strictObject({ format: z.string(), version: z.number().int(), sha256: z.string() }),
  title: z.string(),
  marking: z.string(),
  statuteLine: z.string(),
  /** What the header of every page and every list says; ages are at the hearing, never at printing. */
  heading: z.strictObject({
    name: z.string(),
    dateOfBirth: isoDateSchema.nullable(),
    ageAtHearing: z.number().int().nullable(),
    crn: z.string(),
    pnc: z.string(),
    court: z.string(),
    hearingDate: isoDateSchema.nullable(),
  }),
  /** In the order on paper. */
  sections: z.array(sectionSchema),
  /** The plain sentence for the court, written from the structured proposal; null where no order is proposed. */
  proposedSentence: z.string().nullable(),
  worksheets: z.array(worksheetSchema),
  findings: z.array(acknowledgedFindingSchema),
  countersignature: z.strictObject({
    required: z.boolean(),
    requested: z.boolean(),
    why: z.array(z.string()),
  }),
  author: personSchema,
  startedAt: z.string(),
  completedAt: z.string(),
})

export type ReportDocument = z.infer<typeof reportDocumentSchema>
export type DocumentSection = z.infer<typeof sectionSchema>
export type DocumentEntry = z.infer<typeof entrySchema>
export type Shown = z.infer<typeof shownSchema>
export type TableShown = Extract<Shown, { as: 'table' }>
export type CellShown = z.infer<typeof cellShownSchema>
export type Finding = z.infer<typeof findingSchema>
export type AcknowledgedFinding = z.infer<typeof acknowledgedFindingSchema>
export type Officer = z.infer<typeof personSchema>

/** The copies that can be printed; what each shows of restricted passages is `forCopy` (copies.ts). */
export const copySchema = z.enum(['draft', 'court', 'defendant', 'receiver', 'restricted', 'notes'])
export type Copy = z.infer<typeof copySchema>
