import type { IsoDate } from '../lib/dates.ts'
import { longDate } from '../lib/dates.ts'
import type { Waits } from '../proposal/proposal-findings.ts'
import type { Case } from '../record/case.ts'
import type { Directory, ServiceWait } from './directory.schema.ts'
import { placeOf, serves } from './place.ts'
import { isStale } from './staleness.ts'

/** The office's directory on a day: what a proposal's waits are read from. */
export type DirectoryToday = { readonly directory: Directory; readonly today: IsoDate }

/**
 * The waits for accredited programmes at the case's own place, for the findings on its proposal. A range
 * counts at its longest: an order must fit the person who waits longest. Where a place has the programme
 * more than once, all of them are given, the shortest first [D]: the person can be sent there.
 */
export function waitsForCase({ directory, today }: DirectoryToday, facts: Case, staleDays: number): Waits {
  const place = placeOf(facts)
  return directory.entries
    .flatMap((entry) =>
      entry.programme === null || entry.wait?.is !== 'weeks' || !serves(entry, place)
        ? []
        : [
            {
              programme: entry.programme,
              waitWeeks: longest(entry.wait),
              lengthWeeks: entry.lengthWeeks,
              asAt: entry.wait.asAt,
              stale: isStale(entry, today, staleDays),
              sample: directory.sample,
            },
          ],
    )
    .toSorted(
      (one, other) => one.waitWeeks + (one.lengthWeeks ?? 0) - other.waitWeeks - (other.lengthWeeks ?? 0),
    )
}

const longest = (wait: Extract<ServiceWait, { is: 'weeks' }>): number => wait.upTo ?? wait.weeks

/** "21 weeks, as at 26 September 2016", "39 to 56 weeks, …", "Stood down …: <note>". */
export function waitInWords(wait: ServiceWait): string {
  const asAt = `as at ${longDate(wait.asAt)}`
  if (wait.is === 'standsDown') return `Sometimes stood down, ${asAt}: ${wait.note}`
  const range =
    wait.upTo === null || wait.upTo === wait.weeks ? `${wait.weeks}` : `${wait.weeks} to ${wait.upTo}`
  return `${range} ${range === '1' ? 'week' : 'weeks'}, ${asAt}`
}
