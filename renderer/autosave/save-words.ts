import { assertNever } from '../../shared/lib/assert-never.ts'
import { clockTime } from '../../shared/lib/dates.ts'
import type { SaveState } from './autosave.ts'

/** The save state as the top bar shows it: a time rather than a spinner, so that the officer sees when it was saved. */
export function saveInWords(state: SaveState<unknown>): string {
  switch (state.is) {
    case 'saved':
      return `Saved ${clockTime(state.at)}`
    case 'saving':
      return 'Saving'
    case 'notSaved':
      return `Not saved: ${state.says}`
    case 'conflict':
      return 'Not saved: changed in another window'
    default:
      return assertNever(state, 'save state')
  }
}
