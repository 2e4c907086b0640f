import { z } from 'zod'
import { listed } from '../lib/words.ts'
import { type Case, overallRosh } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import type { Grade } from '../record/lifecycle.ts'
import { levelInWords } from './in-words.ts'

/** The office's setting, named as OASys names it. [C] that these three exist; [D] the default. */
export const countersignSettingSchema = z.enum(['LEVEL_1_ROLE_ONLY', 'HIGH_VERY_HIGH', 'ALL'])
export type CountersignSetting = z.infer<typeof countersignSettingSchema>
export const DEFAULT_COUNTERSIGN_SETTING: CountersignSetting = 'HIGH_VERY_HIGH'

/** Each setting as a sentence for whoever chooses it. */
export const COUNTERSIGN_SETTINGS = {
  HIGH_VERY_HIGH:
    'Reports with a high or very high risk of serious harm, those of a PSO with domestic abuse or a medium risk, and allocations in the public interest or referred to an SPO',
  LEVEL_1_ROLE_ONLY: 'Every report by a PSO',
  ALL: 'Every report',
} as const satisfies Record<CountersignSetting, string>

/** The setting an office has made: by whom (their name as it is now), when and why. */
export type CountersignChosen = {
  readonly setting: CountersignSetting
  readonly by: string
  /** Instant. */
  readonly at: string
  readonly reason: string
}

/** As much of the allocation as the rule asks about. */
export type AllocationDecided = {
  readonly decision: string
  readonly grounds: readonly { readonly rule: string }[]
}

/**
 * Whether an SPO must countersign, and every reason. ALL: each report. LEVEL_1_ROLE_ONLY: each report by a
 * PSO. HIGH_VERY_HIGH [D]: the Kent report asks for oversight of NPS staff and says nothing of countersigning, so
 * the rule is ours: a high or very high risk of serious harm by any author, a PSO's report with domestic abuse or a
 * medium risk, and, where the allocation is decided already, a public interest ground or a point referred to the SPO.
 * Whatever the setting, what an SPO returned goes back to them, or to another SPO in their place [D].
 */
export function countersignRule(
  setting: CountersignSetting,
  report: {
    readonly grade: Grade
    readonly facts: Case
    /** Left out, or null, until it is decided: mostly after signing. */
    readonly allocation?: AllocationDecided | null
    /** The SPO who returned it, by name; left out, or null, where nobody has. */
    readonly returnedBy?: string | null
  },
): { readonly required: boolean; readonly why: readonly string[] } {
  const { grade, facts, allocation = null, returnedBy = null } = report
  const why =
    setting === 'HIGH_VERY_HIGH'
      ? [...riskReasons(grade, facts), ...allocationReasons(allocation)]
      : settingReasons(setting, grade)
  const back =
    returnedBy === null
      ? []
      : [`it goes back to ${returnedBy}, who returned it, or to another SPO in their place`]
  return { required: back.length + why.length > 0, why: [...back, ...why] }
}

function settingReasons(setting: CountersignSetting, grade: Grade): readonly string[] {
  if (setting === 'ALL') return ['this office asks for it on every report']
  return grade === 'PSO' ? ['the author is a PSO'] : []
}

function riskReasons(grade: Grade, facts: Case): readonly string[] {
  const overall = overallRosh(facts)
  const high = overall === 'high' || overall === 'veryHigh'
  return [
    ...(overall !== null && high ? [`the risk of serious harm is ${levelInWords(overall)}`] : []),
    ...(grade === 'PSO' ? psoReason(facts) : []),
  ]
}

/** One reason, whatever there is to it: that the author is a PSO is said once. */
function psoReason(facts: Case): readonly string[] {
  const because = [
    ...(overallRosh(facts) === 'medium' ? ['the risk of serious harm is medium'] : []),
    ...(domesticAbuseIndicated(facts) ? ['there is domestic abuse'] : []),
  ]
  return because.length === 0 ? [] : [listed(['the author is a PSO', ...because])]
}

function allocationReasons(allocation: AllocationDecided | null): readonly string[] {
  if (allocation === null) return []
  return [
    ...(allocation.grounds.some(({ rule }) => rule === 'AL-14')
      ? ['the case is kept by the NPS in the public interest']
      : []),
    ...(allocation.decision === 'REFER_SPO' ? ['a point of the allocation is referred to the SPO'] : []),
  ]
}
