import { createContext, useContext } from 'react'

/** Practising, as the whole window knows it. */
export type Practice = {
  /** Whether this window stands in the office of practice. */
  readonly is: boolean
  /** Locks the real office and opens that of practice. */
  start(): void
  /** Asks whether it is to be kept, and goes back to the real office. */
  leave(): void
  /** The questions of an inspector that were answered; as long as this window practises. */
  readonly ticked: ReadonlySet<string>
  tick(question: string): void
}

const nothing = () => {}
export const NO_PRACTICE: Practice = {
  is: false,
  start: nothing,
  leave: nothing,
  ticked: new Set(),
  tick: nothing,
}

export const PracticeContext = createContext<Practice>(NO_PRACTICE)

export const usePractice = (): Practice => useContext(PracticeContext)
