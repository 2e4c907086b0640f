import type { RuleRow } from '../../../shared/quality/softened-check.ts'

/** The rules that hold every word, in id, words or source; all of them while nothing is typed. */
export function checksFound(checks: readonly RuleRow[], words: string): readonly RuleRow[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return checks.filter((check) => {
    const text = `${check.id} ${inPlainWords(check)} ${check.source}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

/** What a check says of any report: what it fills in, it fills in from one. */
export const inPlainWords = ({ inGeneral, message }: RuleRow): string => inGeneral ?? message
