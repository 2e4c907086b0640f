import { listed } from '../lib/words.ts'
import type { Case } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { addressDoubts } from './address-checks.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

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
const noSentenceOnOutstandingCheck = ({ facts }: QualityContext, { formatGate }: QualityTable) =>
  facts.text('proposal.order') !== 'adjourn' &&
  domesticAbuseIndicated(facts) &&
  statusesOf(facts, 'domesticAbuse').some((status) => OUTSTANDING_STATUSES.includes(status))
    ? [{ field: 'checks', instead: formatGate.find(({ id }) => id === 'PT-5')?.instead ?? [] }]
    : []

const PLACED: ReadonlyMap<string, string> = new Map([
  ['CURFEW', 'A curfew'],
  ['RES', 'Residence'],
])
/** Codes of the list "occupantsAnswers": those that leave nobody to ask, and those that leave something to do. */
const SAFE_ANSWERS: readonly string[] = ['agreesAlone', 'nobody']
const UNSAFE_ANSWERS: readonly string[] = ['agreesNotAlone', 'disagree', 'notAsked']

/**
 * QC10: curfew or residence only where the address is clear of both checks, and those who live there agreed alone.
 * Concerns about the person ask about a curfew at home, whatever was found at the address.
 */
const addressIsSafe = ({ facts }: QualityContext, table: QualityTable) => {
  const home = facts.text('person.address').split('\n')[0] ?? ''
  const concerns = NEEDED.filter(({ code }) => statusesOf(facts, code).includes('concerns'))
  return facts.rows('proposal.requirements').flatMap((row): Hit[] => {
    const requirement = PLACED.get(row.text('requirement'))
    if (requirement === undefined) return []
    const place = row.text('placedAt')
    const doubts = addressDoubts(facts, place)
    const answer = row.text('occupantsAnswer')
    const asked = SAFE_ANSWERS.includes(answer)
    const words = (kind: string, fill = {}) => wordsOf(table, 'QC10', kind, fill)
    const here = { field: 'proposal.requirements', row: row.id }
    const atHome = place === 'home' || place === ''
    const look =
      atHome && row.text('requirement') === 'CURFEW' && concerns.length > 0
        ? [
            {
              ...here,
              as: { kind: 'lookAgain' as const, severity: 'warn' as const },
              says: words('concernsAtHome', { checks: listed(concerns.map(({ name }) => name)) }),
            },
          ]
        : []
    if (doubts.length === 0 && asked) return look
    // Where the check shows concerns, or they do not agree, nothing more that is recorded makes the address safe.
    const nothingHelps = doubts.some(({ is }) => is === 'concerns') || answer === 'disagree'
    const forbids = nothingHelps || answer === 'agreesNotAlone'
    const missing = [
      ...doubts.map(({ is, matters }) => words(is, { matters })),
      ...(asked ? [] : [words(UNSAFE_ANSWERS.includes(answer) ? `those-${answer}` : 'unanswered')]),
      words(nothingHelps ? 'chooseAnother' : 'orAnother'),
    ]
    const address = atHome && home !== '' ? home : words(place === 'bail' ? 'at-bail' : 'at')
    return [
      {
        ...(doubts.length === 0 ? here : { field: 'checks' }),
        ...(forbids ? {} : { as: { kind: 'toDo' as const } }),
        fill: { requirement, address, missing: missing.join(' ') },
      },
      ...look,
    ]
  })
}

/** Codes of the list "childContacts": the child is there to be harmed. */
const IN_CONTACT: readonly string[] = ['livesWith', 'regularly', 'supervised', 'indirect']

const childInContact = (facts: Case): boolean =>
  facts.rows('children').some((child) => IN_CONTACT.includes(child.text('contact')))

/** Codes of the list "registers" that stand there because of a child. */
const REGISTERS_OF_CHILDREN: readonly string[] = ['RCPR', 'RCCO', 'RCHD']

/**
 * Whether children's services have to be asked about: a child in contact, or nobody knows whether; a register that
 * speaks of one; or the check of children's services shows concerns.
 */
export const childConcern = (facts: Case): boolean =>
  childInContact(facts) ||
  facts.rows('children').some((child) => child.text('contact') === 'notKnown') ||
  facts.rows('registers').some((row) => REGISTERS_OF_CHILDREN.includes(row.text('which'))) ||
  statusesOf(facts, 'childSafeguarding').includes('concerns')

/** QC11: a child who lives with the person, or is in contact, asks for a level of risk to children. */
const riskToChildrenStated = ({ facts }: QualityContext) =>
  childInContact(facts) && facts.text('rosh.children') === '' ? [{ field: 'rosh.children' }] : []

/** Codes of the list "childrenParts" that say nothing without words. */
const NEEDS_WORDS: readonly string[] = ['other', 'none']

/** QC12: with children's services involved, what probation does about them is ticked, or why nothing is written. */
const probationsOwnPart = ({ facts }: QualityContext, table: QualityTable) => {
  if (facts.yesNo('children.servicesInvolved') !== true) return []
  const parts = facts.ticked('children.part')
  if (parts.length === 0) return [{ field: 'children.part' }]
  return parts.every((part) => NEEDS_WORDS.includes(part)) && facts.richText('children.plan') === null
    ? [{ field: 'children.plan', says: wordsOf(table, 'QC12', 'unsaid') }]
    : []
}

export const safeguardingChecks: readonly Check[] = [
  { id: 'QC08', find: checksRecorded },
  { id: 'QC09', find: noSentenceOnOutstandingCheck },
  { id: 'QC10', find: addressIsSafe },
  { id: 'QC11', find: riskToChildrenStated },
  { id: 'QC12', find: probationsOwnPart },
]
