import type { FormDefinition } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

/** The newest version of each format, in the order of the formats: what a new report can be. */
export function currentForms(forms: readonly FormDefinition[]): readonly FormDefinition[] {
  const newest = new Map<string, FormDefinition>()
  for (const form of forms) {
    const known = newest.get(form.format)
    if (known === undefined || known.version < form.version) newest.set(form.format, form)
  }
  return [...newest.values()]
}

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
