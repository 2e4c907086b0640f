import { listed } from '../lib/listed.ts'
import { punishes } from '../proposal/proposal.ts'
import type { Case, TypedRow } from '../report/case.ts'
import { optionLabel } from './asked-question.ts'
import type { Check, QualityContext } from './context.ts'
import { timesIn } from './week-times.ts'

/** Not factors of offending but circumstances: nothing need be proposed for them. */
const CIRCUMSTANCES: readonly string[] = ['maturity', 'physicalHealth', 'caring', 'trauma']
const linkedNeeds = (facts: Case): readonly string[] =>
  facts.ticked('needs.linked').filter((need) => !CIRCUMSTANCES.includes(need))

/** What a requirement meets. For the RAR the plan speaks, where its blocks name needs: a tick with no block behind it meets nothing. */
const metBy = (facts: Case, row: TypedRow<'proposal.requirements'>): readonly string[] => {
  const planned =
    row.text('requirement') === 'RAR'
      ? facts.rows('proposal.rarPlan').flatMap((block) => block.ticked('meets'))
      : []
  return planned.length > 0 ? planned : row.ticked('meets')
}

const SUPERVISED: readonly string[] = ['community', 'suspended']

/** QC25: each need linked to the offending, met by something proposed. Only a supervised order can meet one. */
const everyNeedMet = ({ facts, form }: QualityContext) => {
  if (!SUPERVISED.includes(facts.text('proposal.order'))) return []
  const met = new Set(facts.rows('proposal.requirements').flatMap((row) => metBy(facts, row)))
  return linkedNeeds(facts)
    .filter((need) => !met.has(need))
    .map((need) => ({
      field: 'proposal.requirements',
      fill: { need: optionLabel(form, 'needs', need) },
    }))
}

export const isPunitive = (row: TypedRow<'proposal.requirements'>): boolean =>
  punishes(row.text('requirement'), row.yesNo('punitive'))

/** They keep someone safe or keep watch over what does: a risk explains them, where no need does. */
const PROTECTIVE: readonly string[] = ['EXCL', 'RES', 'PAR', 'FTP', 'CURFEW', 'EM']

/** QC26: each requirement explained by a need, by punishment or by protection. */
const everyRequirementExplained = ({ facts, form }: QualityContext) => {
  const needs = linkedNeeds(facts)
  return facts.rows('proposal.requirements').flatMap((row) => {
    const code = row.text('requirement')
    if (code === '' || isPunitive(row) || PROTECTIVE.includes(code)) return []
    if (metBy(facts, row).some((need) => needs.includes(need))) return []
    return [
      {
        field: 'proposal.requirements',
        fill: { requirement: `“${optionLabel(form, 'requirements', code)}”` },
      },
    ]
  })
}

/** QC27: what protects, or that nothing was found. */
const strengthsRecorded = ({ facts }: QualityContext) =>
  facts.rows('strengths.protective').some((row) => row.text('factor') !== '') ||
  facts.yesNo('strengths.noneFound') === true
    ? []
    : [{ field: 'strengths.protective' }]

/** What the person is held to already, with the times it takes up. */
const commitments = (
  facts: Case,
): readonly { readonly what: string; readonly times: ReadonlySet<string> }[] => [
  ...facts.rows('strengths.protective').map((row) => ({
    what: row.text('factor'),
    times: new Set(row.ticked('times')),
  })),
  { what: 'caring responsibilities', times: new Set(facts.ticked('needs.caringTimes')) },
]

const TAKES_TIME: readonly string[] = ['UPW', 'ACR', 'PROG', 'CURFEW', 'RAR', 'DRR', 'ATR', 'MHTR']

/** QC28: no requirement at a time already given to work, school or care. */
const strengthsKept = ({ facts, form }: QualityContext) =>
  facts.rows('proposal.requirements').flatMap((row) => {
    const code = row.text('requirement')
    if (!TAKES_TIME.includes(code)) return []
    const ticked = row.ticked('times')
    const times = ticked.length > 0 ? ticked : timesIn(row.text('detail'))
    return commitments(facts).flatMap((commitment) => {
      const both = times.filter((time) => commitment.times.has(time))
      if (both.length === 0) return []
      return [
        {
          field: 'proposal.requirements',
          fill: {
            requirement: optionLabel(form, 'requirements', code),
            times: listed(both.map((time) => optionLabel(form, 'weekTimes', time))),
            factor: commitment.what,
          },
        },
      ]
    })
  })

export const goldenThreadChecks: readonly Check[] = [
  { id: 'QC25', find: everyNeedMet },
  { id: 'QC26', find: everyRequirementExplained },
  { id: 'QC27', find: strengthsRecorded },
  { id: 'QC28', find: strengthsKept },
]
