import type { IsoDate } from '../lib/dates.ts'
import type { AllocateInput, Component } from './allocate-input.ts'
import { type Membership, membershipByCode, type Schedule15 } from './schedule15.ts'
import type { ResolvedTerm, Terms } from './terms.ts'

/** A component with all that s.327(3) asks of it. */
export type Judged = {
  readonly component: Component
  readonly specified: 'yes' | 'no' | 'unknown'
  readonly why: string
  /** Null where there is no custodial term, or none was given. */
  readonly resolved: ResolvedTerm | null
}

/** Immediate custody and suspended sentences: what holds a term. */
export const isCustodial = ({ disposal }: Component): boolean =>
  disposal === 'custody' || disposal === 'suspended'

/** Ids of the components whose offence is specified, as the officer or the code says. */
export const specifiedComponents = (
  { sentence }: AllocateInput,
  schedule15: Schedule15,
): ReadonlySet<string> =>
  new Set(
    sentence.components
      .filter((component) => membershipOf(component, sentence.date, schedule15).specified === 'yes')
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
  unknown: 'the officer does not know whether it is in Schedule 15',
} as const

/** The officer's answer, then the code; without either it is unknown. */
function membershipOf(
  component: Component,
  date: IsoDate,
  schedule15: Schedule15,
): Pick<Membership, 'specified' | 'says'> {
  if (component.schedule15 !== null)
    return { specified: component.schedule15, says: ANSWERED[component.schedule15] }
  return component.cjsCode === null || component.cjsCode.trim() === ''
    ? { specified: 'unknown', says: 'no CJS code, and nobody said whether it is in Schedule 15' }
    : membershipByCode(component.cjsCode, date, schedule15)
}
