import type { FormDefinition } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

/** The form that a report was begun with: a newer version never changes an open report. */
export function formOf(
  forms: readonly FormDefinition[],
  report: { format: string; templateVersion: number },
): FormDefinition {
  return must(
    forms.find((form) => form.format === report.format && form.version === report.templateVersion),
    'the application opens a report only where its form is loaded',
  )
}
