import { z } from 'zod'

/** From which character of a text, and before which, something stands. */
export type Stretch = [from: number, to: number]

/** One place of a report that has words: what it is called, and which stretches of it the defendant may not read. */
export type Passage = {
  readonly where: string
  readonly text: string
  readonly restricted: readonly Stretch[]
}

/** Where a case stands that can be found: a report by its own state, `listed` a row of a court list without one. */
export const searchedStateSchema = z.enum(['draft', 'signed', 'sealed', 'handedOver', 'listed'])
export type SearchedState = z.infer<typeof searchedStateSchema>

/** What a case is found by, and what is told of it when it is. */
export type SearchedText = {
  /** Of the report, or of the row. */
  readonly id: string
  readonly state: SearchedState
  /** The day of the hearing, empty where no date can be read. */
  readonly hearing: string
  /** The user who writes the report or said that the case is theirs. */
  readonly holder: string | null
  readonly born: string
  readonly offence: string
  /** Who it is: words folded, each once, one space between them. */
  readonly person: string
  /** The same, with all that is written. */
  readonly words: string
  readonly passages: readonly Passage[]
}
