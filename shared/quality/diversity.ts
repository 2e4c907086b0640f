import { isNoAnswer } from '../lib/is-no-answer.ts'
import { listed } from '../lib/listed.ts'
import { ageOn, type Case } from '../record/case.ts'
import type { Check, QualityContext } from './context.ts'

/** What the record itself says that a report must take into account, in words. */
function circumstancesToWeigh(facts: Case): readonly string[] {
  const heard = facts.date('hearing.date')
  const age = heard === null ? null : ageOn(facts, heard)
  const language = facts.text('person.language')
  const disability = facts.text('person.disability')
  const ethnicity = facts.text('person.ethnicity')
  const linked = facts.ticked('needs.linked')
  return [
    ...(facts.yesNo('person.interpreter') === true ? ['the interpreter'] : []),
    ...(language !== '' && !/^english\W*$/i.test(language) ? ['the language'] : []),
    ...(!isNoAnswer(disability) ? ['health and disability'] : []),
    ...(ethnicity !== '' && !/^white british\W*$/i.test(ethnicity) ? ['ethnicity'] : []),
    ...(age !== null && age >= 18 && age <= 24 ? ['maturity (18 to 24)'] : []),
    ...(facts.yesNo('needs.caring') === true || linked.includes('caring') ? ['caring responsibilities'] : []),
    ...(facts.yesNo('needs.trauma') === true || linked.includes('trauma') ? ['trauma'] : []),
    ...(linked.includes('physicalHealth') ? ['physical health'] : []),
  ]
}

/** QC36: considered, and in words wherever the record shows something to consider. */
const diversityConsidered = ({ facts }: QualityContext) => {
  const unsaid = isNoAnswer(facts.plain('diversity.text'))
  if (facts.yesNo('diversity.considered') !== true)
    return [
      {
        field: 'diversity.considered',
        fill: {
          what: 'Consider diversity, maturity, health, language and caring responsibilities: a “no” cannot stand.',
        },
      },
      ...(unsaid
        ? [{ field: 'diversity.text', fill: { what: 'Say how you took diversity into account.' } }]
        : []),
    ]
  const weigh = circumstancesToWeigh(facts)
  return weigh.length > 0 && unsaid
    ? [
        {
          field: 'diversity.text',
          fill: { what: `Say how you took this into account: ${listed(weigh)}.` },
        },
      ]
    : []
}

/** QC37: the person's own view. */
const ownViewHeard = ({ facts }: QualityContext) =>
  facts.richText('views.own') === null ? [{ field: 'views.own' }] : []

export const diversityChecks: readonly Check[] = [
  { id: 'QC36', find: diversityConsidered },
  { id: 'QC37', find: ownViewHeard },
]
