import type { Case, TypedRow } from './case.ts'

/**
 * Whether it is said what keeps the victim safe: by a tick of the list "victimProtections", or by the reason why
 * nothing is needed.
 */
export const isProtected = (victim: TypedRow<'victims'>): boolean =>
  victim.ticked('protection').some((code) => code !== 'none') ||
  (victim.ticked('protection').includes('none') && victim.text('safety') !== '')

/** The part that a victim's relationship to the defendant plays: partner, close, stranger, body, or none of these. */
export const relationshipOf = (facts: Case, victim: TypedRow<'victims'>): string | null =>
  facts.role('victimRelationships', victim.text('relationship'))

/** Victims who are known to the defendant: by a close relationship whatever is ticked, as answered, or by another. */
export const knownVictims = (facts: Case): readonly TypedRow<'victims'>[] =>
  facts.rows('victims').filter((victim) => {
    const is = relationshipOf(facts, victim)
    if (is === 'partner' || is === 'close') return true
    return victim.yesNo('known') ?? (victim.text('relationship') !== '' && is !== 'stranger' && is !== 'body')
  })
