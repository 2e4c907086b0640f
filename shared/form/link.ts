import type { z } from 'zod'
import { canonicalBytes } from '../lib/canonical.ts'
import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import {
  type AskedQuestion,
  type FormDefinition,
  type FormFile,
  formFileSchema,
  type OptionLists,
  optionListsSchema,
  type PrintFile,
  printFileSchema,
  type Question,
  type QuestionsFile,
  questionsFileSchema,
} from './definition.ts'
import { conditionProblems, pathText } from './link-condition.ts'
import { fillProblems } from './link-fills.ts'
import { gridProblems } from './link-grid.ts'
import { impliedProblems } from './link-implied.ts'
import { inLines, lineProblems } from './link-lines.ts'
import { noneProblems, printedWithNones, withNone } from './link-none.ts'
import { listProblems, questionProblems, repeated } from './link-questions.ts'
import { readyProblems } from './link-ready.ts'
import { type ReadyRows, readyRowsSchema } from './ready-rows.ts'

/** A template file as read: its content is whatever JSON held, its path is what messages name. */
export type TemplateFile = { readonly path: string; readonly content: unknown }
export type FormFiles = {
  readonly questions: TemplateFile
  readonly form: TemplateFile
  readonly print: TemplateFile
}

/**
 * Joins a format's files and proves the whole: every list, question, column, option and section that is
 * named exists, once, and of the kind that rules expect. Otherwise every problem at once, each with its
 * path, such as "oral/1/form.json sections[3].questions[2].askedWhen".
 * @param sha256 hex digest of bytes
 */
export function linkForm(
  files: FormFiles,
  listsFile: TemplateFile,
  readyFile: TemplateFile,
  sha256: (bytes: Uint8Array) => string,
): Result<FormDefinition, readonly Problem[]> {
  const shapeProblems: Problem[] = []
  const lists = parseTemplate(optionListsSchema, listsFile, shapeProblems)
  const ready = parseTemplate(readyRowsSchema, readyFile, shapeProblems)
  const common = parseTemplate(questionsFileSchema, files.questions, shapeProblems)
  const form = parseTemplate(formFileSchema, files.form, shapeProblems)
  const print = parseTemplate(printFileSchema, files.print, shapeProblems)
  if (lists === null || ready === null || common === null || form === null || print === null)
    return fail(shapeProblems)

  const problems = [
    ...listProblems(listsFile.path, lists),
    ...questionProblems(files.questions.path, common, lists),
    ...readyProblems(files.questions.path, common, readyFile.path, ready, lists),
    ...formProblems(files, common, form, lists),
    ...fillProblems(files.questions.path, common, form, lists),
    ...gridProblems(files.form.path, common, form, lists),
    ...impliedProblems(files.questions.path, common, form, lists),
    ...lineProblems(files.questions.path, common, files.form.path, form, lists),
    ...noneProblems(files.questions.path, common, files.form.path, form),
    ...printProblems(files.print.path, form, print),
  ]
  if (problems.length > 0) return fail(problems)

  const byId = new Map(common.questions.map((question) => [question.id, question]))
  const sections = form.sections.map((section) => ({
    id: section.id,
    title: section.title,
    lead: section.lead ?? null,
    questions: inLines(
      section.questions.flatMap((asked): AskedQuestion[] => {
        const question = byId.get(asked.question)
        return question === undefined
          ? []
          : withNone(withReadyRows(applyWording(question, asked, form), ready), byId)
      }),
    ),
  }))
  const askedIds = new Set(sections.flatMap((section) => section.questions.map((question) => question.id)))
  return succeed({
    format: form.format,
    version: form.version,
    name: form.name,
    short: form.short,
    is: form.is,
    upgradesTo: form.upgradesTo ?? [],
    inForce: form.inForce ?? {},
    sha256: sha256(canonicalBytes({ questions: common, form, print })),
    sections,
    notAsked: common.questions.filter((question) => !askedIds.has(question.id)),
    print: printedWithNones(print, byId),
    lists,
  })
}

type Asked = FormFile['sections'][number]['questions'][number]

const applyWording = (question: Question, asked: Asked, form: FormFile): AskedQuestion => ({
  ...question,
  label: asked.label ?? question.label,
  ...(asked.hint === undefined ? {} : { hint: asked.hint }),
  required: asked.required === true,
  ...(asked.grid === undefined ? {} : { grid: asked.grid }),
  ...(asked.open === undefined ? {} : { open: asked.open }),
  ...(asked.size === undefined ? {} : { size: asked.size }),
  askedWhen:
    typeof asked.askedWhen === 'string'
      ? (form.conditions?.[asked.askedWhen] ?? null)
      : (asked.askedWhen ?? null),
})

