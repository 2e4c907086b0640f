import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../../shared/lib/dates.ts'

const said = (date: IsoDate, options: Intl.DateTimeFormatOptions): string =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', options)

/** "Tuesday 11 October". */
export const dayInWords = (date: IsoDate): string =>
  said(date, { weekday: 'long', day: 'numeric', month: 'long' }).replace(',', '')

/** "Mon 10". */
export const shortDay = (date: IsoDate): string =>
  said(date, { weekday: 'short', day: 'numeric' }).replace(',', '')

/** "Thu". */
export const weekday = (date: IsoDate): string => said(date, { weekday: 'short' })
