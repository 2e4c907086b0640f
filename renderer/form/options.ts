import type { Option, OptionLists } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

export const optionsOf = (lists: OptionLists, list: string): readonly Option[] =>
  must(lists[list], `the linker refuses a form that names a missing list (${list})`).options

/** Options in their order, each run under its heading; null for those without one. */
export function underHeadings(options: readonly Option[]): { heading: string | null; under: Option[] }[] {
  const groups: { heading: string | null; under: Option[] }[] = []
  for (const option of options) {
    const heading = option.heading ?? null
    const last = groups.at(-1)
    if (last !== undefined && last.heading === heading) last.under.push(option)
    else groups.push({ heading, under: [option] })
  }
  return groups
}
