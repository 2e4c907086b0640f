import { z } from 'zod'
import { type Decided, decideAllocation } from '../../../shared/allocation/decide.ts'
import { fromReport } from '../../../shared/allocation/from-report.ts'
import { type Stop, whyNotRecorded } from '../../../shared/allocation/stops.ts'
import { type Assessment, assess } from '../../../shared/assessment/assess.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { answersFitForm } from '../../../shared/form/answers-fit.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { allocationForChecks } from '../../../shared/quality/allocation-for-checks.ts'
import type { AllocationForChecks } from '../../../shared/quality/context.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../../shared/quality/countersign-rule.ts'
import { questionIdSchema } from '../../../shared/record/answers.ts'
import { documentOf } from '../../core/report/report-document.ts'
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

/** All that is worked out from a report file: what signing it would seal, and its allocation as it would be recorded. */
export type Judged = {
  readonly document: ReportDocument
  /** With the allocation, where the file holds a result and what the court passed. */
  readonly assessment: Assessment
  /** Null where the file holds no result. */
  readonly decided: Decided | null
  /** Why the allocation may not be recorded, by rule. */
  readonly stops: readonly Stop[]
}

/**
 * Judges a report file as the application judges a stored report. It has no store behind it: its id and the time
 * are given here. `BadInput` where the sentence cannot be read.
 */
export function judgeReport(
  read: ReportRead,
  here: TemplatesHere,
  given: { readonly id: string; readonly now: string } = { id: '', now: '' },
): Judged {
  const { file, form } = read
  const { offences, allocation } = here.reference()
  const before = assessed(read, here, null)
  const report = {
    id: given.id,
    rev: 0,
    answers: file.answers,
    startedAt: given.now,
    author: { userId: 'author', ...file.author },
  }
  const document = documentOf(report, form, before, offences, {
    now: given.now,
    requested: false,
    acknowledgements: [],
  })
  const { result, allocation: facts } = file
  if (result === undefined || facts === undefined || result.outcome === 'adjourned')
    return { document, assessment: before, decided: null, stops: [] }
  const parts = { report: fromReport(document, form), result, facts, approvedBy: null }
  const decided = decideAllocation(parts, allocation)
  if (!decided.ok)
    throw new BadInput(decided.problem.map(({ path, message }) => `allocation.${path}: ${message}`))
  const { input, answer } = decided.value
  const checked = allocationForChecks(input, answer, allocation.schedule15, facts.statedTotalMonths)
  const assessment = assessed(read, here, checked)
  const stops = whyNotRecorded(decided.value, assessment.findings, file.author.grade, null)
  return { document, assessment, decided: decided.value, stops }
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
      delivery: file.delivery ?? null,
      allocation,
      receiptAt: file.receiptAt ?? null,
    },
  )
