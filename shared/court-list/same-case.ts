import { nameKey } from '../lib/fold-name.ts'
import type { ListOffence, ListRow } from './list-row.schema.ts'

const NUMBERS = ['dateOfBirth', 'pnc', 'crn'] as const

/** What rows of the same person on the same day at the same court have in common, however the name is written. */
export const caseKey = ({ hearingDate, court, defendantName }: ListRow): string =>
  `${hearingDate} ${court} ${nameKey(defendantName)}`

/**
 * The row, among those of one key, that is of the same person: one with all numbers the same before one with a
 * date of birth, PNC number or CRN in common, and that before one that merely contradicts none. Two that might both be
 * meant are nobody's, since one person's offences under another's name would be worse than a row too many.
 */
export function sameCase<Row extends ListRow>(row: ListRow, among: readonly Row[]): Row | null {
  const alike = among.filter((one) =>
    NUMBERS.every((field) => one[field] === '' || row[field] === '' || one[field] === row[field]),
  )
  const same = alike.filter((one) => NUMBERS.every((field) => one[field] === row[field]))
  const known = alike.filter((one) => NUMBERS.some((field) => row[field] !== '' && one[field] === row[field]))
  const [only, ...others] = [same, known, alike].find((found) => found.length > 0) ?? []
  return only !== undefined && others.length === 0 ? only : null
}

/** What a later row says stands; what it leaves out stays, and so do the offences where it has none. */
export const updated = (row: ListRow, later: ListRow): ListRow => ({
  ...row,
  ...Object.fromEntries(Object.entries(later).filter(([, value]) => value !== '')),
  offences: later.offences.length === 0 ? row.offences : later.offences,
})

/** The rows of one list with each person once: a list gives every offence a line of its own. */
export function mergeRows(rows: readonly ListRow[]): ListRow[] {
  const byKey = new Map<string, ListRow[]>()
  for (const row of rows) {
    const key = caseKey(row)
    const among = byKey.get(key) ?? []
    const before = sameCase(row, among)
    const offences = row.offences.filter((one) => before?.offences.some(sameOffence(one)) !== true)
    byKey.set(
      key,
      before === null
        ? [...among, row]
        : among.map((one) =>
            one === before ? { ...updated(before, row), offences: [...before.offences, ...offences] } : one,
          ),
    )
  }
  return [...byKey.values()].flat()
}

const sameOffence =
  (one: ListOffence) =>
  (other: ListOffence): boolean =>
    JSON.stringify(one) === JSON.stringify(other)
