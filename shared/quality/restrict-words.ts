import { mapLines, type RichText, type Span, spansText } from '../record/rich-text.ts'
import { wordsIn } from './victim-details.ts'

/** The same text with these very words marked as restricted, wherever they stand as whole words. */
export function restrictWords(document: RichText, words: string): RichText {
  return mapLines(document, (line) => {
    const text = spansText(line)
    const [starts, ends] = [new Set<number>(), new Set<number>()]
    for (const { start, end } of wordsIn(text)) {
      starts.add(start)
      ends.add(end)
    }
    const places = [...starts].filter(
      (start) => text.startsWith(words, start) && ends.has(start + words.length),
    )
    return places.reduce<Span[]>((spans, from) => restrictBetween(spans, from, from + words.length), line)
  })
}

function restrictBetween(line: Span[], from: number, to: number): Span[] {
  let at = 0
  return line.flatMap((span) => {
    const start = at
    at += span.text.length
    const [first, last] = [Math.max(from - start, 0), Math.min(to, at) - start]
    if (first >= last) return [span]
    const part = (begin: number, end: number): Span => ({ ...span, text: span.text.slice(begin, end) })
    const parts = [
      part(0, first),
      { ...part(first, last), restricted: true as const },
      part(last, span.text.length),
    ]
    return parts.filter(({ text }) => text !== '')
  })
}
