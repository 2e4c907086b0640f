import { askedQuestion, labelOf } from '../form/asked-question.ts'
import { fullAnalysisOf, screeningHoldsYes, unansweredScreening } from '../form/screening.ts'
import { daysBetween, longDate } from '../lib/dates.ts'
import { listed, lowerFirst } from '../lib/words.ts'
import { isAnswered } from '../record/answers.ts'
import { type Case, isLevel, mainOffence, overallRosh, unknownOfPerson } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import { isProtected, knownVictims } from '../record/known-victim.ts'
import { earlierThanAnOffence, earlierThanTheConviction } from '../record/rsr-for-another-offence.ts'
import type { Check, Hit, QualityContext, ScoresForChecks } from './context.ts'
import { levelInWords, sentenceCase } from './in-words.ts'
import { type LevelAgainstScore, levelsAgainstScores } from './level-and-score.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'
import { rsrThatCounts } from './rsr-that-counts.ts'

/** Whether the answer that keeps a score from being worked out is there, so that it refuses the score and is not missing. */
const isEntered = ({ facts, answers }: QualityContext, field: string): boolean => {
  const given = answers[field]
  const main = mainOffence(facts)
  return field === 'offences'
    ? main !== null && main.text('code') !== '' && main.date('convictedOn') !== null
    : given !== undefined && isAnswered(given)
}

/**
 * QC13: an RSR. The way to it is the first thing that keeps it from being worked out. What nobody knows of the
 * person stops no report (QC53): the allocation waits for the RSR (AL-01).
 */
const rsrDone = (context: QualityContext): readonly Hit[] => {
  const { scores, facts, form } = context
  if (rsrThatCounts(scores, facts) !== null || unknownOfPerson(facts).length > 0) return []
  const [problem] = scores.rsrProblems
  return problem === undefined
    ? [{ field: 'risk.assessmentDate', fill: { lacks: '' } }]
    : [
        {
          field: problem.field,
          fill: { lacks: ` (“${labelOf(form, problem.field)}”: ${lowerFirst(problem.message)})` },
          ...(isEntered(context, problem.field) ? { as: { kind: 'lookAgain' as const } } : {}),
        },
      ]
}

/** QC53: that there is no score is said, and why. */
const scoresAreWaitedFor = ({ facts }: QualityContext) => {
  const unknown = unknownOfPerson(facts)
  return unknown.length === 0
    ? []
    : [
        {
          field: unknown.includes('the sex') ? 'person.sex' : 'person.ageAbout',
          fill: { What: sentenceCase(listed(unknown)), is: unknown.length === 1 ? 'is' : 'are' },
        },
      ]
}

/**
 * QC14: before sentence, an RSR made when an offence of this hearing was still to come is for an earlier
 * conviction; after it, so is one made before this conviction, and an old one is stale.
 */
const rsrForThisConviction = (context: QualityContext, { settings }: QualityTable) => {
  const { facts, result } = context
  const assessed = facts.date('risk.assessmentDate')
  if (assessed === null) return []
  const says = (why: string) => [{ field: 'risk.assessmentDate', fill: { date: longDate(assessed), why } }]
  const another = earlierThanAnOffence(facts, assessed)
  if (another !== null) return says(another)
  if (result === null || result.outcome === 'adjourned') return []
  const before = earlierThanTheConviction(facts, assessed)
  if (before !== null) return says(before)
  return daysBetween(assessed, result.date) > settings.rsrDays
    ? says(`more than ${settings.rsrDays} days before the sentence`)
    : []
}

/** QC15: the CRC chosen against a high RSR: 6.90 or more, compared as the two decimals shown. */
const highRsrIsNps = ({ allocation, scores, facts }: QualityContext) => {
  const rsr = rsrThatCounts(scores, facts)
  if (allocation?.choice !== 'CRC' || rsr?.band !== 'high') return []
  return [
    {
      field: rsr.from === 'official' ? 'official.rsr' : 'risk.assessmentDate',
      fill: { score: rsr.percent.toFixed(2) },
    },
  ]
}

/** QC16: every question of the screening. */
const screeningDone = ({ facts, form }: QualityContext) => {
  if (!facts.answered('rosh.screening'))
    return [{ field: 'rosh.screening', fill: { count: 'it has not been begun' } }]
  const left = unansweredScreening(facts, form).length
  return left === 0
    ? []
    : [
        {
          field: 'rosh.screening',
          fill: { count: `${left} question${left === 1 ? ' has' : 's have'} no answer` },
        },
      ]
}

/** QC17: a yes leads to the full analysis, or to the reason against it. */
const fullAnalysisSettled = ({ facts }: QualityContext) => {
  if (!screeningHoldsYes(facts) || fullAnalysisOf(facts) !== 'missing') return []
  return facts.text('rosh.fullAnalysis') === 'declinedWithReason'
    ? [{ field: 'rosh.fullAnalysisReason' }]
    : [{ field: 'rosh.fullAnalysis' }]
}

const GROUPS = [
  ['rosh.children', 'children'],
  ['rosh.public', 'the public'],
  ['rosh.knownAdult', 'known adults'],
  ['rosh.staff', 'staff'],
] as const
const PRISONERS = ['rosh.prisoners', 'prisoners'] as const

/** Custody as the report proposes it; in a record that proposes nothing, as the court passed it. */
const isForCustody = ({ facts, form, allocation }: QualityContext): boolean =>
  askedQuestion(form, 'proposal.order') === null
    ? allocation?.custody === true
    : facts.text('proposal.order') === 'custody'

