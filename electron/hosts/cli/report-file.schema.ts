import { z } from 'zod'
import { organisationKindSchema } from '../../../shared/allocation/organisations.ts'
import { exampleSchema } from '../../../shared/assessment/example.ts'

/**
 * A report as a file: its format, its author, its answers, and what came of it where that is known.
 * The worked cases of templates/examples are such files; the rest of what they hold may stand and is not read.
 */
export const reportFileSchema = exampleSchema
  .partial({
    about: true,
    manager: true,
    countersigning: true,
    receiver: true,
    result: true,
    firstAppointment: true,
    allocation: true,
  })
  .extend({
    /** Of a receiver that the list of organisations does not hold. */
    receiverKind: organisationKindSchema.optional(),
    /** Whether an SPO has countersigned it. */
    countersigned: z.boolean().optional(),
    /** When the receiving organisation acknowledged it; an instant. */
    receiptAt: z.iso.datetime({ error: 'must be an instant such as 2016-10-12T09:14:00Z' }).optional(),
    /** Scanned pages that came with it, by the id of the section they are of. */
    scans: z.array(z.strictObject({ section: z.string() })).optional(),
  })
export type ReportFile = z.infer<typeof reportFileSchema>
