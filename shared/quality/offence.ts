import { labelOf } from '../form/asked-question.ts'
import type { Check, QualityContext } from './context.ts'
import { midSentence } from './in-words.ts'
import type { QualityTable } from './quality-table.ts'
import { shareOfTriples } from './similarity.ts'

/** QC05: an analysis too short to be one, or one that repeats the summary. An empty one is QC01's. */
const analysed = ({ facts }: QualityContext, { settings }: QualityTable) => {
  const analysis = facts.plain('offence.analysis').trim()
  if (analysis === '') return []
  if (analysis.length < settings.analysisCharacters)
    return [{ field: 'offence.analysis', fill: { why: 'The offence analysis is very short.' } }]
  const summary = facts.plain('offence.summary')
  return shareOfTriples(analysis, summary) > settings.summarySimilarity
    ? [{ field: 'offence.analysis', fill: { why: 'The offence analysis repeats the summary.' } }]
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

/** QC07: pattern and escalation, both answered. */
const patternAnswered = ({ facts, form }: QualityContext) =>
  (['offence.partOfPattern', 'offence.escalation'] as const)
    .filter((question) => facts.yesNo(question) === null)
    .map((question) => ({ field: question, fill: { label: labelOf(form, question) } }))

export const offenceChecks: readonly Check[] = [
  { id: 'QC05', find: analysed },
  { id: 'QC06', find: impactRecorded },
  { id: 'QC07', find: patternAnswered },
]
