import { type IsoDate, longDate, readDate } from '../lib/dates.ts'
import type { Answers } from '../record/answers.ts'
import { type Case, isLevel, type Level, RISK_GROUPS } from '../record/case.ts'
import type { SamePerson } from './same-person.ts'

/** A report signed before on the same person, with what a new one may take from it. */
export type EarlierReport = {
  readonly id: string
  readonly formatName: string
  /** When its author signed it. */
  readonly day: IsoDate
  readonly by: string
  readonly match: SamePerson
  /** Without those that hold nothing. */
  readonly blocks: readonly EarlierBlock[]
  readonly risk: EarlierRisk
}

export type EarlierBlock = { readonly id: string; readonly title: string; readonly answers: Answers }

/** What a new screening, and new levels, are held against. */
export type EarlierRisk = {
  readonly day: IsoDate
  /** The lines of the screening answered yes. */
  readonly yes: readonly string[]
  readonly levels: Readonly<Partial<Record<(typeof RISK_GROUPS)[number], Level>>>
}

export const riskOf = (facts: Case, day: IsoDate): EarlierRisk => ({
  day,
  yes: [...facts.yesNoList('rosh.screening')].flatMap(([code, answer]) => (answer === 'yes' ? [code] : [])),
  levels: Object.fromEntries(
    RISK_GROUPS.flatMap((group) => {
      const level = facts.text(`rosh.${group}`)
      return isLevel(level) ? [[group, level]] : []
    }),
  ),
})

/** "the report of 24 May 2016" */
export const reportOfDay = (day: string): string => {
  const date = readDate(day)
  return date === null ? 'an earlier report' : `the report of ${longDate(date)}`
}
