import type { TypedRow } from './case.ts'

/** Codes of the list "victimRelationships": a stranger, and those whom nobody can fail to know: partners, family, friends. */
const STRANGER = '0'
const CLOSE: readonly string[] = ['1', '2', '3', '4', '5', '14', '6', '7']

/**
 * Whether it is said what keeps the victim safe: by a tick of the list "victimProtections", or by the reason why
 * nothing is needed.
 */
export const isProtected = (victim: TypedRow<'victims'>): boolean =>
  victim.ticked('protection').some((code) => code !== 'none') ||
  (victim.ticked('protection').includes('none') && victim.text('safety') !== '')

/** Whether the victim is known to the defendant: by a close relationship whatever is ticked, as answered, or by another. */
export function isKnownVictim(victim: TypedRow<'victims'>): boolean {
  const relationship = victim.text('relationship')
  if (CLOSE.includes(relationship)) return true
  return victim.yesNo('known') ?? (relationship !== '' && relationship !== STRANGER)
}
