import { readFileSync, writeFileSync } from 'node:fs'
import Holidays from 'date-holidays'

/** The weekdays that are bank holidays in England and Wales from one year to another, by the library `date-holidays`. */
export function bankHolidays(from: number, to: number): readonly (readonly string[])[] {
  const england = new Holidays('GB', 'ENG')
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const days = england
      .getHolidays(from + at)
      .filter(({ type }) => type === 'public' || type === 'bank')
      .map(({ date }) => date.slice(0, 10))
    return [...new Set(days)].filter((day) => new Date(day).getUTCDay() % 6 !== 0).toSorted()
  })
}

/** Writes the table into the allocation rules: `npx node test/support/bank-holidays.ts`. */
if (import.meta.main) {
  const file = new URL('../../templates/reference/allocation-rules.json', import.meta.url)
  const rules = readFileSync(file, 'utf8')
  const lines = bankHolidays(2016, 2050).map((year) => `        ${year.map((day) => `"${day}"`).join(', ')}`)
  writeFileSync(file, rules.replace(/("dates": \[\n)[^\]]*(\n {6}\])/, `$1${lines.join(',\n')}$2`))
}
