import type { OptionLists } from '../form/definition.ts'
import type { ServiceEntry } from './directory.schema.ts'
import { eligibilityInWords } from './eligibility-in-words.ts'
import { confirmedInWords } from './staleness.ts'
import { waitInWords } from './waits.ts'

/** What the codes of an entry are called. */
export type ServiceLabels = { readonly requirements: readonly string[]; readonly needs: readonly string[] }

/** The words of the lists for an entry's codes; a code that no list knows stays as it is. */
export function serviceLabels(entry: ServiceEntry, lists: OptionLists): ServiceLabels {
  const called = (list: string, codes: readonly string[]): string[] =>
    codes.map((code) => lists[list]?.options.find((option) => option.code === code)?.label ?? code)
  return { requirements: called('requirements', entry.requirements), needs: called('needs', entry.needs) }
}

const NOT_GIVEN = 'Not given'

/**
 * What is known of a service, in the order of its page: the same on paper and in the window. What an officer
 * will look for and not find says so; the rest is left out where it is not known.
 */
export function serviceFacts(
  entry: ServiceEntry,
  labels: ServiceLabels,
): readonly { readonly label: string; readonly says: string }[] {
  const facts: readonly (readonly [string, string | null])[] = [
    ['Provider', entry.provider ?? NOT_GIVEN],
    ['Contact', entry.contact ?? NOT_GIVEN],
    ['Where', entry.venue],
    ['When', entry.days],
    ['Serves', entry.areas.length === 0 ? 'The whole area' : entry.areas.join(', ')],
    ['Wait', entry.wait === null ? NOT_GIVEN : waitInWords(entry.wait)],
    ['About the wait', entry.wait?.is === 'weeks' ? entry.wait.note : null],
    ['Length', entry.lengthWeeks === null ? null : weeksInWords(entry.lengthWeeks)],
    ['Who it is for', eligibilityInWords(entry.eligibility)],
    ['Requirements', labels.requirements.length === 0 ? null : labels.requirements.join(', ')],
    ['Meets', labels.needs.length === 0 ? null : labels.needs.join(', ')],
    ['Confirmed', confirmedInWords(entry)],
    ['Source', entry.source],
  ]
  return facts.flatMap(([label, says]) => (says === null || says === '' ? [] : [{ label, says }]))
}

const weeksInWords = (weeks: number): string => `${weeks} ${weeks === 1 ? 'week' : 'weeks'}`
