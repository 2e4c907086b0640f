import { longDate } from '../lib/dates.ts'
import { lowerFirst } from '../lib/words.ts'
import type { Case, TypedRow } from '../record/case.ts'
import {
  isSupervisedOrder,
  monitoringSchema,
  type Order,
  orderKindSchema,
  type Requirement,
  type WeekTime,
  weekTimeSchema,
} from './proposal.ts'
import { type Ancillary, type ExistingOrderAct, partOf, type Sentence } from './sentence.ts'

/**
 * The order as the report's structured answers give it; null where none is chosen. An answer left over from
 * another kind of order, which the form no longer asks, is no part of it.
 */
export function readOrder(facts: Case): Order | null {
  const kind = orderKindSchema.safeParse(facts.text('proposal.order'))
  if (!kind.success) return null
  const custodial = kind.data === 'suspended' || kind.data === 'custody'
  const forCourt = custodial && facts.text('proposal.termBy') === 'forCourt'
  const months = custodial && !forCourt ? facts.number('proposal.custodialMonths') : null
  return {
    kind: kind.data,
    months: isSupervisedOrder(kind.data) || kind.data === 'deferral' ? facts.number('proposal.months') : null,
    ...(forCourt ? { termBy: 'forCourt' } : {}),
    custodialTerm: months === null ? null : { years: 0, months, weeks: 0, days: 0 },
    operationalMonths: kind.data === 'suspended' ? facts.number('proposal.operationalMonths') : null,
  }
}

/** The sentence that a report proposes; null where no order is chosen. */
export function proposalFromCase(facts: Case): Sentence | null {
  const order = readOrder(facts)
  if (order === null) return null
  return {
    parts: [partOf(order)],
    requirements: isSupervisedOrder(order.kind)
      ? facts.rows('proposal.requirements').flatMap((row) => requirementOf(row, facts) ?? [])
      : [],
    existingOrders: facts.rows('supervision.orders').flatMap((row) => existingOrderOf(row, facts)),
    ancillary: facts.rows('proposal.ancillary').flatMap(ancillaryOf),
    fine: order.kind === 'community' && facts.yesNo('proposal.fine') === true,
  }
}

/** Of the orders now running, those that this court should do something about, by their kind and their day. */
function existingOrderOf(row: TypedRow<'supervision.orders'>, facts: Case): ExistingOrderAct[] {
  const act = row.text('act')
  if (act !== 'continue' && act !== 'revoke' && act !== 'vary') return []
  const [kind, madeOn] = [row.text('kind'), row.date('madeOn')]
  const name = kind === '' || kind === 'other' ? 'order' : lowerFirst(facts.label('runningOrders', kind))
  return [{ row: row.id, order: madeOn === null ? name : `${name} of ${longDate(madeOn)}`, act }]
}

function ancillaryOf(row: TypedRow<'proposal.ancillary'>): Ancillary[] {
  const kind = row.text('kind')
  if (kind === '') return []
  return [
    {
      row: row.id,
      kind,
      months: row.number('months'),
      application: row.text('application'),
      detail: row.text('detail'),
    },
  ]
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
