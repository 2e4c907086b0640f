import { longDate } from '../lib/dates.ts'
import { isBlank } from '../lib/is-blank.ts'
import { listed } from '../lib/words.ts'
import { outlasts } from './calendar.ts'
import { criteria } from './programme-criteria.ts'
import type { ProposalFacts, ProposeInput } from './propose-input.ts'
import { orderMonths, type ProposalRule, type RuleHit } from './rule.ts'
import { appliesOn, type Programme, type ProposalTables } from './tables.ts'

type Named = { readonly code: string; readonly programme: Programme | undefined }

const isNameless = ({ programme }: { readonly programme?: string | null | undefined }): boolean =>
  isBlank(programme ?? '')
const named = ({ requirements }: ProposeInput, tables: ProposalTables): readonly Named[] =>
  requirements.flatMap((requirement) => {
    if (requirement.code !== 'PROG' || isNameless(requirement)) return []
    const code = requirement.programme ?? ''
    return [{ code, programme: tables.requirements.programmes.find((row) => row.code === code) }]
  })

const hit = (fill: Readonly<Record<string, string>>): RuleHit => ({ requirement: 'PROG', fill })

const isNamed = ({ requirements }: ProposeInput) =>
  requirements.filter((one) => one.code === 'PROG' && isNameless(one)).map(() => ({ requirement: 'PROG' }))

const isKnown = (input: ProposeInput, tables: ProposalTables) =>
  named(input, tables)
    .filter(({ programme }) => programme === undefined)
    .map(({ code }) => hit({ programme: code }))

/** CB-14 [C]: who Building Better Relationships is for. What is not known is no objection. */
const forMenViolentToPartners = (input: ProposeInput, tables: ProposalTables) => {
  if (!named(input, tables).some(({ code }) => code === 'BBR')) return []
  const why = [
    ...(input.sex === 'female' ? ['this is a woman'] : []),
    ...(input.age !== null && input.age < 18 ? ['this person is under 18'] : []),
    ...(input.facts.partnerViolence === false ? ['nothing shows violence to a partner'] : []),
  ]
  return why.length === 0 ? [] : [hit({ why: listed(why) })]
}

/** What the programme asks of this person, sorted out: held against them, or still to be checked. */
const judged = (input: ProposeInput, tables: ProposalTables, met: false | null, words: 'against' | 'check') =>
  named(input, tables).flatMap(({ code, programme }) => {
    const found = (criteria.get(code)?.(input) ?? []).filter((one) => one.met === met)
    return programme === undefined || found.length === 0
      ? []
      : [hit({ programme: programme.name, what: found.map((one) => one[words]).join('; ') })]
  })
const meetsCriteria = (input: ProposeInput, tables: ProposalTables) => judged(input, tables, false, 'against')
const criteriaKnown = (input: ProposeInput, tables: ProposalTables) => judged(input, tables, null, 'check')

const offeredThen = (input: ProposeInput, tables: ProposalTables) =>
  named(input, tables).flatMap(({ programme }) =>
    programme === undefined || appliesOn(programme, input.convictionDate)
      ? []
      : [hit({ programme: programme.name })],
  )

const longEnough = (input: ProposeInput, tables: ProposalTables) =>
  named(input, tables).flatMap(({ programme }) => {
    const [least, months] = [programme?.minOrderMonths ?? null, orderMonths(input)]
    return programme === undefined || least === null || months === null || months >= least
      ? []
      : [hit({ programme: programme.name, months: String(least) })]
  })

/** CB-7: the wait and the programme, by the calendar, inside the order. */
const finishesInTime = (input: ProposeInput, tables: ProposalTables) => {
  const months = orderMonths(input)
  if (months === null) return []
  return named(input, tables).flatMap(({ code, programme }) => {
    const wait = input.facts.waits?.find((one) => one.programme === code)
    if (wait === undefined) return []
    const weeks = Math.ceil(wait.waitWeeks + (wait.lengthWeeks ?? 0))
    if (!outlasts(input.convictionDate, { weeks }, { months })) return []
    return [
      hit({
        programme: programme?.name ?? code,
        wait: waitSaid(wait),
        length:
          wait.lengthWeeks === null
            ? 'a length that the directory does not give'
            : weeksSaid('a length', wait.lengthWeeks),
        order: String(months),
      }),
    ]
  })
}

const weeksSaid = (what: string, weeks: number): string =>
  `${what} of ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`

/** The wait with its date and how far it can be trusted: an officer may have to ask again. */
function waitSaid({ waitWeeks, asAt, stale, sample }: NonNullable<ProposalFacts['waits']>[number]): string {
  const trust = [
    ...(asAt == null ? [] : [`as at ${longDate(asAt)}`]),
    ...(stale === true ? ['not confirmed since: ask again'] : []),
    ...(sample === true ? ['from the sample directory'] : []),
  ]
  const wait = weeksSaid('a wait', waitWeeks)
  return trust.length === 0 ? wait : `${wait} (${trust.join('; ')})`
}

/** Accredited programmes: named, open to this person, and able to finish in the order. */
export const programmeRules: readonly ProposalRule[] = [
  { id: 'CB-7', find: finishesInTime },
  { id: 'CB-14', find: forMenViolentToPartners },
  { id: 'PR-1', find: meetsCriteria },
  { id: 'PR-2', find: offeredThen },
  { id: 'PR-3', find: longEnough },
  { id: 'PR-4', find: isNamed },
  { id: 'PR-5', find: isKnown },
  { id: 'PR-6', find: criteriaKnown },
]
