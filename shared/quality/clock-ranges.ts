/** Two times of the clock with something between them: "19:00 to 07:00", "7pm-7am". Bare figures are no times. */
const RANGE =
  /\b(\d{1,2})(?:[:.](\d{2}))?\s?([ap]m)?\s*(?:to|until|till|and|-|–)\s*(\d{1,2})(?:[:.](\d{2}))?\s?([ap]m)?\b/gi

const DAY = 24 * 60
/** Minutes of the day; what the list `weekTimes` calls daytime and evening [D]. */
const DAYTIME = [8 * 60, 17 * 60] as const
const EVENING = [18 * 60, 23 * 60] as const

/** A stretch of hours, and whether it takes up daytime, the evening or both. */
export type ClockRange = { readonly daytime: boolean; readonly evening: boolean }

function minutesOf(hour: string, minute: string | undefined, half: string | undefined): number | null {
  const [hours, minutes] = [Number(hour), Number(minute ?? 0)]
  if (hours > 24 || minutes > 59) return null
  if (half === undefined) return hours * 60 + minutes
  return ((hours % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60 + minutes
}

/** The stretches of hours that a text names; one that ends before it begins runs into the next day. */
export function rangesIn(text: string): readonly ClockRange[] {
  return [...text.matchAll(RANGE)].flatMap(([, hour = '', minute, half, toHour = '', toMinute, toHalf]) => {
    const isClock = (minute ?? half) !== undefined || (toMinute ?? toHalf) !== undefined
    const [from, to] = [minutesOf(hour, minute, half), minutesOf(toHour, toMinute, toHalf)]
    if (!isClock || from === null || to === null) return []
    const ends = to > from ? to : to + DAY
    const overlaps = ([start, end]: readonly [number, number]) =>
      [0, DAY].some((shift) => Math.max(from, start + shift) < Math.min(ends, end + shift))
    return [{ daytime: overlaps(DAYTIME), evening: overlaps(EVENING) }]
  })
}
