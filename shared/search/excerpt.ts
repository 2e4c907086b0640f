import { foldName } from '../lib/fold-name.ts'
import type { SearchQuery } from './search-query.ts'
import type { Passage, Stretch } from './searched-text.schema.ts'

/** Some words of a report around those that were looked for. `marks`: where these stand in `text`. */
export type Excerpt = {
  readonly where: string
  readonly text: string
  readonly marks: readonly Stretch[]
  /** Some of `text` is what the defendant may not read. */
  readonly restricted: boolean
}

const BEFORE = 60
const LONGEST = 180
/** A word with the apostrophes in it, as `foldName` takes words together. */
const WORD = /[\p{L}\p{M}\p{N}'’‘`´ʼ]+/gu

/** The place that has most of the words looked for, cut to a line; null where none has one. */
export function excerptOf(passages: readonly Passage[], asked: SearchQuery): Excerpt | null {
  const begins = asked.flatMap((term) => ('begins' in term ? [term.begins] : []))
  if (begins.length === 0) return null
  const spelt = begins.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}`, 'iu'))
  let best: { passage: Passage; at: number; words: number } | null = null
  for (const passage of passages) {
    // Spelt as they were typed, nearly always; only what is not is read word by word.
    const places = spelt.map((word) => passage.text.search(word)).filter((at) => at >= 0)
    if (places.length > (best?.words ?? 0)) best = { passage, at: Math.min(...places), words: places.length }
    if (best?.words === begins.length) break
  }
  for (const passage of best === null ? passages : []) {
    const [first] = marksIn(passage.text, begins)
    if (first === undefined) continue
    best = { passage, at: first[0], words: 1 }
    break
  }
  return best === null ? null : cut(best.passage, best.at, begins)
}

/** Most words are plain letters, which need no folding. */
const partsOf = (word: string): readonly string[] =>
  /^[A-Za-z0-9]+$/.test(word) ? [word.toLowerCase()] : foldName(word).split(' ')

function marksIn(text: string, begins: readonly string[]): Stretch[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }): Stretch[] =>
    partsOf(word).some((part) => begins.some((begin) => part.startsWith(begin)))
      ? [[index, index + word.length]]
      : [],
  )
}

/** From the start of a word to the end of one. */
function cut({ where, text, restricted }: Passage, at: number, begins: readonly string[]): Excerpt {
  const from = at <= BEFORE ? 0 : nextWord(text, at - BEFORE, at)
  const end =
    text.length - from <= LONGEST ? text.length : Math.max(at + 1, text.lastIndexOf(' ', from + LONGEST))
  const before = from === 0 ? '' : '… '
  const part = `${before}${text.slice(from, end)}${end === text.length ? '' : ' …'}`
  return {
    where,
    text: part,
    marks: marksIn(part, begins),
    restricted: restricted.some(([start, stop]) => start < end && stop > from),
  }
}

const nextWord = (text: string, from: number, before: number): number => {
  const space = text.indexOf(' ', from)
  return space === -1 || space >= before ? from : space + 1
}
