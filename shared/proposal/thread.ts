import { type Case, groupsAtRisk, RISK_GROUPS, type TypedRow } from '../record/case.ts'
import { isProtected, knownVictims } from '../record/known-victim.ts'
import { isSupervisedOrder, punishes } from './proposal.ts'
import { isFirstActivity } from './read-proposal.ts'

/** Not factors of offending but circumstances: nothing need be proposed for them [D], as the list `needs` parts them. */
const CIRCUMSTANCES: readonly string[] = ['maturity', 'physicalHealth', 'caring', 'trauma']

/** They keep someone safe or keep watch over what does: a risk explains them, where no need does [D]. */
const PROTECTIVE: readonly string[] = ['EXCL', 'RES', 'PAR', 'FTP', 'CURFEW', 'EM']

/** Only a community order or a suspended sentence has requirements. */
export const isSupervised = (facts: Case): boolean => isSupervisedOrder(facts.text('proposal.order'))

/** What a requirement rests on; the first that holds, in this order. */
export type Explained = 'need' | 'risk' | 'punishment' | 'protection'

/** One thing proposed that can answer something: a requirement, or a block of the plan for rehabilitation days. */
export type ThreadItem = {
  readonly table: 'proposal.requirements' | 'proposal.rarPlan'
  readonly row: string
  readonly needs: ReadonlySet<string>
  readonly risks: ReadonlySet<string>
  /** Whether its ticks count: the days as a whole answer nothing once a block of their plan names something. */
  readonly counts: boolean
  readonly explained: Explained | null
}

/** A requirement with what it consists of: itself, or the blocks of its plan. */
export type ThreadRequirement = {
  readonly row: string
  readonly code: string
  readonly items: readonly ThreadItem[]
  readonly explained: Explained | null
}

/** A need or a risk, and whether anything answers it. */
export type ThreadLine = {
  readonly is: 'need' | 'risk'
  readonly code: string
  /** Ticked as linked to the offending, or a group at more than low risk; otherwise only something proposed names it. */
  readonly named: boolean
  /** Whether something proposed should answer it: a circumstance asks for nothing. */
  readonly asks: boolean
  readonly answered: boolean
  /** Where the report plans for a group at risk in a question of its own: that answers it too. */
  readonly plan: 'children.part' | 'victims' | null
}

export type GoldenThread = {
  readonly lines: readonly ThreadLine[]
  readonly requirements: readonly ThreadRequirement[]
}

/**
 * The golden thread: needs and risks of a report on one side, requirements and plan on the other (HMI
 * Probation, Kent 2016, in pages 21 to 40). For rehabilitation days the plan speaks, where its blocks name anything: a
 * tick with no block behind it answers nothing.
 */
export function goldenThread(facts: Case): GoldenThread {
  const linked = facts.ticked('needs.linked')
  const named: Named = { needs: new Set(linked), risks: new Set(groupsAtRisk(facts)) }
  const requirements = isSupervised(facts)
    ? facts.rows('proposal.requirements').flatMap((row) => requirementOf(row, facts, named))
    : []
  const items = requirements.flatMap((one) => one.items).filter(({ counts }) => counts)
  const met = new Set(items.flatMap(({ needs }) => [...needs]))
  const guarded = new Set(items.flatMap(({ risks }) => [...risks]))
  return {
    lines: [
      ...[...new Set([...linked, ...met])].map((code): ThreadLine => {
        const isNamed = named.needs.has(code)
        const asks = isNamed && !CIRCUMSTANCES.includes(code)
        return { is: 'need', code, named: isNamed, asks, answered: met.has(code), plan: null }
      }),
      ...RISK_GROUPS.filter((group) => named.risks.has(group) || guarded.has(group)).map(
        (code): ThreadLine => {
          const isNamed = named.risks.has(code)
          const plan = plannedFor(code, facts)
          const answered = guarded.has(code) || plan !== null
          return { is: 'risk', code, named: isNamed, asks: isNamed, answered, plan }
        },
      ),
    ],
    requirements,
  }
}

/** Whether the requirement punishes: as the officer marked it or, unmarked, by its kind. */
export const isPunitive = (row: TypedRow<'proposal.requirements'>): boolean =>
  punishes(row.text('requirement'), row.yesNo('punitive'))

type Named = { readonly needs: ReadonlySet<string>; readonly risks: ReadonlySet<string> }

function requirementOf(
  row: TypedRow<'proposal.requirements'>,
  facts: Case,
  named: Named,
): readonly ThreadRequirement[] {
  const code = row.text('requirement')
  if (code === '') return []
  const kind = isPunitive(row) ? 'punishment' : PROTECTIVE.includes(code) ? 'protection' : null
  const item = (
    table: ThreadItem['table'],
    from: TypedRow<'proposal.requirements'> | TypedRow<'proposal.rarPlan'>,
  ): ThreadItem => {
    const [needs, risks] = [new Set(from.ticked('meets')), new Set(from.ticked('protects'))]
    const explained = meetsAny(needs, named.needs) ? 'need' : meetsAny(risks, named.risks) ? 'risk' : kind
    return { table, row: from.id, needs, risks, counts: true, explained }
  }
  const itself = item('proposal.requirements', row)
  const blocks = isFirstActivity(row, facts)
    ? facts.rows('proposal.rarPlan').map((block) => item('proposal.rarPlan', block))
    : []
  const whole = namesAnything(itself) || blocks.length === 0
  const counts = !blocks.some(namesAnything)
  const items = [
    ...(whole ? [{ ...itself, counts, explained: counts ? itself.explained : null }] : []),
    ...blocks,
  ]
  const because = items.filter((one) => one.counts).map((one) => one.explained)
  const explained = (['need', 'risk'] as const).find((why) => because.includes(why)) ?? kind
  return [{ row: row.id, code, items, explained }]
}

const namesAnything = ({ needs, risks }: ThreadItem): boolean => needs.size + risks.size > 0
const meetsAny = (some: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  [...some].some((code) => others.has(code))

function plannedFor(group: (typeof RISK_GROUPS)[number], facts: Case): ThreadLine['plan'] {
  if (group === 'children')
    return facts.ticked('children.part').some((part) => part !== 'none') ? 'children.part' : null
  if (group !== 'knownAdult') return null
  return knownVictims(facts).some(isProtected) ? 'victims' : null
}
