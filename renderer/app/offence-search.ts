import { membershipByCode, membershipInShort } from '../../shared/allocation/schedule15.ts'
import type { Reference } from '../../shared/contract/commands.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import { readCjsCode } from '../../shared/lib/identifiers.ts'
import { type OffenceIndex, offenceIndex, searchOffences } from '../../shared/scoring/offence-search.ts'
import { now } from '../client/now.ts'
import type { SearchOffences } from '../controls/input-props.ts'

/**
 * The offence search of this window. Its index is built when first asked, not while the window opens. What a CJS code
 * leads to has that code, and what Schedule 15 says of it today.
 */
export function offenceSearch(reference: Reference): SearchOffences {
  let index: OffenceIndex | null = null
  return (words, least) => {
    index ??= offenceIndex(reference.offences, reference.synonyms)
    const found = searchOffences(index, words, undefined, least)
    const cjsCode = readCjsCode(words)
    if (cjsCode === null) return found
    const { schedule15 } = reference.allocation
    const said = membershipInShort(membershipByCode(cjsCode, courtDate(now()), schedule15))
    return found.map((offence) => ({ ...offence, cjsCode, ...(said === '' ? {} : { schedule15: said }) }))
  }
}
