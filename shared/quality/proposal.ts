import { optionLabel } from '../form/asked-question.ts'
import { listed } from '../lib/words.ts'
import { sumOfDays } from '../proposal/activity-days.ts'
import type { ProposalFinding } from '../proposal/finding.ts'
import { isPunitive } from '../proposal/thread.ts'
import type { Case } from '../record/case.ts'
import { STOOD_DOWN } from '../services/stood-down.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { fieldOf } from './order-fields.ts'
import type { QualityTable } from './quality-table.ts'

/** The RAR days proposed, all rows together; a row without a number proposes none yet. */
export const rarDays = (facts: Case): number =>
  sumOfDays(
    facts
      .rows('proposal.requirements')
      .filter((row) => row.text('requirement') === 'RAR')
      .map((row) => row.number('amount') ?? 0),
  )

/** QC29: the blocks of the plan, and the days left for the responsible officer to plan, add up to the days proposed. */
const rarDaysPlanned = ({ facts }: QualityContext) => {
  const days = rarDays(facts)
  const planned = sumOfDays([
    ...facts.rows('proposal.rarPlan').map((block) => block.number('days') ?? 0),
    facts.number('proposal.rarToPlan') ?? 0,
  ])
  return days > 0 && planned !== days
    ? [
        {
          field: 'proposal.rarPlan',
          fill: { days: String(days), planned: String(planned) },
          ...(planned === 0 ? {} : { as: { kind: 'lookAgain' as const } }),
        },
      ]
    : []
}

/** QC30: many days ask for a reason. */
const manyRarDaysExplained = ({ facts }: QualityContext, { settings }: QualityTable) =>
  rarDays(facts) > settings.rarDaysToExplain && !facts.answered('proposal.rarReason')
    ? [{ field: 'proposal.rarReason', fill: { limit: String(settings.rarDaysToExplain) } }]
    : []

/** Rules of the proposal that have a check of their own here: said once. */
export const OWN_CHECK: readonly string[] = ['CO-3', 'CB-3', 'CB-8', 'CB-9', 'CB-10', 'RAR-2']
/** Rules that ask for what is not written yet; any other that blocks is against what was written. */
const ASKS: readonly string[] = ['CO-2', 'ORD-2', 'ORD-3', 'ORD-8', 'PR-4', 'EL-UPW-3']
const isProgrammeRule = (rule: string): boolean =>
  rule.startsWith('PR-') || rule === 'CB-7' || rule === STOOD_DOWN

/** A finding where it is mended, with the rule behind it and its own source: an SPO who may soften it must know which it is. */
const asHit = (finding: ProposalFinding, facts: Case): Hit => {
  const field = fieldOf(finding)
  const row =
    field === 'proposal.requirements'
      ? facts.rows(field).find((one) => one.text('requirement') === finding.requirement)
      : undefined
  return {
    field,
    ...(row === undefined ? {} : { row: row.id }),
    says: finding.says,
    source: `${finding.rule}: ${finding.source}`,
  }
}

/**
 * QC31: within the law's limits, and open to this person. What else the rules of proposals say, warnings and hints
 * that no check takes up and a block that the office has softened, stands beside it under each rule's own id.
 */
const withinTheLaw = ({ proposalFindings, facts }: QualityContext) =>
  proposalFindings.flatMap((finding): Hit[] => {
    const { rule, severity } = finding
    if (OWN_CHECK.includes(rule) || (severity === 'warn' && isProgrammeRule(rule))) return []
    const hit = asHit(finding, facts)
    const asks = ASKS.includes(rule)
    return severity === 'block'
      ? [asks ? { ...hit, as: { kind: 'toDo' } } : hit]
      : [
          {
            ...hit,
            source: finding.source,
            as: { id: rule, severity, kind: asks ? 'toDo' : 'lookAgain' },
          },
        ]
  })

/** Whether a community order holds no requirement that punishes. */
export const nothingPunishes = (facts: Case): boolean =>
  facts.text('proposal.order') === 'community' && !facts.rows('proposal.requirements').some(isPunitive)

/** QC32: something that punishes, a fine, or the exceptional reason. */
const punitiveElement = ({ facts }: QualityContext) =>
  !nothingPunishes(facts) ||
  facts.yesNo('proposal.fine') === true ||
  facts.answered('proposal.punitiveException')
    ? []
    : [{ field: 'proposal.requirements' }]

/** QC33: what else was thought of, and why it is not proposed. */
const alternativesGiven = ({ facts }: QualityContext) =>
  facts.rows('proposal.alternatives').some((row) => row.text('option') !== '' && row.text('reason') !== '')
    ? []
    : [{ field: 'proposal.alternatives' }]

/** QC34: programmes that suit the person and fit in the order with their wait; services that send nobody away again. */
const programmesFit = ({ proposalFindings, facts }: QualityContext) =>
  proposalFindings
    .filter((finding) => finding.severity === 'warn' && isProgrammeRule(finding.rule))
    .map((finding) => asHit(finding, facts))

const TREATMENT: readonly string[] = ['DRR', 'ATR', 'MHTR']

/** QC35: a provider who has seen the person and finds them suitable, and the person's own yes. */
const treatmentAgreed = ({ facts, form }: QualityContext) =>
  facts.rows('proposal.requirements').flatMap((row): Hit[] => {
    const code = row.text('requirement')
    if (!TREATMENT.includes(code)) return []
    const assessed = row.text('providerBy') !== '' && row.date('providerDate') !== null
    const missing = [
      ...(assessed ? [] : ["the provider's assessment (by name and date)"]),
      ...(row.yesNo('providerSuitable') === true ? [] : ['the provider to find the person suitable']),
      ...(row.yesNo('consent') === true ? [] : ["the person's stated willingness"]),
    ]
    if (missing.length === 0) return []
    const refused = row.yesNo('providerSuitable') === false || row.yesNo('consent') === false
    return [
      {
        field: 'proposal.requirements',
        row: row.id,
        ...(refused ? {} : { as: { kind: 'toDo' as const } }),
        fill: { requirement: optionLabel(form, 'requirements', code), missing: listed(missing) },
      },
    ]
  })

export const proposalChecks: readonly Check[] = [
  { id: 'QC29', find: rarDaysPlanned },
  { id: 'QC30', find: manyRarDaysExplained },
  { id: 'QC31', find: withinTheLaw },
  { id: 'QC32', find: punitiveElement },
  { id: 'QC33', find: alternativesGiven },
  { id: 'QC34', find: programmesFit },
  { id: 'QC35', find: treatmentAgreed },
]
