import { z } from 'zod'
import { allocationFactsSchema } from './facts.ts'

/** What an officer has entered in the allocation dialog and not recorded yet. */
export const allocationDraftSchema = z.strictObject({
  facts: allocationFactsSchema,
  /** A further offence that is being typed. */
  another: z.string().max(500),
  /** What the SPO is asked, or why the SPO decides so. */
  reason: z.string().max(2000),
  /** What an SPO means to decide; null while it is open. */
  settling: z.enum(['NPS', 'CRC']).nullable(),
})
export type AllocationDraft = z.infer<typeof allocationDraftSchema>

/** A draft of these facts, with nothing typed beside them. */
export const draftOf = (facts: AllocationDraft['facts']): AllocationDraft => ({
  facts,
  another: '',
  reason: '',
  settling: null,
})
