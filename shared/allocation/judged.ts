import type { IsoDate } from '../lib/dates.ts'
import { type AllocateInput, type Component, isIndeterminate } from './allocate-input.ts'
import { ASK_MEMBERSHIP, type Membership, membershipByCode, type Schedule15 } from './schedule15.ts'
import { type ResolvedTerm, resolveTerms, type Terms } from './terms.ts'

/** A component with all that s.327(3) asks of it. */
export type Judged = {
  readonly component: Component
  readonly specified: 'yes' | 'no' | 'unknown'
  readonly why: string
  /** Null where there is no custodial term, or none was given. */
  readonly resolved: ResolvedTerm | null
}

export const goesToPrison = ({ disposal }: Component): boolean =>
  disposal === 'custody' || isIndeterminate(disposal)

/** Immediate custody, with an end or without, and suspended sentences: what s.327 looks for a term in. */
export const isCustodial = (component: Component): boolean =>
  goesToPrison(component) || component.disposal === 'suspended'

/** The custodial terms of a sentence; a length beside any other disposal is the order's own. */
export const sentenceTerms = ({ sentence }: AllocateInput): Terms =>
  resolveTerms(
    sentence.date,
    sentence.components.map((component) => ({
      id: component.id,
      term: isIndeterminate(component.disposal)
        ? 'indeterminate'
        : isCustodial(component)
          ? component.term
          : null,
      runs: component.runs,
    })),
  )

/** Ids of the components whose offence is specified, is not, or may be, as the officer or the code says. */
export const componentsThatAre = (
  specified: Membership['specified'],
  { sentence }: AllocateInput,
  schedule15: Schedule15,
): ReadonlySet<string> =>
  new Set(
    sentence.components
      .filter((component) => membershipOf(component, sentence.date, schedule15).specified === specified)
      .map(({ id }) => id),
  )

/** A component with its term and its place in the Schedule. */
export function judge(component: Component, date: IsoDate, terms: Terms, schedule15: Schedule15): Judged {
  const resolved = terms.resolved.find(({ id }) => id === component.id) ?? null
  const { specified, says } = membershipOf(component, date, schedule15)
  return { component, specified, why: says, resolved }
}

const ANSWERED = {
  yes: 'in Schedule 15, as the officer answered',
  no: 'not in Schedule 15, as the officer answered',
  unknown: `the officer does not know whether it is specified: ${ASK_MEMBERSHIP}`,
} as const

/**
 * The officer's answer, then the code; without either it is unknown. IPP and DPP could be passed for a serious
 * specified offence alone (CJA 2003 s.225, s.226); life counts as passed for murder or one of these until it
 * is said that it was not [D].
 */
function membershipOf(
  component: Component,
  date: IsoDate,
  schedule15: Schedule15,
): Pick<Membership, 'specified' | 'says'> {
  const found = answeredOrByCode(component, date, schedule15)
  const { disposal } = component
  if (disposal === 'ipp' || disposal === 'dpp')
    return {
      specified: 'yes',
      says: `only a serious specified offence could be given ${disposal.toUpperCase()}`,
    }
  return disposal === 'life' && found.specified === 'unknown'
    ? {
        specified: 'yes',
        says: 'a life sentence counts as passed for murder or a specified offence, as nobody said that it was not',
      }
    : found
}

function answeredOrByCode(
  component: Component,
  date: IsoDate,
  schedule15: Schedule15,
): Pick<Membership, 'specified' | 'says'> {
  const code = component.cjsCode?.trim() ?? ''
  const byCode = code === '' ? null : membershipByCode(code, date, schedule15)
  const answered = component.schedule15
  if (answered === null)
    return byCode ?? { specified: 'unknown', says: `there is no CJS code: ${ASK_MEMBERSHIP}` }
  // The officer's answer stands; that the code says otherwise is in sight of whoever reads the reasons.
  const against = byCode !== null && byCode.specified !== 'unknown' && byCode.specified !== answered
  return {
    specified: answered,
    says: `${ANSWERED[answered]}${against ? ` (its code says otherwise, ${byCode.says})` : ''}`,
  }
}
