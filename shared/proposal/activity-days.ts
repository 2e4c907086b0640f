import type { ProposeInput } from './propose-input.ts'
import { type ProposalRule, when } from './rule.ts'

const manyDays = (input: ProposeInput) => {
  const days = rarDays(input)
  return when(days > 60, { requirement: 'RAR', fill: { days: String(days) } })
}

const rarDays = ({ requirements }: ProposeInput): number =>
  requirements.reduce((sum, one) => sum + (one.code === 'RAR' ? (one.days ?? 0) : 0), 0)
const plannedDays = ({ requirements }: ProposeInput): number =>
  requirements.reduce(
    (sum, one) =>
      sum + (one.code === 'RAR' ? (one.plan ?? []).reduce((days, block) => days + block.days, 0) : 0),
    0,
  )

const daysAddUp = (input: ProposeInput) => {
  const [days, planned] = [rarDays(input), plannedDays(input)]
  return when(days > 0 && days !== planned, {
    requirement: 'RAR',
    fill: { days: String(days), planned: String(planned) },
  })
}

/** Rules about rehabilitation activity days. */
export const activityDayRules: readonly ProposalRule[] = [
  { id: 'RAR-2', find: manyDays },
  { id: 'CB-8', find: daysAddUp },
]
