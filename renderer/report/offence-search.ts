import type { OffenceEntry } from '../../shared/scoring/offence-table.ts'
import type { SearchOffences } from '../form/input-props.ts'

const MOST = 50

/**
 * Offences by words of their title or class, or by the first digits of their code. Those whose title begins
 * with what was typed come first, then current ones before those no longer charged, then in table order.
 */
export function offenceSearch(entries: readonly OffenceEntry[]): SearchOffences {
  const rows = entries.map((entry, order) => ({
    entry,
    order,
    title: entry.title.toLowerCase(),
    words: `${entry.title} ${entry.classTitle}`.toLowerCase(),
  }))
  return (typed) => {
    const wanted = typed.trim().toLowerCase()
    if (wanted === '') return []
    const parts = wanted.split(/\s+/)
    const found = /^\d+$/.test(wanted)
      ? rows.filter(({ entry }) => entry.code.startsWith(wanted))
      : rows.filter(({ words }) => parts.every((part) => words.includes(part)))
    const rank = ({ entry, title }: (typeof rows)[number]) =>
      (title.startsWith(wanted) ? 0 : 2) + (entry.current ? 0 : 1)
    return found
      .toSorted((one, other) => rank(one) - rank(other) || one.order - other.order)
      .slice(0, MOST)
      .map(({ entry: { code, title, classTitle } }) => ({ code, title, classTitle }))
  }
}
