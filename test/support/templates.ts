import { readFileSync } from 'node:fs'
import { loadTemplates } from '../../electron/core/templates/templates.ts'
import { type Example, exampleSchema } from '../../shared/assessment/example.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

/** The templates as shipped. */
export const templatesFolder = new URL('../../templates/', import.meta.url).pathname
export const templates = loadTemplates(templatesFolder)

export const formOf = (format: string): FormDefinition =>
  must(
    templates.forms.findLast((form) => form.format === format),
    `the format ${format} is shipped`,
  )

export const templateJson = (path: string): unknown =>
  JSON.parse(readFileSync(`${templatesFolder}${path}`, 'utf8'))

/** The worked cases. */
export const CASES = ['case-1', 'case-2', 'case-3', 'case-5', 'case-7'] as const
/** Those and the cases of the inspection. */
export const EXAMPLES = [
  ...CASES,
  'ben',
  'james',
  'mark',
  'martin',
  'michael',
  'richard',
  'rodney',
  'sue',
] as const
export type ExampleName = (typeof EXAMPLES)[number]
export const exampleOf = (name: ExampleName): Example =>
  exampleSchema.parse(templateJson(`examples/${name}.json`))
