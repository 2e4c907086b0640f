import { join } from 'node:path'
import { courtDate, type IsoDate } from '../../../shared/lib/dates.ts'
import { loadReference, type Reference } from '../../core/templates/reference.ts'
import { loadTemplates, type Templates } from '../../core/templates/templates.ts'

/** The templates that came with this copy of Courtside. */
export const templatesFolder = join(import.meta.dirname, '..', '..', '..', 'templates')

/** Forms and tables, each read when a command first asks. */
export type TemplatesHere = { templates(): Templates; reference(): Reference; today(): IsoDate }

export function templatesHere(now: () => string): TemplatesHere {
  let templates: Templates | null = null
  let reference: Reference | null = null
  return {
    today: () => courtDate(now()),
    templates: () => {
      templates ??= loadTemplates(templatesFolder)
      return templates
    },
    reference: () => {
      reference ??= loadReference(templatesFolder)
      return reference
    },
  }
}
