import { isBlank } from '../lib/is-blank.ts'
import type { Requirement } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { type ProposalRule, when } from './rule.ts'

type Activity = Extract<Requirement, { code: 'RAR' }>
const activities = ({ requirements }: ProposeInput): readonly Activity[] =>
  requirements.filter((one) => one.code === 'RAR')

/** In a draft a block may hold part of a day; three tenths are 0.3 days and not 0.30000000000000004. */
export const sumOfDays = (days: readonly number[]): number =>
  Number(days.reduce((all, one) => all + one, 0).toFixed(2))

const manyDays = (input: ProposeInput) => {
  const days = sumOfDays(activities(input).map((one) => one.days ?? 0))
  return when(days > 60, { requirement: 'RAR', fill: { days: String(days) } })
}

/** Each by itself: the days of one are not planned by the plan of another. */
const daysAddUp = (input: ProposeInput) =>
  activities(input).flatMap(({ days, plan = [] }) => {
    const planned = sumOfDays(plan.map((block) => block.days))
    const what = [
      ...(days == null || days === 0 || days === planned ? [] : [proposedAndPlanned(days, planned)]),
      ...(plan.some((block) => block.days > 0 && block.plannedBy === undefined && isBlank(block.for ?? ''))
        ? ['say what each block of days is for']
        : []),
    ]
    return when(what.length > 0, { requirement: 'RAR', fill: { what: what.join('; ') } })
  })

const proposedAndPlanned = (days: number, planned: number): string =>
  `${days === 1 ? '1 day is' : `${days} days are`} proposed and ${planned === 0 ? 'none is' : planned === 1 ? '1 is' : `${planned} are`} planned`

/** Rules about rehabilitation activity days. */
export const activityDayRules: readonly ProposalRule[] = [
  { id: 'RAR-2', find: manyDays },
  { id: 'CB-8', find: daysAddUp },
]
