import type { RuleRow } from '../../../shared/allocation/rule-table.ts'

/** The rules that hold every word, in id, condition, outcome or source; all of them while nothing is typed. */
export function rulesFound(rules: readonly RuleRow[], words: string): readonly RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rules.filter(({ id, when, outcome, source }) => {
    const text = `${id} ${when} ${outcome} ${source}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
