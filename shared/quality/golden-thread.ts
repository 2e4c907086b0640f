import { optionLabel } from '../form/asked-question.ts'
import { listed } from '../lib/words.ts'
import { goldenThread, isSupervised } from '../proposal/thread.ts'
import type { Case } from '../record/case.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'
import { treatedInVain } from './sides-that-differ.ts'

/**
 * QC25: each need linked to the offending, met by something proposed. Only a supervised order can meet one, and while
 * it holds no requirement that is what is to do (CO-2).
 */
const everyNeedMet = ({ facts, form }: QualityContext) => {
  const { lines, requirements } = goldenThread(facts)
  if (!isSupervised(facts) || requirements.length === 0) return []
  return lines
    .filter(({ is, asks, answered }) => is === 'need' && asks && !answered)
    .map(({ code }) => ({
      field: 'proposal.requirements',
      fill: { need: optionLabel(form, 'needs', code) },
    }))
}

/** QC26: each requirement explained by a need, a risk, by punishment or by protection. Of treatment QC68 says which need. */
const everyRequirementExplained = ({ facts, form }: QualityContext) =>
  goldenThread(facts)
    .requirements.filter(({ explained, code }) => explained === null && treatedInVain(facts, code) === null)
    .map(({ row, code }) => ({
      field: 'proposal.requirements',
      row,
      fill: { requirement: `“${optionLabel(form, 'requirements', code)}”` },
    }))

/** QC27: what protects, or that nothing was found. */
const strengthsRecorded = ({ facts }: QualityContext) =>
  facts.rows('strengths.protective').some((row) => row.text('factor') !== '') ||
  facts.yesNo('strengths.noneFound') === true
    ? []
    : [{ field: 'strengths.protective' }]

/** What the person is held to already, with the times it takes up. */
const commitments = (
  facts: Case,
): readonly { readonly what: string; readonly times: readonly string[] }[] => [
  ...facts
    .rows('strengths.protective')
    .map((row) => ({ what: row.text('factor'), times: row.ticked('times') })),
  {
    what: 'caring responsibilities',
    times: facts.yesNo('needs.caring') === false ? [] : facts.ticked('needs.caringTimes'),
  },
]

/** Kinds of protective factor that have times of their own. */
const HAS_TIMES: readonly string[] = ['work', 'education', 'care']

/** What has its times, and none is ticked: nobody can tell whether the order leaves it free. */
const untimed = (facts: Case, table: QualityTable): readonly Hit[] =>
  facts
    .rows('strengths.protective')
    .filter((row) => HAS_TIMES.includes(row.text('kind')) && row.ticked('times').length === 0)
    .map((row) => ({
      field: 'strengths.protective',
      row: row.id,
      says: wordsOf(table, 'QC28', 'untimed', { factor: row.text('factor') }),
      as: { kind: 'toDo', severity: 'advise' },
    }))

const TAKES_TIME: readonly string[] = ['UPW', 'ACR', 'PROG', 'CURFEW', 'RAR', 'DRR', 'ATR', 'MHTR']

/** QC28: no requirement at a time already given to work, school or care. */
const strengthsKept = ({ facts, form }: QualityContext, table: QualityTable) => {
  const held = commitments(facts)
  const clashes = facts.rows('proposal.requirements').flatMap((row): Hit[] => {
    const code = row.text('requirement')
    if (!TAKES_TIME.includes(code)) return []
    const times = row.ticked('times')
    return held.flatMap((commitment) => {
      const both = times.filter((time) => commitment.times.includes(time))
      if (both.length === 0) return []
      return [
        {
          field: 'proposal.requirements',
          row: row.id,
          fill: {
            requirement: optionLabel(form, 'requirements', code),
            times: listed(both.map((time) => optionLabel(form, 'weekTimes', time))),
            factor: commitment.what,
          },
        },
      ]
    })
  })
  return [...clashes, ...untimed(facts, table)]
}

export const goldenThreadChecks: readonly Check[] = [
  { id: 'QC25', find: everyNeedMet },
  { id: 'QC26', find: everyRequirementExplained },
  { id: 'QC27', find: strengthsRecorded },
  { id: 'QC28', find: strengthsKept },
]
