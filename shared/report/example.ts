import { z } from 'zod'
import { allocationFactsSchema } from '../allocation/facts.ts'
import { answersSchema } from './answers.ts'
import { gradeSchema } from './lifecycle.ts'
import { firstAppointmentSchema, hearingResultSchema } from './result.ts'

const officerSchema = z.strictObject({
  name: z.string(),
  grade: gradeSchema,
  office: z.string(),
  phone: z.string(),
})

/** A worked case, as templates/examples holds them: a whole report with what came of it. The person is invented. */
export const exampleSchema = z.strictObject({
  about: z.string(),
  format: z.string(),
  author: officerSchema,
  manager: officerSchema,
  /** What the manager says on countersigning. */
  countersigning: z.string(),
  receiver: z.string(),
  answers: answersSchema,
  result: hearingResultSchema,
  firstAppointment: firstAppointmentSchema,
  /** The sentence in its parts, and what is said of the person, for the allocation. */
  allocation: allocationFactsSchema,
})
export type Example = z.infer<typeof exampleSchema>
