import type { Option } from './definition.ts'

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
