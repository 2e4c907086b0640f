import type { SearchHit } from '../../shared/contract/search-commands.ts'
import { sayTyped } from '../../shared/lib/typed-dates.ts'
import { stateOfHit } from '../screens/search/found-words.ts'
import type { PaletteEntry } from '../window/palette.ts'

/** A case that was found, by who it is; what it is stands beside it. */
export const caseEntry = (hit: SearchHit, open: () => void): PaletteEntry => ({
  kind: [hit.is === 'report' ? hit.formatName : stateOfHit(hit), sayTyped('date', hit.hearingDate) ?? '']
    .filter(Boolean)
    .join(', '),
  label: hit.name === '' ? 'No name yet' : hit.name,
  run: open,
})
