/** A report as an answer names it: its id, for machines, and the words for it, which are what prints. */
export const reportNamed = (id: string, says: string): string => `${id} ${says}`

/** The words of it; null where the answer names none. */
export function reportSays(answer: string): string | null {
  const at = answer.indexOf(' ')
  return at <= 0 || at === answer.length - 1 ? null : answer.slice(at + 1)
}
