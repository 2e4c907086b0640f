import { foldName } from '../../shared/lib/fold-name.ts'
import type { KeyId } from '../keys/keys.ts'

/**
 * One thing Ctrl+K can do or go to. `kind` is shown beside it: "Section", "Question", "Action". `text` is a long one
 * that it is found by, once something is typed.
 */
export type PaletteEntry = { kind: string; label: string; text?: string; key?: KeyId; run(): void }
type Matched = Pick<PaletteEntry, 'kind' | 'label' | 'text'>

/**
 * The entries that hold every word typed, those where a word begins a word of the label first, and those last that
 * hold it in their text alone; otherwise in the order given. Nothing typed: all that have a name.
 */
export function matchEntries<Entry extends Matched>(entries: readonly Entry[], typed: string): Entry[] {
  const words = foldName(typed).split(' ').filter(Boolean)
  if (words.length === 0) return entries.filter(({ text }) => text === undefined)
  const ranked = entries.flatMap((entry, order) => {
    const label = foldName(`${entry.label} ${entry.kind}`)
    const beside = words.filter((word) => !label.includes(word))
    const text = beside.length === 0 || entry.text === undefined ? '' : foldName(entry.text)
    if (!beside.every((word) => text.includes(word))) return []
    const starts = words.filter((word) => ` ${label}`.includes(` ${word}`)).length
    return [{ entry, order, rank: words.length - starts + (beside.length === 0 ? 0 : words.length) }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ entry }) => entry)
}

const BEFORE = 24
const LONGEST = 90

/** The part of a text in which the first of these words stands. */
export function partWith(text: string, typed: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const [word = ''] = typed.trim().toLowerCase().split(/\s+/)
  const at = line.toLowerCase().indexOf(word)
  const from = at <= BEFORE ? 0 : line.indexOf(' ', at - BEFORE) + 1
  const to = from + LONGEST
  return `${from === 0 ? '' : '… '}${line.slice(from, to).trimEnd()}${to < line.length ? '…' : ''}`
}
