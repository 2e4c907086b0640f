import { type Case, type TypedRow, wasInterviewed } from './case.ts'
import { relationshipOf } from './known-victim.ts'
import { OUTSTANDING_STATUSES } from './outstanding.ts'

/** What in a record points to violence towards a partner. */
export type AbuseSign = 'offence' | 'interview' | 'screening' | 'callOuts' | 'victim' | 'sara'

/** Each thing in the record that points to violence towards a partner. */
export function domesticAbuseSigns(facts: Case): readonly AbuseSign[] {
  const signs = {
    offence:
      facts.yesNo('offences.domesticAbuse') === true ||
      facts.rows('offences').some((offence) => offence.yesNo('domesticAbuse') === true),
    interview: facts.yesNo('dynamic.domesticAbusePerpetrator') === true,
    screening: facts.yesNoList('rosh.screening').get('R1.3.3') === 'yes',
    callOuts: facts
      .rows('checks')
      .some((check) => check.text('check') === 'domesticAbuse' && check.text('status') === 'concerns'),
    victim: partnersHarmed(facts).length > 0 && !saidToBeNoAbuse(facts),
    sara: ['medium', 'high'].includes(facts.text('sara.partner')) && !saidToBeNoAbuse(facts),
  } satisfies Record<AbuseSign, boolean>
  return SIGNS.filter((sign) => signs[sign])
}

const SIGNS: readonly AbuseSign[] = ['offence', 'interview', 'screening', 'callOuts', 'victim', 'sara']

/** Whether anything does: one test for QC09, QC22, QC45, the countersign rule and the format gate. */
export const domesticAbuseIndicated = (facts: Case): boolean => domesticAbuseSigns(facts).length > 0

/**
 * Violence towards a partner as the whole record has it. No only where it was asked and denied: each offence, the
 * interview where there was one, no call-outs still to come and no SARA above low; null while one is open.
 */
export function partnerViolence(facts: Case): boolean | null {
  if (domesticAbuseIndicated(facts)) return true
  const interviewed =
    wasInterviewed(facts) === false || facts.yesNo('dynamic.domesticAbusePerpetrator') === false
  const awaited = facts
    .rows('checks')
    .some((row) => row.text('check') === 'domesticAbuse' && OUTSTANDING_STATUSES.includes(row.text('status')))
  const raised = [facts.text('sara.partner'), facts.text('sara.others')].some(
    (level) => !['', 'low'].includes(level),
  )
  return saidToBeNoAbuse(facts) && interviewed && !awaited && !raised ? false : null
}

/** Partners, present or former, among the victims. */
export const partnersHarmed = (facts: Case): readonly TypedRow<'victims'>[] =>
  facts.rows('victims').filter((victim) => relationshipOf(facts, victim) === 'partner')

/** Answered no, in an earlier form of each offence: a partner may be harmed by what is no abuse, such as a crash. */
export function saidToBeNoAbuse(facts: Case): boolean {
  const offences = facts.rows('offences')
  const said = facts.yesNo('offences.domesticAbuse')
  if (said !== null) return !said && !offences.some((offence) => offence.yesNo('domesticAbuse') === true)
  return offences.length > 0 && offences.every((offence) => offence.yesNo('domesticAbuse') === false)
}
