import type { FormDefinition } from '../../../shared/form/definition.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import type { TemplateUsed } from '../storage/store.ts'
import type { Templates } from './templates.ts'

/** The newest version of a format; null where there is no such format. */
export function currentForm(templates: Templates, format: string): FormDefinition | null {
  return templates.forms.findLast((form) => form.format === format) ?? null
}

/** The version in which a report is begun on the day; one out of force is the newest, for whoever asks for it by name. */
export const formToBegin = (templates: Templates, format: string, day: IsoDate): FormDefinition | null =>
  formsOffered(templates.forms, day).find((form) => form.format === format) ?? currentForm(templates, format)

/** What a format is called; its code where there is none of that name any more. */
export const formNameOf = (templates: Templates, format: string): string =>
  currentForm(templates, format)?.name ?? format

/** The very form a report was started with. */
export function formOf(templates: Templates, report: TemplateUsed): FormDefinition {
  return must(
    templates.forms.find(
      ({ format, version }) => format === report.format && version === report.templateVersion,
    ),
    'a released form is never removed',
  )
}
