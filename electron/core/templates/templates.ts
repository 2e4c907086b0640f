import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type StartFile, startFileSchema, startProblems } from '../../../shared/court-list/start.ts'
import { type CarryFile, carryFileSchema, carryProblems } from '../../../shared/earlier/carry-file.ts'
import type { FormDefinition, OptionLists } from '../../../shared/form/definition.ts'
import { linkForm, parseTemplate, type TemplateFile } from '../../../shared/form/link.ts'
import { formatProblems, releasedFileSchema, releaseProblems } from '../../../shared/form/released.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Problem } from '../../../shared/lib/result.ts'

/** Every form, all versions, linked; read once at start: in the order of released.json, which is the order offered. */
export type Templates = {
  readonly forms: readonly FormDefinition[]
  readonly lists: OptionLists
  /** What a row of a court list answers in a new report of each form. */
  readonly starts: ReadonlyMap<FormDefinition, StartFile>
  /** What a report of each form gives to a later one on the same person. */
  readonly carries: ReadonlyMap<FormDefinition, CarryFile>
}

/** The templates cannot be used: every problem, each with its file and place. */
export class TemplateError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'))
    this.name = 'TemplateError'
    this.problems = problems
  }
}

/**
 * Reads and links every form under `<directory>/reports`, with the lists and ready rows of `<directory>/reference`.
 * Paths in messages are relative to `reports` ("oral/1/form.json ...") and `reference`.
 * @throws TemplateError listing every problem of every file
 */
export function loadTemplates(directory: string): Templates {
  const problems: Problem[] = []
  const read = (folder: 'reports' | 'reference', path: string): TemplateFile | null =>
    readTemplate(join(directory, folder, path), path, problems)

  const readStart = (path: string, form: FormDefinition): StartFile | null => {
    const file = read('reports', path)
    const start = file && parseTemplate(startFileSchema, file, problems)
    if (start !== null) problems.push(...startProblems(path, start, form))
    return start
  }

  const readCarry = (path: string, form: FormDefinition): CarryFile | null => {
    const file = read('reports', path)
    const carry = file && parseTemplate(carryFileSchema, file, problems)
    if (carry !== null) problems.push(...carryProblems(path, carry, form))
    return carry
  }

  const lists = read('reference', 'lists.json')
  const ready = read('reference', 'ready-rows.json')
  const linked: FormDefinition[] = []
  const starts = new Map<FormDefinition, StartFile>()
  const carries = new Map<FormDefinition, CarryFile>()
  const reports = join(directory, 'reports')
  if (!existsSync(reports)) throw new TemplateError([{ path: 'reports', message: 'the folder is not there' }])
  for (const format of folders(reports).filter((name) => name !== 'common')) {
    for (const version of versions(join(reports, format))) {
      const form = read('reports', `${format}/${version}/form.json`)
      const print = read('reports', `${format}/${version}/print.json`)
      const questions = read('reports', `common/${questionsVersion(form)}/questions.json`)
      if (lists === null || ready === null || form === null || print === null || questions === null) continue
      const result = linkForm({ questions, form, print }, lists, ready, sha256)
      if (!result.ok) problems.push(...result.problem)
      else {
        linked.push(result.value)
        const start = readStart(`common/${questionsVersion(form)}/start.json`, result.value)
        if (start !== null) starts.set(result.value, start)
        const carry = readCarry(`common/${questionsVersion(form)}/carry.json`, result.value)
        if (carry !== null) carries.set(result.value, carry)
      }
      if (result.ok && (result.value.format !== format || result.value.version !== Number(version))) {
        problems.push({
          path: form.path,
          message: `calls itself ${result.value.format} ${result.value.version}`,
        })
      }
    }
  }
  const releasedFile = read('reports', 'released.json')
  const released = releasedFile && parseTemplate(releasedFileSchema, releasedFile, problems)
  if (released !== null && problems.length === 0) {
    problems.push(...formatProblems(linked), ...releaseProblems('released.json', released, linked))
  }
  if (linked.length === 0 && problems.length === 0) {
    problems.push({ path: 'reports', message: 'there is no form here' })
  }
  if (problems.length > 0) throw new TemplateError(distinct(problems))
  const place = ({ format, version }: FormDefinition): number =>
    released?.versions.findIndex((entry) => entry.format === format && entry.version === version) ?? 0
  const forms = linked.toSorted((a, b) => place(a) - place(b))
  return {
    forms,
    lists: must(linked[0], 'a form is linked where there is no problem').lists,
    starts,
    carries,
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()

const versions = (path: string): readonly string[] =>
  folders(path)
    .filter((name) => /^[1-9]\d*$/.test(name))
    .sort((a, b) => Number(a) - Number(b))

/** The version of the common questions that a form asks for; 1 where the form does not say (linking then does). */
function questionsVersion(form: TemplateFile | null): number {
  const content = form?.content
  return typeof content === 'object' &&
    content !== null &&
    'questions' in content &&
    typeof content.questions === 'number'
    ? content.questions
    : 1
}

/** A template file's content, or null with the problem noted under `path`. */
export function readTemplate(file: string, path: string, problems: Problem[]): TemplateFile | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    problems.push({ path, message: 'cannot be read: is the file there?' })
    return null
  }
  try {
    return { path, content: JSON.parse(text) }
  } catch (error) {
    problems.push({ path, message: `is not JSON: ${error instanceof Error ? error.message : 'unreadable'}` })
    return null
  }
}

const distinct = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((problem) => [`${problem.path}\n${problem.message}`, problem])).values(),
]
