import { foldName } from '../../shared/lib/fold-name.ts'

/** One thing Ctrl+K can do or go to. `kind` is shown beside it: "Section", "Question", "Action". */
export type PaletteEntry = { kind: string; label: string; keys?: string; run(): void }

/**
 * The entries that hold every word typed, those where a word begins a word of the label first;
 * otherwise in the order given. Nothing typed: everything.
 */
export function matchEntries<Entry extends { kind: string; label: string }>(
  entries: readonly Entry[],
  typed: string,
): Entry[] {
  const words = foldName(typed).split(' ').filter(Boolean)
  const ranked = entries.flatMap((entry, order) => {
    const label = foldName(`${entry.label} ${entry.kind}`)
    if (!words.every((word) => label.includes(word))) return []
    const starts = words.filter((word) => ` ${label}`.includes(` ${word}`)).length
    return [{ entry, order, rank: words.length - starts }]
  })
  return ranked.sort((a, b) => a.rank - b.rank || a.order - b.order).map(({ entry }) => entry)
}
