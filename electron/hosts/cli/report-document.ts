import { z } from 'zod'
import type { Decision } from '../../../shared/allocation/allocate.ts'
import { type Decided, decideAllocation } from '../../../shared/allocation/decide.ts'
import { fromReport } from '../../../shared/allocation/from-report.ts'
import type { TraceStep } from '../../../shared/allocation/mappa-trace.ts'
import { type Stop, whyNotRecorded } from '../../../shared/allocation/stops.ts'
import { type Assessment, assess } from '../../../shared/assessment/assess.ts'
import { buildDocument } from '../../../shared/document/build-document.ts'
import type { Finding, ReportDocument } from '../../../shared/document/document.schema.ts'
import { answersFitForm } from '../../../shared/form/answers-fit.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { allocationForChecks } from '../../../shared/quality/allocation-for-checks.ts'
import type { AllocationForChecks } from '../../../shared/quality/context.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../../shared/quality/countersign-rule.ts'
import { questionIdSchema } from '../../../shared/record/answers.ts'
import { worksheets } from '../../../shared/scoring/worksheet.ts'
import { currentForm } from '../../core/templates/form-of.ts'
import { BadInput } from './command-io.ts'
import { readJson, readText } from './read-json.ts'
import { type ReportFile, reportFileSchema } from './report-file.schema.ts'
import type { TemplatesHere } from './templates-here.ts'

export type ReportRead = { readonly file: ReportFile; readonly form: FormDefinition }

/** A report from a file's bytes; every problem with its path otherwise. */
export function readReport(bytes: Uint8Array, here: TemplatesHere): ReportRead {
  const text = readText(bytes)
  if (!text.ok) throw new BadInput(text.problem)
  const file = readJson(text.value, reportFileSchema, (value) => unknownQuestions(value, here))
  if (!file.ok) throw new BadInput(file.problem)
  return fitReport(file.value, here)
}

const questionsOfFile = z.object({ format: z.string(), answers: z.record(z.string(), z.unknown()) })

/** Ids that are no questions of the file's form, in a file that has not the shape of a report: a line each. */
export function unknownQuestions(value: unknown, here: TemplatesHere): string[] {
  const read = questionsOfFile.safeParse(value)
  const form = read.success ? currentForm(here.templates(), read.data.format) : null
  if (!read.success || form === null) return []
  const known = new Set(
    [...form.sections.flatMap(({ questions }) => questions), ...form.notAsked].map(({ id }) => id),
  )
  return Object.keys(read.data.answers)
    .filter((id) => !known.has(id) && questionIdSchema.safeParse(id).success)
    .map((id) => `answers.${id}: is not a question of this form`)
}

/** A report with its form; `BadInput` where there is no such form, or the answers could not be of it. */
export function fitReport(file: ReportFile, here: TemplatesHere): ReportRead {
  const { format, answers } = file
  const form = currentForm(here.templates(), format)
  if (form === null) {
    const formats = [...new Set(here.templates().forms.map((one) => one.format))].join(', ')
    throw new BadInput([`format: there is no such format; there are ${formats}`])
  }
  const unfit = answersFitForm(answers, form)
  const unknown = (file.scans ?? []).flatMap(({ section }, at) =>
    form.sections.some(({ id }) => id === section)
      ? []
      : [`scans.${at}.section: there is no section "${section}" in this format`],
  )
  const wrong = [...unfit.map(({ path, message }) => `answers.${path}: ${message}`), ...unknown]
  if (wrong.length > 0) throw new BadInput(wrong)
  return { file, form }
}

/** All that is reckoned from the file, the allocation too where it holds a result and what the court passed. */
export function assessReport(read: ReportRead, here: TemplatesHere): Assessment {
  const { file } = read
  const before = assessed(read, here, null)
  const decided = allocationOf(read, here, documentFrom(read, here, before, { id: '', now: '' }))
  if (decided === null) return before
  const { schedule15 } = here.reference().allocation
  const stated = file.allocation?.statedTotalMonths ?? null
  return assessed(read, here, allocationForChecks(decided.input, decided.answer, schedule15, stated))
}

/** The allocation of a report file; null where it holds no result. `BadInput` where the sentence cannot be read. */
export function allocationOf(
  { file, form }: ReportRead,
  here: TemplatesHere,
  document: ReportDocument,
): Decided | null {
  const { result, allocation: facts } = file
  if (result === undefined || facts === undefined || result.outcome === 'adjourned') return null
  const parts = { report: fromReport(document, form), result, facts, approvedBy: null }
  const decided = decideAllocation(parts, here.reference().allocation)
  if (!decided.ok)
    throw new BadInput(decided.problem.map(({ path, message }) => `allocation.${path}: ${message}`))
  return decided.value
}

/** The decision on what the court passed, MAPPA step by step. `stops`: why it may not be recorded, by rule. */
export type AllocationJudged = {
  readonly decision: Decision
  readonly mappa: readonly TraceStep[]
  readonly stops: readonly Stop[]
}

/** The allocation of a report file as it would be recorded; null as for `allocationOf`. */
export function allocationJudged(
  read: ReportRead,
  here: TemplatesHere,
  findings: readonly Finding[],
): AllocationJudged | null {
  const decided = allocationOf(read, here, documentOfReport(read, here, { id: '', now: '' }))
  if (decided === null) return null
  const stops = whyNotRecorded(decided, findings, read.file.author.grade, null)
  const { decision, mappa } = decided.answer
  return { decision, mappa: mappa.trace, stops }
}

const assessed = (
  { file, form }: ReportRead,
  here: TemplatesHere,
  allocation: AllocationForChecks | null,
): Assessment =>
  assess(
    { answers: file.answers, form, authorGrade: file.author.grade },
    {
      ...here.reference(),
      today: here.today(),
      services: null,
      softened: [],
      countersign: DEFAULT_COUNTERSIGN_SETTING,
    },
    {
      scans: file.scans ?? [],
      countersigned: file.countersigned === true,
      result: file.result ?? null,
      firstAppointment: file.firstAppointment ?? null,
      allocation,
      receiptAt: file.receiptAt ?? null,
    },
  )

/** The document that signing would seal. The file has no store behind it: its id and times are given here. */
export function documentOfReport(
  read: ReportRead,
  here: TemplatesHere,
  given: { readonly id: string; readonly now: string },
): ReportDocument {
  return documentFrom(read, here, assessed(read, here, null), given)
}

function documentFrom(
  read: ReportRead,
  here: TemplatesHere,
  assessment: Assessment,
  given: { readonly id: string; readonly now: string },
): ReportDocument {
  return buildDocument({
    report: { id: given.id, revision: 0, answers: read.file.answers, startedAt: given.now },
    form: read.form,
    offences: here.reference().offences,
    proposedSentence: assessment.proposedSentence,
    worksheets: worksheets(assessment.scores, given.now),
    findings: assessment.findings.map((finding) => ({ ...finding, acknowledged: null })),
    countersignature: { ...assessment.countersignature, requested: false },
    author: { userId: 'author', ...read.file.author },
    completedAt: given.now,
  })
}
