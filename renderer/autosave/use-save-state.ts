import { useSyncExternalStore } from 'react'
import type { SaveState } from './autosave.ts'
import type { OpenEntries } from './open-entries.ts'

/** The save state, for the component that shows it; the page around it does not render again. */
export function useSaveState(entries: Pick<OpenEntries, 'saveState' | 'onSaveState'>): SaveState {
  return useSyncExternalStore(entries.onSaveState, entries.saveState)
}
