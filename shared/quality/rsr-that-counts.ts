import type { Case, Level } from '../record/case.ts'
import { bandOf } from '../scoring/bands.ts'
import type { ScoresForChecks } from './context.ts'

export type RsrThatCounts = {
  /** 0 to 100, to two decimals, as every rule compares it (AL-10). */
  readonly percent: number
  readonly band: Level
  readonly from: 'courtside' | 'official'
}

/**
 * The RSR that counts: the one worked out here or, where that could not be, the official tool's. Null where there
 * is neither; a figure outside 0 to 100 is none.
 */
export function rsrThatCounts(scores: ScoresForChecks, facts: Case): RsrThatCounts | null {
  const official = facts.number('official.rsr')
  const percent = scores.rsrPercent ?? official
  if (percent === null || percent > 100) return null
  const rounded = Math.round(percent * 100) / 100
  return {
    percent: rounded,
    band: bandOf('RSR', rounded),
    from: scores.rsrPercent === null ? 'official' : 'courtside',
  }
}
