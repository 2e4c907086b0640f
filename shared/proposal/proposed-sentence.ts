import type { OptionLists } from '../form/definition.ts'
import { oneLine } from '../lib/one-line.ts'
import { isNoTime, termSpoken } from '../lib/term.ts'
import { counted, listed, lowerFirst } from '../lib/words.ts'
import type { Case, TypedRow } from '../record/case.ts'
import { carriesRequirements } from './carries-requirements.ts'
import type { Requirement } from './proposal.ts'
import { proposalFromCase, requirementOf } from './read-proposal.ts'
import type { ExistingOrderAct, OrderPart, Sentence } from './sentence.ts'

/** The name of a programme by its code; a programme typed in full stands as typed. */
export type ProgrammeNames = ReadonlyMap<string, string>

/**
 * The plain sentence for the court, from the structure alone: "a community order for 18 months with 20
 * rehabilitation activity requirement days and 100 hours of unpaid work". No full stop: it stands in a
 * sentence, in a heading and by itself. What is not settled yet is left out, never guessed.
 */
export function proposedSentence(sentence: Sentence, programmes: ProgrammeNames): string {
  const requirements = sentence.parts.some(({ order }) => carriesRequirements({ kind: order }))
    ? sentence.requirements.map((one) => requirementSpoken(one, programmes))
    : []
  const orders = listed(sentence.parts.map(orderSpoken))
  const joined = requirements.length === 0 ? orders : `${orders} with ${listed(requirements)}`
  const fined = sentence.fine && sentence.parts.every(({ order }) => order !== 'fine')
  const parts = [joined, ...(fined ? ['a fine'] : [])]
  const existing = sentence.existingOrders.flatMap(existingOrderSpoken)
  return `${parts.join(', and ')}${existing.length === 0 ? '' : `; ${existing.join('; ')}`}`
}

/** The same from a report's answers; null where no order is proposed. The names come from the form's lists. */
export function proposedSentenceFromCase(facts: Case, lists: OptionLists): string | null {
  const proposal = proposalFromCase(facts)
  return proposal === null ? null : proposedSentence(proposal, programmeNames(lists))
}

/** One requirement of a report as the court will hear it: "80 hours of unpaid work"; null where none is chosen. */
export function requirementInWords(
  row: TypedRow<'proposal.requirements'>,
  facts: Case,
  lists: OptionLists,
): string | null {
  const requirement = requirementOf(row, facts)
  return requirement === null ? null : requirementSpoken(requirement, programmeNames(lists))
}

export const programmeNames = (lists: OptionLists): ProgrammeNames =>
  new Map(lists['programmes']?.options.map(({ code, label }) => [code, label]))

/** What a court cannot pass, an order of no time, is not said; the findings ask for it. */
const lasting = (months: number | null | undefined): string =>
  months == null || months === 0 ? '' : ` for ${counted(months, 'month')}`
/** A term that the court has named is its own figure, never the officer's. */
const ofTerm = ({ term }: OrderPart): string => {
  if (term === 'forCourt') return ', the term being for the court'
  return term === null || isNoTime(term) ? '' : ` of ${termSpoken(term)}`
}

function orderSpoken(part: OrderPart): string {
  switch (part.order) {
    case 'community':
      return `a community order${lasting(part.months)}`
    case 'suspended':
      return suspendedSpoken(part)
    case 'custody':
      return `immediate custody${ofTerm(part)}`
    case 'fine':
      return 'a fine'
    case 'discharge':
      return part.months
        ? `a conditional discharge${lasting(part.months)}`
        : 'an absolute or conditional discharge'
    case 'deferral':
      return `deferral of sentence${lasting(part.months)}`
    case 'adjourn':
      return 'an adjournment of sentence'
  }
}

function suspendedSpoken(part: OrderPart): string {
  const suspended = part.operationalMonths ? `, suspended${lasting(part.operationalMonths)}` : ''
  const supervised = part.months ? `, supervised${lasting(part.months)}` : ''
  return `a suspended sentence${ofTerm(part)}${suspended}${supervised}`
}

