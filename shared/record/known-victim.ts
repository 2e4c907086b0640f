import type { TypedRow } from './case.ts'

/** Codes of the list "victimRelationships": a stranger, and those whom nobody can fail to know: partners, family, friends. */
const STRANGER = '0'
const CLOSE: readonly string[] = ['1', '2', '3', '4', '5', '14', '6', '7']

/** Whether the victim is known to the defendant: by a close relationship whatever is ticked, as answered, or by another. */
export function isKnownVictim(victim: TypedRow<'victims'>): boolean {
  const relationship = victim.text('relationship')
  if (CLOSE.includes(relationship)) return true
  return victim.yesNo('known') ?? (relationship !== '' && relationship !== STRANGER)
}
