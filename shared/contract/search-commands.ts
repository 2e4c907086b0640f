import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import type { ReportState } from '../record/lifecycle.ts'
import type { Excerpt } from '../search/excerpt.ts'
import { searchedStateSchema } from '../search/searched-text.schema.ts'
import { command, output } from './command.ts'

const searchAskedSchema = z.strictObject({
  text: z.string().max(200),
  state: searchedStateSchema.nullable(),
  /** Only what whoever asks writes or has said is theirs. */
  mine: z.boolean(),
  /** Heard from this day, and until this one. */
  from: isoDateSchema.nullable(),
  to: isoDateSchema.nullable(),
})
export type SearchAsked = z.infer<typeof searchAskedSchema>

/** The search of everything that whoever is signed in may read. */
export const searchCommands = {
  /** By name, CRN, PNC number, date of birth, offence, court and words; the first forty, the rest counted. */
  'report.search': command(searchAskedSchema, output<SearchRead>()),
  /** Throws the index away; it is built anew while searches answer from what is there. */
  'search.rebuild': command(z.strictObject({}), output<null>()),
} as const

export type SearchRead = {
  hits: SearchHit[]
  /** How many of all are found by name or number: they stand first. */
  people: number
  total: number
  /** How many cases can be found so far, and of how many; null once all can. */
  building: { done: number; of: number } | null
}

/** A report, or the row of a court list on somebody without one. */
export type SearchHit = {
  id: string
  name: string
  crn: string
  dateOfBirth: string
  offence: string
  court: string
  /** Empty where no date can be read. */
  hearingDate: string
  holder: { name: string; mine: boolean } | null
  /** Where the words stand; null where who it is was asked for. */
  excerpt: Excerpt | null
} & ({ is: 'report'; state: ReportState; formatName: string } | { is: 'row' })
