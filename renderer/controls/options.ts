import type { Option, OptionLists } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'

export const optionsOf = (lists: OptionLists, list: string): readonly Option[] =>
  must(lists[list], `the linker refuses a form that names a missing list (${list})`).options

/** Those that may be chosen: a retired one is offered only where it was chosen before. */
export const offered = (options: readonly Option[], held: readonly string[]): readonly Option[] =>
  options.filter(({ code, retired }) => retired !== true || held.includes(code))
