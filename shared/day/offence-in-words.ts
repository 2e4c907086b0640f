const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const

/** The offences of a case on one line: "Theft from a shop, three offences", "Criminal damage; assault", "Theft, 12 offences". */
export function offencesInWords(titles: readonly string[]): string {
  const named = titles.filter((title) => title !== '')
  const [first = '', second, ...others] = [...new Set(named)]
  if (named.length < 2) return first
  if (second !== undefined && others.length === 0 && named.length === 2) return `${first}; ${second}`
  return `${first}, ${NUMBERS[named.length] ?? named.length} offences`
}
