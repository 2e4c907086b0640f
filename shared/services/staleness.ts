import { daysBetween, type IsoDate, longDate } from '../lib/dates.ts'
import type { ServiceEntry } from './directory.schema.ts'

/**
 * Whether nobody has confirmed the entry within so many days of `today`. At the limit it still holds; one
 * that was never confirmed does not. The default of 90 days is ours [D] (settings of quality-checks.json).
 */
export const isStale = (entry: Pick<ServiceEntry, 'lastConfirmed'>, today: IsoDate, days: number): boolean =>
  entry.lastConfirmed === null || daysBetween(entry.lastConfirmed, today) > days

/** What to do about an entry that is stale. */
export const askAgain = ({ lastConfirmed }: Pick<ServiceEntry, 'lastConfirmed'>): string =>
  lastConfirmed === null ? 'ask' : 'ask again'

/** "Last confirmed 26 September 2016", or that it never was. */
export const confirmedInWords = ({ lastConfirmed }: Pick<ServiceEntry, 'lastConfirmed'>): string =>
  lastConfirmed === null ? 'Never confirmed with the provider' : `Last confirmed ${longDate(lastConfirmed)}`