/** QC18: a level for each group; prisoners only in custody. */
const levelForEachGroup = (context: QualityContext) =>
  [...GROUPS, ...(isForCustody(context) ? [PRISONERS] : [])]
    .filter(([question]) => !isLevel(context.facts.text(question)))
    .map(([question, group]) => ({ field: question, fill: { group } }))

const SUMMARY = [
  ['rosh.who', 'who is at risk'],
  ['rosh.nature', 'what the nature of the risk is'],
  ['rosh.greatest', 'when it is greatest, and whether it is immediate'],
  ['rosh.increase', 'what would increase it'],
  ['rosh.reduce', 'what would reduce it'],
] as const

/** QC19: from medium on, the five answers of the summary. */
const summaryWritten = ({ facts }: QualityContext) => {
  const overall = overallRosh(facts)
  if (overall === null || overall === 'low') return []
  return SUMMARY.filter(([question]) => !facts.answered(question)).map(([question, what]) => ({
    field: question,
    fill: { level: levelInWords(overall), what },
  }))
}

/** The question of the group that has the overall level. */
export const groupOf = (facts: Case): KnownQuestion => {
  const overall = overallRosh(facts)
  const [question] = [...GROUPS, PRISONERS].find(([id]) => facts.text(id) === overall) ?? GROUPS[1]
  return question
}

/** QC20: no oral report at this level; a high one is the gate's (QC75). One that asks for an adjournment does what the finding says. */
const writtenReportAtVeryHighRisk = ({ facts }: QualityContext, { formatGate }: QualityTable) =>
  overallRosh(facts) === 'veryHigh' && facts.text('proposal.order') !== 'adjourn'
    ? [{ field: groupOf(facts), instead: formatGate.find(({ id }) => id === 'PT-3')?.instead ?? [] }]
    : []

/** Where a level departs from a score that counts. */
export const differences = (facts: Case, scores: ScoresForChecks): readonly LevelAgainstScore[] =>
  levelsAgainstScores(facts, {
    ogrs3Band: scores.ogrs3Band,
    rsrBand: rsrThatCounts(scores, facts)?.band ?? null,
  })

/** QC21: a level away from its score asks for a reason. */
const differenceExplained = ({ facts, scores }: QualityContext) =>
  facts.answered('risk.differenceReason')
    ? []
    : differences(facts, scores).map(({ says }) => ({
        field: 'risk.differenceReason',
        fill: { difference: says },
      }))

/** QC22: SARA, or the coded reason it was not done. */
const saraSettled = ({ facts }: QualityContext) => {
  if (!domesticAbuseIndicated(facts)) return []
  const status = facts.text('sara.status')
  if (status !== 'completed' && status !== 'rejected')
    return [{ field: 'sara.status', fill: { what: 'complete SARA, or say why it was not done' } }]
  const reason = facts.text('sara.rejectionReason')
  return status === 'rejected' && (reason === '' || facts.role('saraRejectionReasons', reason) === 'noReason')
    ? [{ field: 'sara.rejectionReason', fill: { what: 'say why SARA was not done' } }]
    : []
}

/** What a tick of "victimProtections" says of the order itself, and whether the order holds it. */
const IN_THE_ORDER: readonly (readonly [tick: string, holds: (facts: Case) => boolean])[] = [
  [
    'requirement',
    (facts) =>
      facts
        .rows('proposal.requirements')
        .some((row) => row.text('requirement') === 'EXCL' || row.text('requirement') === 'PAR'),
  ],
  [
    'restrainingAsked',
    (facts) => facts.rows('proposal.ancillary').some((row) => row.text('kind') === 'restraining'),
  ],
]

/** QC23: each known victim, by what is ticked in their own entry; a tick that the order does not bear out is asked about. */
const knownVictimsSafe = ({ facts }: QualityContext, table: QualityTable) =>
  knownVictims(facts).flatMap((row): Hit[] => {
    const who = row.text('who')
    const fill = { victim: who === '' ? 'A victim in the list' : sentenceCase(who) }
    const here = { field: 'victims', row: row.id }
    if (!isProtected(row)) return [{ ...here, fill }]
    return IN_THE_ORDER.filter(
      ([tick, holds]) => row.ticked('protection').includes(tick) && !holds(facts),
    ).map(([tick]) => ({
      ...here,
      as: { kind: 'lookAgain' as const, severity: 'warn' as const },
      says: wordsOf(table, 'QC23', tick, fill),
    }))
  })

/** QC24: what was learned since is reviewed, and not before it was learned. */
const newInformationReviewed = ({ facts }: QualityContext) =>
  facts.rows('risk.newInformation').flatMap((row): Hit[] => {
    const [learned, reviewed] = [row.date('learnedOn'), row.date('reviewedOn')]
    if (reviewed !== null && (learned === null || reviewed >= learned)) return []
    return [
      {
        field: 'risk.newInformation',
        row: row.id,
        fill: { what: row.text('what') === '' ? 'not described' : row.text('what') },
        ...(reviewed === null ? {} : { as: { kind: 'lookAgain' } }),
      },
    ]
  })

export const riskChecks: readonly Check[] = [
  { id: 'QC13', find: rsrDone },
  { id: 'QC14', find: rsrForThisConviction },
  { id: 'QC53', find: scoresAreWaitedFor },
  { id: 'QC15', find: highRsrIsNps },
  { id: 'QC16', find: screeningDone },
  { id: 'QC17', find: fullAnalysisSettled },
  { id: 'QC18', find: levelForEachGroup },
  { id: 'QC19', find: summaryWritten },
  { id: 'QC20', find: writtenReportAtVeryHighRisk },
  { id: 'QC21', find: differenceExplained },
  { id: 'QC22', find: saraSettled },
  { id: 'QC23', find: knownVictimsSafe },
  { id: 'QC24', find: newInformationReviewed },
]
