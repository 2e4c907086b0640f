import { z } from 'zod'
import { type Case, overallRosh } from '../report/case.ts'
import { domesticAbuseIndicated } from '../report/domestic-abuse.ts'
import type { Grade } from '../report/lifecycle.ts'
import { levelInWords } from './in-words.ts'

/** The office's setting, named as OASys names it. [C] that these three exist; [D] the default. */
export const countersignSettingSchema = z.enum(['LEVEL_1_ROLE_ONLY', 'HIGH_VERY_HIGH', 'ALL'])
export type CountersignSetting = z.infer<typeof countersignSettingSchema>
export const DEFAULT_COUNTERSIGN_SETTING: CountersignSetting = 'HIGH_VERY_HIGH'

/**
 * Whether an SPO must countersign, and every reason. ALL: each report. LEVEL_1_ROLE_ONLY: each report by a
 * PSO. HIGH_VERY_HIGH [D, our choice after the Kent report's recommendation 6]: a high or very high risk of
 * serious harm by any author, and a PSO's report with domestic abuse or a medium risk. Allocation adds its own
 * reasons (public interest, referral to the SPO) when it is decided: they are not known when the author signs.
 */
export function countersignRule(
  setting: CountersignSetting,
  { grade, facts }: { readonly grade: Grade; readonly facts: Case },
): { readonly required: boolean; readonly why: readonly string[] } {
  const why = setting === 'HIGH_VERY_HIGH' ? riskReasons(grade, facts) : settingReasons(setting, grade)
  return { required: why.length > 0, why }
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
    ...(grade === 'PSO' && overall === 'medium'
      ? ['the author is a PSO and the risk of serious harm is medium']
      : []),
    ...(grade === 'PSO' && domesticAbuseIndicated(facts)
      ? ['the author is a PSO and there is domestic abuse']
      : []),
  ]
}