/** A missing or zero amount leaves the name alone: the court is never told a number nobody chose. */
function amount(number: number | null | undefined, spoken: (number: number) => string, bare: string): string {
  return number == null || number === 0 ? bare : spoken(number)
}

/** "80 hours of unpaid work". */
export function requirementSpoken(requirement: Requirement, programmes: ProgrammeNames): string {
  switch (requirement.code) {
    case 'RAR':
      return amount(
        requirement.days,
        (days) => counted(days, 'rehabilitation activity requirement day'),
        'a rehabilitation activity requirement',
      )
    case 'UPW':
      return amount(requirement.hours, (hours) => `${counted(hours, 'hour')} of unpaid work`, 'unpaid work')
    case 'PROG':
      return programmeSpoken(requirement.programme ?? null, programmes)
    case 'CURFEW':
      return `${tagged(requirement, 'a')} curfew${curfewHours(requirement)}${lasting(requirement.months)}`
    case 'EXCL':
      return `${tagged(requirement, 'an')} exclusion requirement${lasting(requirement.months)}`
    case 'RES':
      return `a residence requirement${lasting(requirement.months)}`
    case 'FTP':
      return `a foreign travel prohibition${amount(requirement.days, (days) => ` for ${counted(days, 'day')}`, lasting(requirement.months))}`
    case 'PAR':
      return `a prohibited activity requirement${lasting(requirement.months)}`
    case 'EM':
      return `electronic monitoring${lasting(requirement.months)}`
    case 'MHTR':
      return `a mental health treatment requirement${lasting(requirement.months)}`
    case 'DRR':
      return `a drug rehabilitation requirement${lasting(requirement.months)}`
    case 'ATR':
      return `an alcohol treatment requirement${lasting(requirement.months)}`
    case 'SUP_PRE_ORA':
      return `supervision${lasting(requirement.months)}`
    case 'AAMR':
      return `alcohol abstinence and monitoring${amount(requirement.days, (days) => ` for ${counted(days, 'day')}`, '')}`
    case 'ACR':
      return amount(
        requirement.hours,
        (hours) => `${counted(hours, 'hour')} at an attendance centre`,
        'an attendance centre requirement',
      )
  }
}

const tagged = (
  { monitoring }: Extract<Requirement, { code: 'CURFEW' | 'EXCL' }>,
  article: string,
): string => (monitoring === 'monitored' ? 'an electronically monitored' : article)

const curfewHours = ({ hoursADay, hoursAWeek }: Extract<Requirement, { code: 'CURFEW' }>): string => {
  const hours = [
    ...(!hoursADay ? [] : [`${counted(hoursADay, 'hour')} a day`]),
    ...(!hoursAWeek ? [] : [`${counted(hoursAWeek, 'hour')} a week`]),
  ]
  return hours.length === 0 ? '' : ` of ${listed(hours)}`
}

const programmeSpoken = (code: string | null, programmes: ProgrammeNames): string => {
  const name = oneLine(programmes.get(code ?? '') ?? code ?? '')
  if (name === '') return 'an accredited programme'
  // "Thinking Skills Programme" is a name; "Community sex offender groupwork programme" says what it is.
  if (name.endsWith('programme')) return `the ${lowerFirst(name)}`
  return name.endsWith('Programme') ? `the ${name}` : `the ${name} programme`
}

const ACTS = { continue: 'continues', revoke: 'is revoked', vary: 'is varied' } as const
/** As typed by an officer: on one line, without the article, "his" or "her" and the full stop that it has there. */
export function existingOrderSpoken({ act, order }: ExistingOrderAct): string[] {
  if (act === 'none') return []
  const name = oneLine(order)
    .replace(/[\s.,;]+$/u, '')
    .replace(/^(?:the|an?|his|her|their)\s+/iu, '')
  return [`the ${name === '' ? 'existing order' : name} ${ACTS[act]}`]
}
