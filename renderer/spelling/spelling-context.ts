import { createContext, useContext } from 'react'
import type { Spelling } from './spelling.ts'

/** Null where nothing is spelt by us: the browser's own checker has the field then. */
export const SpellingContext = createContext<Spelling | null>(null)

export const useSpelling = (): Spelling | null => useContext(SpellingContext)
