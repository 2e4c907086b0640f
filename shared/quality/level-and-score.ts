import { type Case, isLevel, type Level, overallRosh } from '../record/case.ts'
import { levelInWords } from './in-words.ts'

/** Where the officer's level departs from a score, in a sentence that names both. */
export type LevelAgainstScore = { readonly predictor: 'OGRS3' | 'RSR'; readonly says: string }

/**
 * OGRS3 is set beside the likelihood of reoffending, RSR beside the risk of serious harm. OGRS3's bands carry
 * the names of the levels, so that any other level departs from it; RSR and RoSH measure different things, so
 * that a low one beside a high one does, and a high RSR beside anything less. Neither overrides the officer; both ask for a reason (QC21).
 * Source: guidance on the risk page of the New Tech oral report [C].
 */
export function levelsAgainstScores(
  facts: Case,
  { ogrs3Band, rsrBand }: { readonly ogrs3Band: Level | null; readonly rsrBand: Level | null },
): readonly LevelAgainstScore[] {
  const found: LevelAgainstScore[] = []
  const likelihood = facts.text('likelihood.level')
  if (ogrs3Band !== null && isLevel(likelihood) && likelihood !== ogrs3Band)
    found.push({
      predictor: 'OGRS3',
      says: `You put the likelihood of reoffending at ${levelInWords(likelihood)}; OGRS3 says ${levelInWords(ogrs3Band)}.`,
    })
  const overall = overallRosh(facts)
  if (rsrBand === 'high' && (overall === 'low' || overall === 'medium'))
    found.push({
      predictor: 'RSR',
      says: `RSR is high, and your level of risk of serious harm is ${levelInWords(overall)}.`,
    })
  if (rsrBand === 'low' && (overall === 'high' || overall === 'veryHigh'))
    found.push({
      predictor: 'RSR',
      says: `RSR is low, and your level of risk of serious harm is ${levelInWords(overall)}.`,
    })
  return found
}
