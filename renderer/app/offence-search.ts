import type { Reference } from '../../shared/contract/commands.ts'
import { readCjsCode } from '../../shared/lib/identifiers.ts'
import { type OffenceIndex, offenceIndex, searchOffences } from '../../shared/scoring/offence-search.ts'
import type { SearchOffences } from '../controls/input-props.ts'

/**
 * The offence search of this window. Its index is built when first asked, not while the window opens. What a CJS code
 * leads to has that code.
 */
export function offenceSearch(reference: Reference): SearchOffences {
  let index: OffenceIndex | null = null
  return (words, least) => {
    index ??= offenceIndex(reference.offences, reference.synonyms)
    const found = searchOffences(index, words, undefined, least)
    const cjsCode = readCjsCode(words)
    return cjsCode === null ? found : found.map((offence) => ({ ...offence, cjsCode }))
  }
}
