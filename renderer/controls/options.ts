import type { Option, OptionLists } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

export const optionsOf = (lists: OptionLists, list: string): readonly Option[] =>
  must(lists[list], `the linker refuses a form that names a missing list (${list})`).options

/** Those that may be chosen: a retired one is offered only where it was chosen before. */
export const offered = (options: readonly Option[], held: readonly string[]): readonly Option[] =>
  options.filter(({ code, retired }) => retired !== true || held.includes(code))

/**
 * Options in their order, by heading: an option that bears one opens a group, those after it belong to it
 * until the next. null for options before any heading.
 */
export function underHeadings(options: readonly Option[]): { heading: string | null; under: Option[] }[] {
  const groups: { heading: string | null; under: Option[] }[] = []
  for (const option of options) {
    const last = groups.at(-1)
    const opens = option.heading !== undefined && option.heading !== last?.heading
    if (last === undefined || opens) groups.push({ heading: option.heading ?? null, under: [option] })
    else last.under.push(option)
  }
  return groups
}
