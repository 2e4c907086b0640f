import { createContext } from 'react'

/** The questions that are marked as not answered yet: those of a section that was visited. */
export const ToDoMarks = createContext<ReadonlySet<string>>(new Set())
