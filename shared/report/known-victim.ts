import type { TypedRow } from './case.ts'

/** The code of the list "victimRelationships" for a stranger. */
const STRANGER = '0'

/** Whether the victim is known to the defendant: as answered or, where that is left open, by the relationship. */
export function isKnownVictim(victim: TypedRow<'victims'>): boolean {
  const relationship = victim.text('relationship')
  return victim.yesNo('known') ?? (relationship !== '' && relationship !== STRANGER)
}
