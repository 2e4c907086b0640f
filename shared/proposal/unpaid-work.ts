import { isBlank } from '../lib/is-blank.ts'
import { listed } from '../lib/words.ts'
import type { ProposeInput } from './propose-input.ts'
import { found, has, type ProposalRule } from './rule.ts'

const fitForWork = (input: ProposeInput) =>
  found('UPW', has(input, 'UPW') && input.facts.fitForUnpaidWork === false)

/** Work or care that the hours leave free, where both are known, needs no more said. */
const leavesFree = (input: ProposeInput, times: readonly string[] = []): boolean => {
  const work = input.requirements.flatMap((one) => (one.code === 'UPW' ? (one.times ?? []) : []))
  return work.length > 0 && times.length > 0 && !work.some((time) => times.includes(time))
}
const suitsTheirLife = (input: ProposeInput) => {
  const { fitForUnpaidWork, health, children, employment, employmentTimes } = input.facts
  if (!has(input, 'UPW') || fitForUnpaidWork != null) return []
  // A child who lives there is not always theirs to look after: their own answer goes first.
  const cares = children?.caring ?? children?.livesWith === true
  const who = [
    ...(isBlank(health ?? '') ? [] : ['whose health limits it']),
    ...(cares && !leavesFree(input, children?.times) ? ['who has children or others to care for'] : []),
    ...(employment === 'fullTime' && !leavesFree(input, employmentTimes) ? ['who works full time'] : []),
  ]
  return who.length === 0 ? [] : [{ requirement: 'UPW', fill: { who: listed(who) } }]
}

/** Whoever is met at work [D]: a risk to one known adult alone is not theirs. */
const MET_AT_WORK: readonly string[] = ['public', 'children', 'staff']
const riskAtWork = ({ facts }: ProposeInput): boolean =>
  facts.rosh === 'high' ||
  facts.rosh === 'veryHigh' ||
  facts.sexualOffence === true ||
  (facts.riskTo ?? []).some((group) => MET_AT_WORK.includes(group))

const placementAssessed = (input: ProposeInput) =>
  found('UPW', has(input, 'UPW') && riskAtWork(input) && input.facts.placementAssessed !== true)
const riskToWhom = (input: ProposeInput) => {
  const { rosh, riskTo, placementAssessed: assessed } = input.facts
  const open = rosh === 'medium' && riskTo === undefined && assessed !== true
  return found('UPW', has(input, 'UPW') && open && !riskAtWork(input))
}

/** Whether the person is suitable for unpaid work, and those whom they would meet there are safe (CJA 2003 s.199(3)). */
export const unpaidWorkRules: readonly ProposalRule[] = [
  { id: 'EL-UPW', find: fitForWork },
  { id: 'EL-UPW-2', find: riskToWhom },
  { id: 'EL-UPW-3', find: suitsTheirLife },
  { id: 'CB-11', find: placementAssessed },
]
