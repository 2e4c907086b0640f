import type { SearchHit } from '../../../shared/contract/search-commands.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import type { Place } from '../../window/app-state.ts'

/** A report is opened; a row of a court list on its day. */
export function placeOfFound(hit: SearchHit): Place {
  if (hit.is === 'report') return { at: 'report', id: hit.id }
  const day = readDate(hit.hearingDate)
  return { at: 'start', ...(day === null ? {} : { day }), row: hit.id }
}
