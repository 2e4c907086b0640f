import { z } from 'zod'
import { allocationFactsSchema } from '../allocation/facts.ts'
import { sentencedSchema } from '../proposal/passed.schema.ts'
import { answerChangesSchema, answersSchema, applyChanges } from '../record/answers.ts'
import { deliverySchema } from '../record/delivery.ts'
import { gradeSchema } from '../record/lifecycle.ts'
import { firstAppointmentSchema } from '../record/result.ts'

const officerSchema = z.strictObject({
  name: z.string(),
  grade: gradeSchema,
  office: z.string(),
  phone: z.string(),
})

/**
 * A case that the inspection of Kent (HMI Probation, October 2016) calls by a first name: the file's answers and
 * allocation are the case AS FOUND, `mended` is what differs once it is put right, so that each fact stands once.
 */
export const inspectedSchema = z.strictObject({
  /** The report's own pseudonym. */
  name: z.string().regex(/^[A-Z][a-z]+$/),
  /** What the inspectors found, in one sentence. */
  found: z.string().min(1),
  /** Where in the inspection report. */
  where: z.string().min(1),
  /** What this file adds that the inspection report does not say. */
  invented: z.string().min(1),
  /** The rules (AL, MP) and checks (QC) that say what is wrong, each of them and no other. */
  fails: z.array(z.string().regex(/^(AL-\d{2}|MP-\d{1,2}|QC\d{2})$/)).min(1),
  /** What the case comes to once mended: nothing stops it, and this decision. */
  passes: z.enum(['NPS', 'CRC']),
  mended: z.strictObject({
    answers: answerChangesSchema,
    /** What the officer chooses once it is put right; null where that stands. */
    allocation: allocationFactsSchema
      .pick({ choice: true, choiceBasis: true, statedTotalMonths: true })
      .nullable(),
    result: sentencedSchema.optional(),
  }),
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
  result: sentencedSchema,
  firstAppointment: firstAppointmentSchema,
  /** Of an oral report: when it was given in court, and to whom. */
  delivery: deliverySchema.optional(),
  /** The sentence in its parts, and what is said of the person, for the allocation. */
  allocation: allocationFactsSchema,
  inspected: inspectedSchema.optional(),
})
export type Example = z.infer<typeof exampleSchema>

/** The case put right: a report like any other. A case that was not inspected stays as it is. */
export function mendedExample({ inspected, ...example }: Example): Example {
  if (inspected === undefined) return example
  const { answers, allocation, result } = inspected.mended
  return {
    ...example,
    answers: applyChanges(example.answers, answers),
    allocation: { ...example.allocation, ...allocation },
    result: result ?? example.result,
  }
}
