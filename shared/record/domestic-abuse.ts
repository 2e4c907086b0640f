import type { Case } from './case.ts'
import { relationshipOf } from './known-victim.ts'
import { OUTSTANDING_STATUSES } from './outstanding.ts'

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

/**
 * Violence towards a partner as the whole record has it. No only where it was asked and denied: each offence, the
 * interview where there was one, no call-outs still to come and no SARA above low; null while one is open.
 */
export function partnerViolence(facts: Case): boolean | null {
  if (domesticAbuseIndicated(facts)) return true
  const interviewed =
    facts.yesNo('interview.held') === false || facts.yesNo('dynamic.domesticAbusePerpetrator') === false
  const awaited = facts
    .rows('checks')
    .some((row) => row.text('check') === 'domesticAbuse' && OUTSTANDING_STATUSES.includes(row.text('status')))
  const raised = [facts.text('sara.partner'), facts.text('sara.others')].some(
    (level) => !['', 'low'].includes(level),
  )
  return saidToBeNone(facts) && interviewed && !awaited && !raised ? false : null
}

const partnerAtRisk = (facts: Case): boolean =>
  facts.rows('victims').some((victim) => relationshipOf(facts, victim) === 'partner') ||
  ['medium', 'high'].includes(facts.text('sara.partner'))

/** Each offence answered no: a partner may be harmed by what is no abuse, such as a crash. */
function saidToBeNone(facts: Case): boolean {
  const offences = facts.rows('offences')
  return offences.length > 0 && offences.every((offence) => offence.yesNo('domesticAbuse') === false)
}
