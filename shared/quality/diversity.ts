import { listed } from '../lib/words.ts'
import { ageOn, type Case } from '../record/case.ts'
import type { Check, QualityContext } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

/** What the record itself says that a report must take into account, in words. */
function circumstancesToWeigh(facts: Case): readonly string[] {
  const heard = facts.date('hearing.date')
  const age = heard === null ? null : ageOn(facts, heard)
  const linked = facts.ticked('needs.linked')
  return [
    ...(facts.yesNo('person.interpreter') === true ? ['the interpreter'] : []),
    ...(!['', 'english'].includes(facts.text('person.languageNeed')) ? ['the language'] : []),
    ...(facts.text('person.disabilityDeclared') === 'declared' ? ['health and disability'] : []),
    ...(!['', 'W1'].includes(facts.text('person.ethnicity')) ? ['ethnicity'] : []),
    ...(age !== null && age >= 18 && age <= 24 ? ['maturity (18 to 24)'] : []),
    ...(facts.yesNo('needs.caring') === true || linked.includes('caring') ? ['caring responsibilities'] : []),
    ...(facts.yesNo('needs.trauma') === true || linked.includes('trauma') ? ['trauma'] : []),
    ...(linked.includes('physicalHealth') ? ['physical health'] : []),
  ]
}

/** QC36: what must be done differently is ticked, or that nothing is, and either is explained. */
const diversityConsidered = ({ facts }: QualityContext, table: QualityTable) => {
  const adjust = facts.ticked('diversity.adjust')
  const weigh = circumstancesToWeigh(facts)
  return [
    ...(adjust.length === 0 ? [{ field: 'diversity.adjust' }] : []),
    ...(facts.richText('diversity.text') !== null
      ? []
      : [
          {
            field: 'diversity.text',
            says:
              weigh.length === 0
                ? wordsOf(table, 'QC36', 'unexplained')
                : wordsOf(table, 'QC36', 'unweighed', { circumstances: listed(weigh) }),
          },
        ]),
  ]
}

/** QC37: the person's own view. */
const ownViewHeard = ({ facts }: QualityContext) =>
  facts.richText('views.own') === null ? [{ field: 'views.own' }] : []

export const diversityChecks: readonly Check[] = [
  { id: 'QC36', find: diversityConsidered },
  { id: 'QC37', find: ownViewHeard },
]
