import { join } from 'node:path'
import { type PracticeGuide, practiceGuideSchema } from '../../../shared/court-list/practice.schema.ts'
import type { Problem } from '../../../shared/lib/result.ts'
import { readTemplate, TemplateError } from './templates.ts'

/**
 * The invented cases to practise on, and what an inspector asks.
 * @throws TemplateError listing every problem of the file
 */
export function loadPracticeGuide(directory: string): PracticeGuide {
  const problems: Problem[] = []
  const name = 'practice/practice.json'
  const file = readTemplate(join(directory, name), name, problems)
  if (file === null) throw new TemplateError(problems)
  const parsed = practiceGuideSchema.safeParse(file.content)
  if (parsed.success) return parsed.data
  throw new TemplateError(
    parsed.error.issues.map((issue) => ({ path: `${name} ${issue.path.join('.')}`, message: issue.message })),
  )
}
