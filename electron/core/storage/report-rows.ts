import { z } from 'zod'
import { allocationRecordSchema } from '../../../shared/allocation/record.schema.ts'
import { signatureShownSchema } from '../../../shared/document/signatures.ts'
import { tidyIdentifier } from '../../../shared/form/identifiers.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { sentencedSchema } from '../../../shared/proposal/passed.schema.ts'
import { type Answers, answerChangesSchema, answersSchema } from '../../../shared/record/answers.ts'
import { readCase } from '../../../shared/record/case.ts'
import { courtOf } from '../../../shared/record/court.ts'
import { deliverySchema } from '../../../shared/record/delivery.ts'
import { gradeSchema, reportStateSchema } from '../../../shared/record/lifecycle.ts'
import { firstAppointmentSchema } from '../../../shared/record/result.ts'
import { bytesColumn, jsonColumn } from './rows.ts'

export const reportRow = z.strictObject({
  id: z.string(),
  rev: z.int(),
  format: z.string(),
  templateVersion: z.int(),
  answers: jsonColumn(answersSchema),
  state: jsonColumn(reportStateSchema),
  startedAt: z.string(),
  savedAt: z.string(),
  userId: z.string(),
  name: z.string(),
  grade: gradeSchema,
  office: z.string(),
  phone: z.string(),
})

export const reportColumns = `reports.id, rev, format, template_version AS templateVersion, answers, state,
  started_at AS startedAt, saved_at AS savedAt, users.user_id AS userId, users.name, grade, office, phone`

export const listedRow = z.strictObject({
  id: z.string(),
  format: z.string(),
  name: z.string(),
  crn: z.string(),
  court: z.string(),
  hearingDate: z.string(),
  state: jsonColumn(reportStateSchema),
  userId: z.string(),
  authorName: z.string(),
  changedAt: z.string(),
  result: jsonColumn(sentencedSchema.nullable()).nullable(),
  allocation: jsonColumn(
    z.strictObject({ is: z.enum(['referred', 'decided']), result: sentencedSchema }),
  ).nullable(),
})

export type ListedRow = z.infer<typeof listedRow>

export const listedColumns = `reports.id, format, reports.name, crn, court, hearing_date AS hearingDate,
  state,
  users.user_id AS userId, users.name AS authorName, changed_at AS changedAt,
  (SELECT result FROM results WHERE report_id = reports.id ORDER BY result_id DESC LIMIT 1) AS result,
  (SELECT json_object('is', stands, 'result', json_extract(allocation, '$.result')) FROM allocations
   WHERE report_id = reports.id ORDER BY allocation_id DESC LIMIT 1) AS allocation`

export const resultRow = z.strictObject({
  result: jsonColumn(sentencedSchema.nullable()),
  firstAppointment: jsonColumn(firstAppointmentSchema.nullable()),
})

export const deliveryRow = z.strictObject({ delivery: jsonColumn(deliverySchema.nullable()) })

export const allocationRow = z.strictObject({ allocation: jsonColumn(allocationRecordSchema) })

export const revisionRow = z.strictObject({
  rev: z.int(),
  at: z.string(),
  by: z.string(),
  changes: jsonColumn(answerChangesSchema),
})

export const documentRow = z.strictObject({
  documentId: z.int(),
  rev: z.int(),
  payload: bytesColumn,
  payloadSha256: z.string(),
})

export const signatureRow = z.strictObject({
  protected: z.string(),
  signature: z.string(),
  shown: jsonColumn(signatureShownSchema),
})

/** What lists and search show of a report, without invisible characters: kept beside the answers, never read back into them. */
export function listedFacts(
  answers: Answers,
): readonly [name: string, crn: string, court: string, hearingDate: string] {
  const facts = readCase(answers, {})
  const typedDate = answers['hearing.date']
  return [
    oneLine(facts.text('person.name')),
    tidyIdentifier('crn', oneLine(facts.text('person.crn'))),
    oneLine(courtOf(facts).name),
    typeof typedDate === 'string' ? typedDate.trim() : '',
  ]
}
