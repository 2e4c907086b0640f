import type { RuleRow } from '../../../shared/quality/softened-check.ts'

/** The rules that hold every word, in id, words or source; all of them while nothing is typed. */
export function checksFound(checks: readonly RuleRow[], words: string): readonly RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return checks.filter(({ id, message, source }) => {
    const text = `${id} ${inPlainWords(message)} ${source}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** A check's words with its places left open: what fills them is the report's. */
export function inPlainWords(message: string): string {
  const words = message.replaceAll(/\{\w+\}/g, '…').replaceAll('….', '…')
  return words.trim() === '…' ? 'Says what is wrong, case by case.' : words
}
