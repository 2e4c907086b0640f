import type { Case } from './case.ts'

/**
 * Whether anything in the record points to violence towards a partner: an offence marked so, the interview,
 * the screening (R1.3.3) or call-outs with concerns. One test for QC09, QC22, QC45 and the countersign rule.
 */
export function domesticAbuseIndicated(facts: Case): boolean {
  return (
    facts.rows('offences').some((offence) => offence.yesNo('domesticAbuse') === true) ||
    facts.yesNo('dynamic.domesticAbusePerpetrator') === true ||
    facts.yesNoList('rosh.screening').get('R1.3.3') === 'yes' ||
    facts
      .rows('checks')
      .some((check) => check.text('check') === 'domesticAbuse' && check.text('status') === 'concerns')
  )
}
