import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { typedLine } from '../lib/typed-text.ts'

/** What came of a case of the list without a report. `listed`: nothing yet. Each carries only what exists in it. */
export const rowStateSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('listed') }),
  z.strictObject({ is: z.literal('didNotAttend') }),
  z.strictObject({ is: z.literal('notNeeded') }),
  /** It stands in the list of that day too, from then on. */
  z.strictObject({ is: z.literal('moved'), to: isoDateSchema }),
  z.strictObject({ is: z.literal('anotherCourt'), court: typedLine(200, 'Say which court it went to') }),
])
export type RowState = z.infer<typeof rowStateSchema>
