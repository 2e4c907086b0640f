/** A font as it was parsed, and what pdfkit makes of it for one document. */
export type DocumentFont = { readonly font: object; layoutCache: LaidWords }
/** By the word, how its letters are placed. */
type LaidWords = Record<string, unknown>

/** As many words a font as two long reports have. */
const MOST = 5000

/**
 * The words laid out in each font, for all documents of this process: laying out is a third of the time of a report. They
 * are words of reports. They stay in the worker, which ends when the store is locked (pdf-renderer.ts).
 */
export const keptWords = new Map<object, LaidWords>()

/** To be called before each document. */
export function limitKeptWords(): void {
  for (const [font, words] of keptWords) if (Object.keys(words).length > MOST) keptWords.delete(font)
}

/** The font finds the words laid out in it before. */
export function keepWords(font: DocumentFont): void {
  const words = keptWords.get(font.font) ?? Object.create(null)
  keptWords.set(font.font, words)
  font.layoutCache = words
}
