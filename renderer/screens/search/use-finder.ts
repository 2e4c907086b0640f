import { useState } from 'react'
import { readDate } from '../../../shared/lib/dates.ts'
import { NO_FILTERS } from './FoundFilters.tsx'
import { useFoundKeys } from './use-found-keys.ts'
import { useSearch } from './use-search.ts'

/** One letter finds half an office. */
const FEWEST_LETTERS = 2
const LONGEST = 200

/** The search of a page: what is typed in its field, what is shown of it, and what was found. */
export function useFinder() {
  const [text, setText] = useState('')
  const [filters, setFilters] = useState(NO_FILTERS)
  const asked = text.trim().slice(0, LONGEST)
  const enough = asked.length >= FEWEST_LETTERS
  const { state, mine } = filters
  const search = useSearch(
    enough ? { text: asked, state, mine, from: readDate(filters.from), to: readDate(filters.to) } : null,
  )
  const keys = useFoundKeys(search.current)
  return {
    asked,
    enough,
    filters,
    setFilters,
    search,
    keys,
    forget: () => setText(''),
    field: {
      label: 'Find a person, number or words',
      value: text,
      onChange: setText,
      onKeyDown: keys.inField,
    },
  }
}
export type Finder = ReturnType<typeof useFinder>
