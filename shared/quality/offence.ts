import { labelOf } from '../form/asked-question.ts'
import { hasEarlierSanctions } from '../record/case.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { midSentence } from './in-words.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'
import { repeatedFrom } from './similarity.ts'

/** QC05: an analysis too short to be one, or one that repeats the summary. An empty one is QC01's. */
const analysed = ({ facts, form }: QualityContext, table: QualityTable): readonly Hit[] => {
  const { analysisCharacters, summarySimilarity } = table.settings
  const analysis = facts.plain('offence.analysis').trim()
  const label = labelOf(form, 'offence.analysis')
  const hit = (kind: string, fill: Readonly<Record<string, string>>): readonly Hit[] => [
    {
      field: 'offence.analysis',
      keepAs: kind,
      says: wordsOf(table, 'QC05', kind, { label, ...fill }),
    },
  ]
  if (analysis === '') return []
  if (analysis.length < analysisCharacters) return hit('short', { count: String(analysis.length) })
  const { share, longest } = repeatedFrom(analysis, facts.plain('offence.summary'))
  return share > summarySimilarity
    ? hit('repeats', { percent: String(Math.round(share * 100)), passage: longest })
    : []
}

/** QC06: each victim, known by name or not, has the effect on them recorded. */
const impactRecorded = ({ facts }: QualityContext) =>
  facts
    .rows('victims')
    .filter((victim) => victim.text('impact') === '')
    .map((victim) => ({
      field: 'victims',
      row: victim.id,
      fill: { victim: victim.text('who') === '' ? 'each victim' : midSentence(victim.text('who')) },
    }))

/** QC07: pattern and escalation, both answered. Of a first sanction there is nothing to compare with. */
const patternAnswered = ({ facts, form }: QualityContext) =>
  (hasEarlierSanctions(facts) ? (['offence.partOfPattern', 'offence.escalation'] as const) : [])
    .filter((question) => facts.yesNo(question) === null)
    .map((question) => ({ field: question, fill: { label: labelOf(form, question) } }))

export const offenceChecks: readonly Check[] = [
  { id: 'QC05', find: analysed },
  { id: 'QC06', find: impactRecorded },
  { id: 'QC07', find: patternAnswered },
]
