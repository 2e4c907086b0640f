/**
 * The times of the week as the list `weekTimes` codes them: a day stands for its daytime, `evenings` for the
 * evening of any day. Coarse on purpose: an officer ticks them in a second, and a clash is a question, not a verdict.
 */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

const NAME =
  /\b(mon|tue|wed|thu|fri|sat|sun)(?:day|s|sday|nesday|rsday|urday)?s?\b(?:\s*(?:to|-|–)\s*(mon|tue|wed|thu|fri|sat|sun)\w*)?/gi

/**
 * The times that a written arrangement names ("Friday group, 09:30 to 15:30", "at weekends", "Tuesday
 * evening"). An evening arrangement takes no daytime.
 */
export function timesIn(text: string): readonly string[] {
  if (/\bevenings?\b/i.test(text)) return ['evenings']
  const found = new Set<string>()
  const add = (from: number, to: number) => {
    for (let at = from; ; at = (at + 1) % 7) {
      const day = DAYS[at]
      if (day !== undefined) found.add(day)
      if (at === to) return
    }
  }
  const indexOf = (name: string) => DAYS.findIndex((day) => name.toLowerCase().startsWith(day))
  if (/\bweekends?\b/i.test(text)) add(5, 6)
  if (/\bweekdays?\b/i.test(text)) add(0, 4)
  for (const [, first, last] of text.matchAll(NAME)) {
    if (first === undefined) continue
    add(indexOf(first), indexOf(last ?? first))
  }
  return DAYS.filter((day) => found.has(day))
}
