import type { SearchHit, SearchRead } from '../../../shared/contract/search-commands.ts'
import { stateInWords } from '../../../shared/record/lifecycle.ts'
import type { SearchedState } from '../../../shared/search/searched-text.schema.ts'

const figure = (count: number): string => count.toLocaleString('en-GB')

/** How many were found, by what, and how many of them are shown. */
export function countInWords({ hits, people, total }: SearchRead): string {
  if (total === 0) return ''
  const found = total === 1 ? '1 case found' : `${figure(total)} cases found`
  const how = people === 0 ? ', in the text' : people === total ? '' : `, ${figure(people)} by name or number`
  const shown =
    hits.length < total ? ` The first ${figure(hits.length)} are shown, the last heard first.` : ''
  return `${found}${how}.${shown}`
}

export const buildingInWords = ({ done, of }: { done: number; of: number }): string =>
  `The search is still being built: ${figure(done)} of ${figure(of)} cases can be found so far.`

export const STATE_NAMES: readonly { code: SearchedState; label: string }[] = [
  { code: 'draft', label: 'Draft or returned' },
  { code: 'signed', label: 'Waiting for countersignature' },
  { code: 'sealed', label: 'Signed and sealed' },
  { code: 'handedOver', label: 'Handed over' },
  { code: 'listed', label: 'In a court list, no report' },
]

export const stateOfHit = (hit: SearchHit): string =>
  hit.is === 'row' ? 'In the court list' : stateInWords(hit.state)
