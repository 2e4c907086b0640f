import type { FormDefinition } from '../../../shared/form/definition.ts'
import { must } from '../../../shared/lib/must.ts'
import type { TemplateUsed } from '../storage/store.ts'
import type { Templates } from './templates.ts'

/** The newest version of a format, for new reports; null where there is no such format. */
export function currentForm(templates: Templates, format: string): FormDefinition | null {
  return templates.forms.findLast((form) => form.format === format) ?? null
}

/** The very form a report was started with. */
export function formOf(templates: Templates, report: TemplateUsed): FormDefinition {
  return must(
    templates.forms.find(
      ({ format, version }) => format === report.format && version === report.templateVersion,
    ),
    'a released form is never removed',
  )
}
