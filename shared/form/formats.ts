import type { IsoDate } from '../lib/dates.ts'
import { lowerFirst } from '../lib/words.ts'
import type { FormDefinition } from './definition.ts'

/** Whether reports of this form are begun on the day. */
export const isInForce = ({ inForce: { from, until } }: FormDefinition, day: IsoDate): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until)

/**
 * What a new report can be: of each format the newest version in force on the day, in the order of the formats. A
 * computer whose clock stands before all of them offers the newest of each: its reports are wanted all the same.
 */
export function formsOffered(forms: readonly FormDefinition[], day: IsoDate): readonly FormDefinition[] {
  const now = forms.filter((form) => isInForce(form, day))
  const newest = new Map<string, FormDefinition>()
  for (const form of now.length === 0 ? forms : now) {
    const known = newest.get(form.format)
    if (known === undefined || known.version < form.version) newest.set(form.format, form)
  }
  return [...newest.values()]
}

/** "a short-format report", "an oral report". */
export const formInWords = ({ name }: Pick<FormDefinition, 'name'>): string =>
  `${VOWELS.includes(name.slice(0, 1).toLowerCase()) ? 'an' : 'a'} ${lowerFirst(name)}`

const VOWELS = 'aeiou'