const withReadyRows = (question: AskedQuestion, ready: ReadyRows): AskedQuestion => {
  const rows =
    question.kind === 'rows' && question.ready !== undefined ? ready[question.ready]?.rows : undefined
  return rows === undefined ? question : { ...question, readyRows: rows }
}

/** The file's content by its schema, or null with its problems added to the list, each with its path. */
export function parseTemplate<Schema extends z.ZodType>(
  schema: Schema,
  file: TemplateFile,
  problems: Problem[],
): z.output<Schema> | null {
  const read = schema.safeParse(file.content)
  if (read.success) return read.data
  for (const issue of read.error.issues) {
    problems.push({ path: `${file.path} ${pathText(issue.path)}`.trim(), message: issue.message })
  }
  return null
}

function formProblems(
  files: FormFiles,
  common: QuestionsFile,
  form: FormFile,
  lists: OptionLists,
): Problem[] {
  const path = files.form.path
  const problems: Problem[] = []
  if (form.questions !== common.version) {
    problems.push({
      path: `${path} questions`,
      message: `asks for version ${form.questions} of the common questions, and ${files.questions.path} is version ${common.version}`,
    })
  }
  const sectionIds = form.sections.map((section) => section.id)
  for (const index of repeated(sectionIds)) {
    problems.push({
      path: `${path} sections[${index}]`,
      message: `the section "${sectionIds[index]}" stands twice`,
    })
  }
  const known = new Map(common.questions.map((question) => [question.id, question]))
  const asked = new Map<string, Question>()
  form.sections.forEach((section, s) => {
    section.questions.forEach((entry, q) => {
      const at = `${path} sections[${s}].questions[${q}]`
      const question = known.get(entry.question)
      if (question === undefined) {
        problems.push({
          path: `${at}.question`,
          message: `there is no question "${entry.question}" in ${files.questions.path}`,
        })
      } else if (question.retired === true) {
        problems.push({ path: `${at}.question`, message: `"${entry.question}" is no longer asked` })
      } else if (asked.has(entry.question)) {
        problems.push({ path: at, message: `"${entry.question}" is asked twice in this form` })
      } else if (entry.size !== undefined && question.kind !== 'richText') {
        problems.push({ path: `${at}.size`, message: `"${entry.question}" is no text that grows` })
      } else if (entry.open !== undefined && entry.required === true) {
        problems.push({
          path: `${at}.open`,
          message: `"${entry.question}" is needed, and nobody would see it`,
        })
      } else asked.set(entry.question, question)
    })
  })
  for (const [name, condition] of Object.entries(form.conditions ?? {})) {
    problems.push(...conditionProblems(`${path} conditions.${name}`, condition, asked, lists))
  }
  form.sections.forEach((section, s) => {
    section.questions.forEach((entry, q) => {
      const at = `${path} sections[${s}].questions[${q}].askedWhen`
      if (entry.askedWhen === undefined) return
      if (typeof entry.askedWhen !== 'string') {
        problems.push(...conditionProblems(at, entry.askedWhen, asked, lists))
      } else if (!Object.hasOwn(form.conditions ?? {}, entry.askedWhen)) {
        problems.push({ path: at, message: `there is no condition "${entry.askedWhen}" in this form` })
      }
    })
  })
  return problems
}

function printProblems(path: string, form: FormFile, print: PrintFile): Problem[] {
  const asked = form.sections.flatMap((section) => section.questions.map(({ question }) => question))
  const printed = print.sections.flatMap(({ questions }, s) =>
    questions.map((question, q) => ({ question, at: `${path} sections[${s}].questions[${q}]` })),
  )
  const ids = printed.map(({ question }) => question)
  const sectionIds = print.sections.map(({ id }) => id)
  const newestFirst = print.statuteLines.every(
    (line, index, lines) => index === 0 || line.from < (lines[index - 1]?.from ?? ''),
  )
  return [
    ...repeated(sectionIds).map((index) => ({
      path: `${path} sections[${index}].id`,
      message: `the section "${sectionIds[index]}" stands twice`,
    })),
    ...printed.flatMap(({ question, at }, index) => {
      if (!asked.includes(question))
        return [{ path: at, message: `there is no question "${question}" in the form` }]
      return ids.indexOf(question) < index
        ? [{ path: at, message: `the question "${question}" is printed twice` }]
        : []
    }),
    ...asked
      .filter((question) => !ids.includes(question))
      .map((question) => ({
        path: `${path} sections`,
        message: `the question "${question}" is missing: it would not print`,
      })),
    ...(newestFirst ? [] : [{ path: `${path} statuteLines`, message: 'must stand newest first' }]),
  ]
}
