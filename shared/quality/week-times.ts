import { rangesIn } from './clock-ranges.ts'

/**
 * The times of the week as the list `weekTimes` codes them: a day stands for its daytime, `evenings` for the
 * evening of any day. Coarse on purpose: an officer ticks them in a second, and a clash is a question, not a verdict.
 */
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Short forms only with a capital: a man sat, a couple wed, the sun. */
const SHORT = 'Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sats?|Sun'
const LONG =
  '(?:(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)days?|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAYS?)'
const DAY = `(?:${LONG}|${SHORT})`
const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*'

/** "Sat 15 October", "Friday the 14th", "Mon 3/10": a date, which is no time of the week. */
const DATED = new RegExp(
  `\\b${DAY},? (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)\\b(?: (?:of )?${MONTH})?|\\d{1,2} (?:of )?${MONTH}|\\d{1,2}/\\d{1,2}\\b)`,
  'gi',
)
/** "not at weekends", "except Mondays", "leaves the evenings free": up to the end of the clause. */
const DENIED =
  /\b(?:not?|never|except|without|avoid(?:s|ing)?|other than|instead of)\b[^,;.\n]*|\b(?:leav|keep)\w*\b[^,;.\n]{0,120}\bfree\b/gi

/** "Friday, his day off": a day that is free. */
const DAY_OFF = new RegExp(`\\b${DAY}\\b,? (?:is )?(?:his|her|their|a) day off\\b`, 'g')

const SPAN = new RegExp(`\\b(${DAY})\\b(?:\\s*(?:to|until|-|–)\\s*(${DAY})\\b)?`, 'g')
const EVENING = /\b(?:evenings?|nights?)\b/i
/** Something in the daytime is named beside the evening: "mornings, evenings and all weekend". */
const DAYTIME_TOO = /\b(?:weekends?|weekdays?|daytimes?|all day|mornings?|afternoons?)\b/i
const CLAUSE = /[;\n]|\.(?!\d)/

/**
 * The times that a written arrangement names ("Friday group, 09:30 to 15:30", "at weekends", "Tuesday
 * evening", "19:00 to 07:00"). An evening arrangement takes no daytime, nor does a day that is ruled out or a date.
 * With `daily`, hours that name no day are those of each day, as a curfew's are.
 */
export function timesIn(
  text: string,
  { daily = false }: { readonly daily?: boolean } = {},
): readonly string[] {
  const found = new Set<string>()
  for (const clause of text.replace(DATED, ' ').replace(DAY_OFF, ' ').replace(DENIED, ' ').split(CLAUSE))
    for (const time of timesOfClause(clause, daily)) found.add(time)
  return [...DAYS, 'evenings'].filter((time) => found.has(time))
}

function timesOfClause(clause: string, daily: boolean): readonly string[] {
  const named = daysIn(clause)
  const ranges = rangesIn(clause)
  if (ranges.length > 0) {
    const days = named.length === 0 && daily ? DAYS : named
    return [
      ...(ranges.some(({ daytime }) => daytime) ? days : []),
      ...(ranges.some(({ evening }) => evening) ? ['evenings'] : []),
    ]
  }
  const evening = EVENING.test(clause)
  return evening ? [...(DAYTIME_TOO.test(clause) ? named : []), 'evenings'] : named
}

function daysIn(clause: string): readonly string[] {
  const found = new Set<string>()
  const add = (from: number, to: number) => {
    for (let at = from; ; at = (at + 1) % DAYS.length) {
      const day = DAYS[at]
      if (day !== undefined) found.add(day)
      if (at === to) return
    }
  }
  const indexOf = (name: string) => DAYS.findIndex((day) => name.toLowerCase().startsWith(day))
  if (/\bweekends?\b/i.test(clause)) add(5, 6)
  if (/\b(?:any|every) day\b/i.test(clause)) add(0, 6)
  if (/\bweekdays?\b/i.test(clause)) add(0, 4)
  for (const [, first, last] of clause.matchAll(SPAN)) {
    if (first === undefined) continue
    add(indexOf(first), indexOf(last ?? first))
  }
  return DAYS.filter((day) => found.has(day))
}
