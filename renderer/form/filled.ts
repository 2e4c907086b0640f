import { createContext, useContext, useSyncExternalStore } from 'react'

/** Where an answer comes from that nobody typed, in words, by the name of its control; null for any other. */
export type Filled = {
  readonly at: (name: string) => string | null
  readonly subscribe: (listener: () => void) => () => void
}

export const FilledAnswers = createContext<Filled>({ at: () => null, subscribe: () => () => undefined })

/** It alone is drawn again where a mark comes or goes. */
export function useFilled(name: string): string | null {
  const { at, subscribe } = useContext(FilledAnswers)
  const read = () => at(name)
  // A page drawn without a window, as tests draw a field, reads the same.
  return useSyncExternalStore(subscribe, read, read)
}
