/**
 * What a block is to whoever hears it read, by the names of ISO 32000-1, 14.8.4. A block without one is told by its
 * kind: text is a paragraph, `ul` and `ol` are lists, a table is what stands side by side. 'Table' is one with heads:
 * its first row and its first column.
 */
export type Tag = 'H1' | 'H2' | 'H3' | 'H4' | 'BlockQuote' | 'Table'

declare module 'pdfmake/interfaces' {
  interface Style {
    /** On a run within a text: what runs in before its paragraph. */
    tag?: Tag
    /** The language of a run, where it is not that of the document. BCP 47. */
    lang?: 'cy'
    /** What a drawing says, in words; a drawing without any is an ornament. */
    alt?: string
  }
}

const LEVELS: Partial<Record<Tag, number>> = { H1: 1, H2: 2, H3: 3, H4: 4 }

/** The level of a heading, or null of what is none. */
export const levelOf = (tag: Tag | undefined): number | null =>
  tag === undefined ? null : (LEVELS[tag] ?? null)

/** Gives each heading its depth below those before it: a level that a report leaves out is no step for its reader. */
export function headingDepths(): (level: number) => number {
  const above: number[] = []
  return (level) => {
    while ((above.at(-1) ?? 0) >= level) above.pop()
    return above.push(level)
  }
}
