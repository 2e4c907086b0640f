import { optionLabel } from '../form/asked-question.ts'
import type { FormDefinition } from '../form/definition.ts'
import { listed } from '../lib/listed.ts'
import { lowerFirst } from '../lib/lower-first.ts'
import { goldenThread, isSupervised } from '../proposal/thread.ts'
import type { Case } from '../record/case.ts'
import type { Check, QualityContext } from './context.ts'
import { timesIn } from './week-times.ts'

/** QC25: each need linked to the offending, met by something proposed. Only a supervised order can meet one. */
const everyNeedMet = ({ facts, form }: QualityContext) => {
  if (!isSupervised(facts)) return []
  return goldenThread(facts)
    .lines.filter(({ is, asks, answered }) => is === 'need' && asks && !answered)
    .map(({ code }) => ({
      field: 'proposal.requirements',
      fill: { need: optionLabel(form, 'needs', code) },
    }))
}

/** QC26: each requirement explained by a need, a risk, by punishment or by protection. */
const everyRequirementExplained = ({ facts, form }: QualityContext) =>
  goldenThread(facts)
    .requirements.filter(({ explained }) => explained === null)
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

/** What people are held to themselves: a paid carer's day is no time of theirs. */
const OWN_TIME =
  /\b(?:job|work\w*|employ\w*|self-employed|shifts?|apprentic\w*|college|school|course|train\w*|volunteer\w*|church|caring|cares for|looks after|collects|visits|contact|appointments?)\b/i

/** Beside a requirement, when the person works: "Friday (he works on Tuesday)". It is not when the requirement falls. */
const OWN_HOURS = /\([^)]*\bwork(?:s|ing)?\b[^)]*\)|[^;.,\n(]*\b(?:he|she|they) works?\b[^;.\n]*/gi

const ticksOrWords = (ticked: readonly string[], words: string): ReadonlySet<string> =>
  new Set(ticked.length > 0 ? ticked : timesIn(words))

/** What the person is held to already, with the times it takes up: as ticked or, without a tick, in words. */
const commitments = (
  facts: Case,
): readonly { readonly what: string; readonly times: ReadonlySet<string> }[] => [
  ...facts.rows('strengths.protective').map((row) => {
    const factor = row.text('factor')
    return { what: factor, times: ticksOrWords(row.ticked('times'), OWN_TIME.test(factor) ? factor : '') }
  }),
  {
    what: 'caring responsibilities',
    times:
      facts.yesNo('needs.caring') === false
        ? new Set<string>()
        : ticksOrWords(facts.ticked('needs.caringTimes'), facts.plain('needs.caringDetail')),
  },
]

/** "Friday, daytime" keeps its capital; "evenings" has none. */
const timeInWords = (form: FormDefinition, time: string): string => {
  const label = optionLabel(form, 'weekTimes', time)
  return time === 'evenings' ? lowerFirst(label) : label
}

const TAKES_TIME: readonly string[] = ['UPW', 'ACR', 'PROG', 'CURFEW', 'RAR', 'DRR', 'ATR', 'MHTR']

/** QC28: no requirement at a time already given to work, school or care. */
const strengthsKept = ({ facts, form }: QualityContext) => {
  const held = commitments(facts)
  return facts.rows('proposal.requirements').flatMap((row) => {
    const code = row.text('requirement')
    if (!TAKES_TIME.includes(code)) return []
    const ticked = row.ticked('times')
    const times =
      ticked.length > 0
        ? ticked
        : timesIn(row.text('detail').replace(OWN_HOURS, ' '), { daily: code === 'CURFEW' })
    return held.flatMap((commitment) => {
      const both = times.filter((time) => commitment.times.has(time))
      if (both.length === 0) return []
      return [
        {
          field: 'proposal.requirements',
          row: row.id,
          fill: {
            requirement: optionLabel(form, 'requirements', code),
            times: listed(both.map((time) => timeInWords(form, time))),
            factor: commitment.what,
          },
        },
      ]
    })
  })
}

export const goldenThreadChecks: readonly Check[] = [
  { id: 'QC25', find: everyNeedMet },
  { id: 'QC26', find: everyRequirementExplained },
  { id: 'QC27', find: strengthsRecorded },
  { id: 'QC28', find: strengthsKept },
]
