import { optionLabel } from '../form/asked-question.ts'
import { longDate } from '../lib/dates.ts'
import type { Check, Hit, QualityContext } from './context.ts'
import { type QualityTable, wordsOf } from './quality-table.ts'

/** QC80: over before the hearing, or with an end and without one. On its last day it still holds. */
const inForceAtHearing = ({ facts, form }: QualityContext, table: QualityTable): readonly Hit[] => {
  const hearing = facts.date('hearing.date')
  return facts.rows('registers').flatMap((row): Hit[] => {
    const ends = row.date('ends')
    if (ends === null) return []
    const which = optionLabel(form, 'registers', row.text('which'))
    const here = { field: 'registers', row: row.id, keepAs: `${row.id} ${ends}` }
    if (row.yesNo('noEnd') === true)
      return [{ ...here, says: wordsOf(table, 'QC80', 'both', { which, ends: longDate(ends) }) }]
    return hearing !== null && ends < hearing
      ? [{ ...here, also: [{ field: 'hearing.date' }], fill: { which, ends: longDate(ends) } }]
      : []
  })
}

/** QC81: an order whose end nobody said, and bail on conditions without them. A register has no end of its own. */
const saidHowLong = ({ facts, form }: QualityContext, table: QualityTable): readonly Hit[] => {
  const rows = facts.rows('registers')
  const noBail =
    facts.text('person.remand') === 'conditionalBail' && !rows.some((row) => row.text('which') === 'bail')
  return [
    ...rows
      .filter((row) => facts.role('registers', row.text('which')) === 'order')
      .filter((row) => row.date('ends') === null && row.yesNo('noEnd') !== true)
      .map((row) => ({
        field: 'registers',
        row: row.id,
        fill: { which: optionLabel(form, 'registers', row.text('which')) },
      })),
    ...(noBail ? [{ field: 'registers', says: wordsOf(table, 'QC81', 'bail') }] : []),
  ]
}

/** What is ticked as keeping a victim safe, and the orders that can be meant. */
const ORDERS_TICKED = [
  ['restrainingInForce', ['restraining']],
  ['nonMolestation', ['nonMolestation', 'dvpo']],
] as const

/** QC82: an order keeps a victim safe, and no such order is recorded, so that nobody learns until when. */
const protectionIsRecorded = ({ facts, form }: QualityContext): readonly Hit[] => {
  const recorded = facts.rows('registers').map((row) => row.text('which'))
  return facts.rows('victims').flatMap((victim) =>
    ORDERS_TICKED.filter(
      ([tick, orders]) =>
        victim.ticked('protection').includes(tick) && !orders.some((order) => recorded.includes(order)),
    ).map(([tick]) => ({
      field: 'registers',
      keepAs: `${victim.id} ${tick}`,
      also: [{ field: 'victims' as const, row: victim.id }],
      fill: { protection: optionLabel(form, 'victimProtections', tick) },
    })),
  )
}

export const registersChecks: readonly Check[] = [
  { id: 'QC80', find: inForceAtHearing },
  { id: 'QC81', find: saidHowLong },
  { id: 'QC82', find: protectionIsRecorded },
]
