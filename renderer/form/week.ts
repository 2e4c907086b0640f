export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Days that one button ticks together. */
export const PRESETS = [
  { label: 'Weekdays', codes: DAYS.slice(0, 5) },
  { label: 'Weekend', codes: DAYS.slice(5) },
] as const
