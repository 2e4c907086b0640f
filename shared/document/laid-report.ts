import type { AcknowledgedFinding } from './document.schema.ts'
import type { LaidBlock } from './said-by.ts'
import type { ScoreWords } from './score-words.ts'
import type { PrintedFact } from './section-parts.ts'
import type { Fact, TableLayout } from './table-layout.ts'

/**
 * A copy of a report as one tree. Paper, plain text and window each draw it and add no words: what it shows, in
 * which order and under which heading is decided here. `is` says what a node is, for readers that hear it.
 */
export type LaidReport = {
  /** Of all its text but what is marked as Welsh. BCP 47. */
  readonly language: 'en-GB'
  /** What stands on each page, and is no part of what is read. */
  readonly artifacts: { readonly marking: string; readonly copy: string }
  /** The title, and the line under it. */
  readonly title: string
  readonly under: string
  /** Who, which references, which court and when: a label, and a line or more. */
  readonly heading: readonly { readonly label: string; readonly lines: readonly string[] }[]
  /** A line under them: where the person lives, where a copy says it there. */
  readonly lives: string | null
  readonly sections: readonly LaidSection[]
}
/** `title` is a heading of level 1; empty where what stands in it has heads of its own. */
export type LaidSection = {
  readonly id: string
  readonly title: string
  readonly nodes: readonly LaidNode[]
}
export type LaidNode =
  /** A label and a paragraph that stand out: the sentence proposed. */
  | { readonly is: 'band'; readonly label: string; readonly text: string }
  /** A table with heads; where a figure is drawn on its bar, the words beside it say the same. */
  | {
      readonly is: 'scores'
      readonly heads: readonly string[]
      readonly scores: readonly ScoreWords[]
      readonly note: string
    }
  /** Levels beside figures: each level as a short answer, each figure with its band, its limits and what it is of. */
  | {
      readonly is: 'glance'
      readonly levels: readonly PrintedFact[]
      readonly scores: readonly ScoreWords[]
      readonly note: string
    }
  /** What is read at once, side by side: a heading of level 2, what stands out below it, and a line or more. */
  | {
      readonly is: 'abreast'
      readonly parts: readonly {
        readonly title: string
        readonly strong: string
        readonly lines: readonly string[]
      }[]
    }
  /** A list of short answers, side by side. */
  | { readonly is: 'levels'; readonly facts: readonly PrintedFact[] }
  /** A list of short answers; a title is a heading of level 2. */
  | { readonly is: 'facts'; readonly title: string | null; readonly facts: readonly PrintedFact[] }
  | LaidAnswer
  /** A list, numbered or not: what each point is about stands out, and the rest of it follows. Its title is a heading of level 2. */
  | {
      readonly is: 'points'
      readonly title: string | null
      readonly numbered: boolean
      readonly points: readonly Point[]
    }
  | { readonly is: 'finding'; readonly finding: AcknowledgedFinding }
  /** Paragraphs of a line each. */
  | { readonly is: 'lines'; readonly title: string | null; readonly lines: readonly string[] }
  /** A table with heads, and a note below it. */
  | {
      readonly is: 'signatures'
      readonly heads: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly note: string | null
    }
  /** A code to scan, and what a person can type instead of it: its title is a heading of level 2. */
  | {
      readonly is: 'proof'
      readonly code: string
      readonly title: string
      readonly lines: readonly string[]
    }
/** `lead` ends as it is to be read before `text`. */
export type Point = { readonly lead: string; readonly text: string }
/** An answer that needs room. Its label is a heading of level 2, empty where the section's title says it. */
export type LaidAnswer = {
  readonly is: 'answer'
  readonly question: string
  readonly label: string
  readonly restricted: boolean
  readonly body: LaidBody
}
export type LaidBody =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly string[] }
  /** Paragraphs, headings, quotes and lists; neighbours with restricted words stand together. */
  | { readonly is: 'richText'; readonly parts: readonly RichTextPart[] }
  /** A table of one row, as facts in a line. */
  | { readonly is: 'row'; readonly facts: readonly Fact[]; readonly outstanding: boolean }
  | ({ readonly is: 'table' } & TableLayout)
export type RichTextPart = { readonly restricted: boolean; readonly blocks: readonly LaidBlock[] }
