import type { SearchAsked } from '../../shared/contract/search-commands.ts'

/** A search for this among all that may be read. */
export const searchFor = (text: string, only: Partial<SearchAsked> = {}): SearchAsked => ({
  text,
  state: null,
  mine: false,
  from: null,
  to: null,
  ...only,
})
