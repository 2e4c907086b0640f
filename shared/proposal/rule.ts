import type { OrderMeasure } from './finding.ts'
import {
  EVENINGS,
  isSupervisedOrder,
  type Requirement,
  type RequirementCode,
  type WeekTime,
} from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import type { ProposalTables } from './tables.ts'

/** What a rule found: on which requirement, and what fills the places in its words. */
export type RuleHit = {
  readonly requirement: string | null
  /** Which length of the order is at fault, where it is one of them. */
  readonly measure?: OrderMeasure
  readonly fill?: Readonly<Record<string, string>>
}
/** One rule: its id in the table, and how it looks. */
export type ProposalRule = {
  readonly id: string
  find(input: ProposeInput, tables: ProposalTables): readonly RuleHit[]
}

/** Whether the requirement is proposed. */
export const has = (input: ProposeInput, code: RequirementCode): boolean =>
  input.requirements.some((requirement) => requirement.code === code)
/** A requirement's name by its code. */
export const nameOf = ({ requirements }: ProposalTables, code: string): string =>
  requirements.requirements.find((row) => row.code === code)?.name ?? code
/** The hit where something was found, or none. */
export const when = (found: boolean, hit: RuleHit = { requirement: null }): readonly RuleHit[] =>
  found ? [hit] : []
/** The requirement where something was found on it, or none. */
export const found = (code: RequirementCode, ok: boolean): readonly RuleHit[] =>
  ok ? [{ requirement: code }] : []
/** Whether the order is one that carries requirements. */
export const isSupervised = ({ order }: ProposeInput): boolean => isSupervisedOrder(order.kind)
/** Missing or zero: no court makes an order or a requirement of no time. */
export const none = (amount: number | null | undefined): boolean => amount == null || amount === 0

/**
 * For how many months requirements of the order run: a community order for its length, a suspended sentence for
 * its supervision period, or, where none is named, for its operational period. Null where that is not known or zero.
 */
export const orderMonths = ({ order }: ProposeInput): number | null => {
  if (order.kind === 'community') return order.months || null
  if (order.kind !== 'suspended') return null
  return order.months || order.operationalMonths || null
}

/** When a requirement takes place; a curfew whose times nobody gave falls on evenings and nights. */
export const timesOf = ({ code, times = [] }: Requirement): readonly WeekTime[] =>
  code === 'CURFEW' && times.length === 0 ? [...EVENINGS, 'nights'] : times
