import { createContext, type ReactNode, useContext } from 'react'

/** What stands under the answer of a question, by whoever draws the page; null under most. */
export const FieldNotes = createContext<(question: string) => ReactNode>(() => null)

/** It alone is drawn again where the notes change, and never the field above it. */
export const FieldNote = ({ question }: { question: string }) => useContext(FieldNotes)(question)
