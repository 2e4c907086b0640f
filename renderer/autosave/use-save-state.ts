import { useSyncExternalStore } from 'react'
import type { SaveState } from './autosave.ts'
import type { OpenEntries } from './open-entries.ts'

/** How saving stands, for what says so: the page around it is not drawn again. */
export function useSaveState(entries: Pick<OpenEntries, 'saveState' | 'onSaveState'>): SaveState {
  return useSyncExternalStore(entries.onSaveState, entries.saveState)
}
