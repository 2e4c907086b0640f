import type { Case } from './case.ts'

/**
 * Whether anything in the record points to violence towards a partner: an offence marked so, the interview,
 * the screening (R1.3.3), call-outs with concerns, a partner among the victims or a SARA above low. One test
 * for QC09, QC22, QC45, the countersign rule and the format gate.
 */
export function domesticAbuseIndicated(facts: Case): boolean {
  return (
    facts.rows('offences').some((offence) => offence.yesNo('domesticAbuse') === true) ||
    facts.yesNo('dynamic.domesticAbusePerpetrator') === true ||
    facts.yesNoList('rosh.screening').get('R1.3.3') === 'yes' ||
    facts
      .rows('checks')
      .some((check) => check.text('check') === 'domesticAbuse' && check.text('status') === 'concerns') ||
    (partnerAtRisk(facts) && !saidToBeNone(facts))
  )
}

/** Codes of the list "victimRelationships": a partner or spouse, living together or apart. */
const PARTNER: readonly string[] = ['1', '2']

const partnerAtRisk = (facts: Case): boolean =>
  facts.rows('victims').some((victim) => PARTNER.includes(victim.text('relationship'))) ||
  ['medium', 'high'].includes(facts.text('sara.partner'))

/** Each offence answered no: a partner may be harmed by what is no abuse, such as a crash. */
function saidToBeNone(facts: Case): boolean {
  const offences = facts.rows('offences')
  return offences.length > 0 && offences.every((offence) => offence.yesNo('domesticAbuse') === false)
}
