import { isNoAnswer } from '../lib/is-no-answer.ts'
import type { Case } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { addressDoubts } from './address-checks.ts'
import type { Check, QualityContext } from './context.ts'
import { probationHasAPart } from './own-part.ts'

const NEEDED = [
  { code: 'domesticAbuse', name: 'domestic abuse call-out' },
  { code: 'childSafeguarding', name: 'child safeguarding' },
] as const

const statusesOf = (facts: Case, check: string): readonly string[] =>
  facts
    .rows('checks')
    .filter((row) => row.text('check') === check)
    .map((row) => row.text('status'))

/** QC08: both checks in the ledger, each with where it stands. */
const checksRecorded = ({ facts }: QualityContext) =>
  NEEDED.filter(({ code }) => !statusesOf(facts, code).some((status) => status !== '')).map(({ name }) => ({
    field: 'checks',
    fill: { check: name },
  }))

/** QC09: no sentence today on an outstanding check in a domestic abuse case. An adjournment is what it asks for. */
const noSentenceOnOutstandingCheck = ({ facts }: QualityContext) =>
  facts.text('proposal.order') !== 'adjourn' &&
  domesticAbuseIndicated(facts) &&
  statusesOf(facts, 'domesticAbuse').some((status) => OUTSTANDING_STATUSES.includes(status))
    ? [{ field: 'checks' }]
    : []

const PLACED: ReadonlyMap<string, string> = new Map([
  ['CURFEW', 'A curfew'],
  ['RES', 'Residence'],
])

/** QC10: curfew or residence only where the address is checked and clear of both, and the occupants were asked. */
const addressIsSafe = ({ facts }: QualityContext) => {
  const doubts = addressDoubts(facts)
  const clear = doubts.says.length === 0
  const address = facts.text('person.address').split('\n')[0] ?? ''
  return facts.rows('proposal.requirements').flatMap((row) => {
    const requirement = PLACED.get(row.text('requirement'))
    const asked = !isNoAnswer(row.text('occupantsViews'))
    if (requirement === undefined || (clear && asked)) return []
    const missing = [
      ...doubts.says,
      ...(asked ? [] : ["Record the occupants' own views."]),
      // Where the check shows concerns nothing that is recorded makes the address safe.
      doubts.concerns
        ? 'Choose another requirement or address.'
        : 'Or choose another requirement or address.',
    ]
    return [
      {
        field: clear ? 'proposal.requirements' : 'checks',
        ...(clear ? { row: row.id } : {}),
        fill: {
          requirement,
          address: address === '' ? 'the address' : address,
          missing: missing.join(' '),
        },
      },
    ]
  })
}

const NO_CONTACT =
  /^\W*(?:none|nil|no|never\W*$|never (?:sees|seen|meets|met|had)|not (?:in contact|seen|allowed|at all))\b/i

/** QC11: a child who lives with the person, or is in contact, asks for a level of risk to children. */
const riskToChildrenStated = ({ facts }: QualityContext) => {
  const inContact = facts.rows('children').some((child) => {
    const contact = child.text('contact')
    return child.yesNo('livesWith') === true || (contact !== '' && !NO_CONTACT.test(contact))
  })
  return inContact && facts.text('rosh.children') === '' ? [{ field: 'rosh.children' }] : []
}

/** QC12: with children's services involved, the plan says what probation does about them. */
const probationsOwnPart = ({ facts }: QualityContext) =>
  facts.yesNo('children.servicesInvolved') === true && !probationHasAPart(facts)
    ? [{ field: 'children.plan' }]
    : []

export const safeguardingChecks: readonly Check[] = [
  { id: 'QC08', find: checksRecorded },
  { id: 'QC09', find: noSentenceOnOutstandingCheck },
  { id: 'QC10', find: addressIsSafe },
  { id: 'QC11', find: riskToChildrenStated },
  { id: 'QC12', find: probationsOwnPart },
]
