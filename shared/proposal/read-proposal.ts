import type { Case, TypedRow } from '../record/case.ts'
import {
  type ExistingOrder,
  isSupervisedOrder,
  monitoringSchema,
  type Order,
  orderKindSchema,
  type Proposal,
  type Requirement,
  type WeekTime,
  weekTimeSchema,
} from './proposal.ts'

/**
 * The proposal as the report's structured answers give it; null where no order is chosen. An answer left over
 * from another kind of order, which the form no longer asks, is no part of it.
 */
export function readProposal(facts: Case): Proposal | null {
  const kind = orderKindSchema.safeParse(facts.text('proposal.order'))
  if (!kind.success) return null
  const supervised = isSupervisedOrder(kind.data)
  const custodial = kind.data === 'suspended' || kind.data === 'custody'
  const forCourt = custodial && facts.text('proposal.termBy') === 'forCourt'
  const months = custodial && !forCourt ? facts.number('proposal.custodialMonths') : null
  const order: Order = {
    kind: kind.data,
    months: supervised || kind.data === 'deferral' ? facts.number('proposal.months') : null,
    ...(forCourt ? { termBy: 'forCourt' } : {}),
    custodialTerm: months === null ? null : { years: 0, months, weeks: 0, days: 0 },
    operationalMonths: kind.data === 'suspended' ? facts.number('proposal.operationalMonths') : null,
  }
  return {
    order,
    requirements: supervised
      ? facts.rows('proposal.requirements').flatMap((row) => requirementOf(row, facts) ?? [])
      : [],
    existingOrders: facts.rows('proposal.existingOrders').flatMap(existingOrderOf),
    fine: kind.data === 'community' && facts.yesNo('proposal.fine') === true,
  }
}

function existingOrderOf(row: TypedRow<'proposal.existingOrders'>): ExistingOrder[] {
  const what = row.text('what')
  return what === 'continue' || what === 'revoke' || what === 'vary'
    ? [{ what, order: row.text('order') }]
    : []
}

/** One row of the requirements as it is proposed; null where none is chosen in it. */
export function requirementOf(row: TypedRow<'proposal.requirements'>, facts: Case): Requirement | null {
  const amount = row.number('amount')
  const detail = row.text('detail')
  const common = {
    punitive: row.yesNo('punitive'),
    meets: [...row.ticked('meets')],
    times: weekTimes(row.ticked('times')),
    detail: detail === '' ? null : detail,
  }
  const code = row.text('requirement')
  switch (code) {
    case 'RAR':
      return { code, days: amount, plan: isFirstActivity(row, facts) ? rarPlan(facts) : [], ...common }
    case 'UPW':
    case 'ACR':
      return { code, hours: amount, ...common }
    case 'AAMR':
    case 'FTP':
      return { code, days: amount, ...common }
    case 'PROG': {
      const programme = row.text('programme')
      return { code, programme: programme === '' ? null : programme, ...common }
    }
    case 'CURFEW':
      return { code, months: amount, hoursADay: row.number('hoursADay'), ...monitoring(row), ...common }
    case 'EXCL':
      return { code, months: amount, ...monitoring(row), ...common }
    case 'RES':
    case 'PAR':
    case 'EM':
    case 'SUP_PRE_ORA':
      return { code, months: amount, ...common }
    case 'MHTR':
    case 'DRR':
    case 'ATR':
      return {
        code,
        months: amount,
        ...common,
        providerAssessment: provider(row),
        consent: row.yesNo('consent'),
      }
    default:
      return null
  }
}

const monitoring = (row: TypedRow<'proposal.requirements'>) => {
  const given = monitoringSchema.safeParse(row.text('monitoring'))
  return given.success ? { monitoring: given.data } : {}
}

/** The codes of the list of times that the rules know. */
export const weekTimes = (codes: readonly string[]): WeekTime[] =>
  weekTimeSchema.options.filter((time) => codes.includes(time))

/** A report has one plan for its days: it belongs to the first row that proposes them. */
export const isFirstActivity = ({ id }: TypedRow<'proposal.requirements'>, facts: Case): boolean =>
  facts.rows('proposal.requirements').find((row) => row.text('requirement') === 'RAR')?.id === id

const rarPlan = (facts: Case) =>
  facts.rows('proposal.rarPlan').flatMap((block) => {
    const days = block.number('days')
    return days === null ? [] : [{ days, for: block.text('purpose') }]
  })

function provider(row: TypedRow<'proposal.requirements'>) {
  const [by, date, suitable] = [
    row.text('providerBy'),
    row.date('providerDate'),
    row.yesNo('providerSuitable'),
  ]
  return by === '' || date === null || suitable === null ? null : { by, date, suitable }
}
