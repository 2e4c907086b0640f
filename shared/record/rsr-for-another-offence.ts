import type { IsoDate } from '../lib/dates.ts'
import { type Case, mainOffence } from './case.ts'

/** Why an RSR assessed on the date is not one for an offence of this hearing; null where it may be. */
export function earlierThanAnOffence(facts: Case, assessed: IsoDate): string | null {
  return facts.rows('offences').some((offence) => (offence.date('date') ?? '') > assessed)
    ? 'earlier than an offence before this hearing'
    : null
}

/** Why, once sentence has been passed, it is not one for this conviction; null where it is. */
export function earlierThanTheConviction(facts: Case, assessed: IsoDate): string | null {
  const convicted = mainOffence(facts)?.date('convictedOn') ?? null
  return convicted !== null && assessed < convicted ? 'earlier than this conviction' : null
}
