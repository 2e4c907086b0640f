import { fullAnalysisOf, screeningHoldsYes } from '../form/screening.ts'
import { fillIn, listed } from '../lib/words.ts'
import type { Answers } from '../record/answers.ts'
import { type Case, overallRosh } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import { KEPT, withKept } from '../record/kept.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import type { Check, Hit } from './context.ts'
import { levelInWords } from './in-words.ts'
import type { QualityTable } from './quality-table.ts'
import { groupOf } from './risk.ts'

type GateRow = QualityTable['formatGate'][number]

/** Why an oral report does not suit the case, and the formats that would, the nearest first. */
export type GateRule = {
  readonly rule: string
  /** A clause: "the risk of serious harm is high". */
  readonly because: string
  readonly source: string
  readonly instead: readonly string[]
  readonly field: KnownQuestion
}

type Doubt = { readonly field: KnownQuestion; readonly fill?: Readonly<Record<string, string>> }

/** Codes of the list "checks" that an answer on the day may still come from, and what each is called within a sentence. */
const CHECKS: ReadonlyMap<string, string> = new Map([
  ['domesticAbuse', 'domestic abuse call-out'],
  ['childSafeguarding', 'child safeguarding'],
])

const outstanding = (facts: Case, code: string): boolean =>
  facts
    .rows('checks')
    .some((row) => row.text('check') === code && OUTSTANDING_STATUSES.includes(row.text('status')))

const stillOut = (facts: Case, matters: (code: string) => boolean): Doubt | null => {
  const found = [...CHECKS].find(([code]) => outstanding(facts, code) && matters(code))
  return found === undefined ? null : { field: 'checks', fill: { check: found[1] } }
}

/** It matters: signs of violence to a partner, or children at home or known to services. */
const matters = (facts: Case) => (code: string) =>
  code === 'domesticAbuse'
    ? domesticAbuseIndicated(facts)
    : facts.yesNo('children.servicesInvolved') === true ||
      facts.rows('children').some((child) => child.text('contact') === 'livesWith')

/** A full analysis that is current in OASys: an oral report may bring it up to date. */
const isCurrent = (facts: Case): boolean => facts.text('rosh.fullAnalysis') === 'currentOasys'

const begins = (code: string, beginnings: readonly string[]): boolean =>
  code !== '' && beginnings.some((beginning) => code.startsWith(beginning))

/** An offence for sentence by its codes; one of long ago does not decide the format. */
const chargedWith = (facts: Case, { offences }: GateRow): boolean =>
  offences !== undefined &&
  facts
    .rows('offences')
    .some(
      (row) =>
        begins(row.text('code'), offences.homeOffice) ||
        begins(row.text('cjsCode').toUpperCase(), offences.cjs),
    )

const gate: Readonly<Record<string, (facts: Case, row: GateRow) => Doubt | null>> = {
  /** Medium, and a check that might change the picture still to come. */
  'PT-2': (facts) =>
    overallRosh(facts) === 'medium' && !isCurrent(facts)
      ? stillOut(facts, (code) => !matters(facts)(code))
      : null,
  'PT-3': (facts) => {
    const overall = overallRosh(facts)
    return overall === 'high' || overall === 'veryHigh'
      ? { field: groupOf(facts), fill: { level: levelInWords(overall) } }
      : null
  },
  'PT-4': (facts, row) =>
    facts.yesNo('sexual.current') === true
      ? { field: 'sexual.current' }
      : facts.yesNo('sexual.current') === null && chargedWith(facts, row)
        ? { field: 'offences' }
        : null,
  'PT-5': (facts) => stillOut(facts, matters(facts)),
  /** A yes in the screening, and no full analysis; one declined with its reason asks for none. */
  'PT-6': (facts) =>
    screeningHoldsYes(facts) && fullAnalysisOf(facts) === 'missing' ? { field: 'rosh.fullAnalysis' } : null,
}

/**
 * Every rule that says that an oral report does not suit the case (report types, PI 04/2016); none of them is PT-1: an
 * oral report, on the day. PT-7 lets one bring a current full analysis up to date: it answers PT-2 and PT-6.
 */
export const formatGate = (facts: Case, table: QualityTable): readonly GateRule[] =>
  table.formatGate.flatMap((row) => {
    const doubt = gate[row.id]?.(facts, row) ?? null
    if (doubt === null) return []
    const { id: rule, source, instead } = row
    return [{ rule, because: fillIn(row.because, doubt.fill ?? {}), source, instead, field: doubt.field }]
  })

/** The check that asks about the format, and under which each rule of the gate is kept with its reason. */
export const FORMAT_CHECK = 'QC75'

/** The same where a report is begun: an office that has softened the check is not asked there either. */
export const gateAtStart = (facts: Case, table: QualityTable): readonly GateRule[] =>
  table.checks.some(({ id, severity }) => id === FORMAT_CHECK && severity === 'block')
    ? formatGate(facts, table)
    : []

/** The answers with a reason for going on: each rule of the gate is kept, and signed with it. */
export function goneOnBecause(answers: Answers, rules: readonly GateRule[], because: string): Answers {
  let kept = answers
  for (const { rule } of rules) kept = { ...kept, [KEPT]: withKept(kept, `${FORMAT_CHECK} ${rule}`, because) }
  return kept
}

/** "Not an oral report, because a sexual offence is for sentence." */
export const notOralSays = (rules: readonly GateRule[]): string =>
  `Not an oral report, because ${listed(rules.map(({ because }) => because))}.`

/**
 * QC75: an oral report that the gate does not let pass. One that asks for an adjournment does what it says. A very
 * high risk is a stop of its own (QC20), and so is an outstanding check in a domestic abuse case (QC09).
 */
const suitsSpeaking: Check['find'] = ({ facts }, table) =>
  facts.text('proposal.order') === 'adjourn'
    ? []
    : formatGate(facts, table)
        .filter(({ rule }) => rule !== 'PT-3' || overallRosh(facts) === 'high')
        .filter(
          ({ rule }) =>
            rule !== 'PT-5' || !outstanding(facts, 'domesticAbuse') || !domesticAbuseIndicated(facts),
        )
        .map(
          ({ rule, because, source, instead, field }): Hit => ({
            field,
            keepAs: rule,
            instead,
            fill: { because },
            source,
          }),
        )

export const formatChecks: readonly Check[] = [{ id: FORMAT_CHECK, find: suitsSpeaking }]
