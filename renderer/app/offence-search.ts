import type { Reference } from '../../shared/contract/commands.ts'
import { type OffenceIndex, offenceIndex, searchOffences } from '../../shared/scoring/offence-search.ts'
import type { SearchOffences } from '../controls/input-props.ts'

/** The offence search of this window. Its index is built when first asked, not while the window opens. */
export function offenceSearch(reference: Reference): SearchOffences {
  let index: OffenceIndex | null = null
  return (words) => {
    index ??= offenceIndex(reference.offences, reference.synonyms)
    return searchOffences(index, words)
  }
}
