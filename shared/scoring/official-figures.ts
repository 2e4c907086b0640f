import type { Case } from '../record/case.ts'
import type { KnownQuestion } from '../record/known-questions.ts'
import type { ScoreAnswer } from './score-answer.ts'

/** A figure that OASys or nDelius gave, beside Courtside's own. Per cent over two years. */
export type OfficialFigure = {
  readonly predictor: 'OGRS3' | 'RSR'
  /** The question it was entered under. */
  readonly field: KnownQuestion
  /** Rounded as the predictor is quoted: OGRS3 whole, RSR to two decimals. */
  readonly official: string
  /** Official less Courtside's, as quoted: 0 where they agree; null where Courtside has no figure to set beside it. */
  readonly difference: number | null
}

const QUOTED = {
  OGRS3: { field: 'official.ogrs3TwoYear', places: 0 },
  RSR: { field: 'official.rsr', places: 2 },
} as const satisfies Record<OfficialFigure['predictor'], { field: KnownQuestion; places: number }>

/** The official figures entered, each with its difference. A figure that cannot be read is not one. Total. */
export function officialFigures(facts: Case, { ogrs3, rsr }: ScoreAnswer): readonly OfficialFigure[] {
  const own = {
    OGRS3: ogrs3.status === 'scored' ? ogrs3.twoYearPercent : null,
    RSR: rsr.status === 'scored' ? rsr.percent : null,
  }
  return (['OGRS3', 'RSR'] as const).flatMap((predictor) => {
    const { field, places } = QUOTED[predictor]
    const given = facts.number(field)
    if (given === null) return []
    const ours = own[predictor]
    // In units of the last place quoted: no difference comes from the binary form of a decimal.
    const units = (figure: number) => Math.round(figure * 10 ** places)
    return {
      predictor,
      field,
      official: given.toFixed(places),
      difference: ours === null ? null : (units(given) - units(ours)) / 10 ** places,
    }
  })
}

/** Whether an official figure differs from Courtside's. */
export const officialDiffers = (facts: Case, answer: ScoreAnswer): boolean =>
  officialFigures(facts, answer).some(({ difference }) => difference !== null && difference !== 0)
