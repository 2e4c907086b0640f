import { type Band, bandInWords, bandLimits } from '../../shared/scoring/bands.ts'
import { drivers, type Factor } from '../../shared/scoring/factor.ts'
import type { Ogrs3Answer, RsrAnswer, ScoreProblem } from '../../shared/scoring/score-answer.ts'
import type { CaseScores } from '../../shared/scoring/score-from-case.ts'

/** Something to answer, and where. */
export type ToAnswer = { says: string; field: string }

/** One stretch of the bar. `from` is the figure it begins at; the label says it with the band. */
export type BandShown = { tone: Band; from: number; label: string }

/** A score as the window places it: a figure on a bar with its limits, or what it still needs. */
export type ScoreShown =
  | {
      is: 'scored'
      name: string
      /** What kind of figure and over what time: "static, two years". */
      over: string
      /** "41 %", "1.62 %". */
      figure: string
      percent: number
      band: string
      limits: readonly BandShown[]
      /** The figure at the right end of the bar. */
      end: number
      /** The heaviest first; `weight` above zero raises the score. */
      factors: readonly { says: string; weight: number }[]
      /** What would make a static score dynamic; empty where it is, or where there is no such thing. */
      toDynamic: readonly ToAnswer[]
    }
  | { is: 'missing'; name: string; missing: readonly ToAnswer[] }

/** The bar of an RSR ends here, on paper too, so that 3 and 6.90 out of 100 can be told apart [D]. */
const END_OF_RSR = 12

/** The scores of a report in the order they are read out. */
export function scoresShown(scores: CaseScores, labelOf: (field: string) => string | null): ScoreShown[] {
  const toDynamic = scores.missingDynamic.map((field) => ({ says: labelOf(field) ?? field, field }))
  return [ogrs3Shown(scores.answer.ogrs3), rsrShown(scores.answer.rsr, toDynamic)]
}

function ogrs3Shown(answer: Ogrs3Answer): ScoreShown {
  if (answer.status === 'refused') return missing('OGRS3', answer.problems)
  return {
    is: 'scored',
    name: 'OGRS3',
    over: 'two years',
    figure: `${answer.twoYearPercent} %`,
    percent: answer.twoYearPercent,
    band: bandInWords(answer.band),
    limits: limitsShown(bandLimits.OGRS3, (from) => String(from)),
    end: 100,
    factors: drivers(answer.factors).map(factorShown),
    toDynamic: [],
  }
}

function rsrShown(answer: RsrAnswer, toDynamic: readonly ToAnswer[]): ScoreShown {
  if (answer.status === 'refused') return missing('RSR', answer.problems)
  return {
    is: 'scored',
    name: 'RSR',
    over: `${answer.basis}, two years`,
    figure: `${answer.percent.toFixed(2)} %`,
    percent: answer.percent,
    band: bandInWords(answer.band),
    limits: limitsShown(bandLimits.RSR, (from) => from.toFixed(2)),
    end: END_OF_RSR,
    factors: drivers(answer.factors).map(factorShown),
    toDynamic: answer.basis === 'static' ? toDynamic : [],
  }
}

/** A question may be wrong in two ways; it is one thing to answer. */
function missing(name: string, problems: readonly ScoreProblem[]): ScoreShown {
  const byField = new Map(problems.map(({ field, message }) => [field, { says: message, field }]))
  return { is: 'missing', name, missing: [...byField.values()] }
}

const factorShown = ({ name, input, weight }: Factor) => ({ says: `${name}: ${input}`, weight })

/** From the lowest up; the first band needs no figure, and a very narrow one no word. */
function limitsShown(
  limits: readonly { band: Band; from: number }[],
  figure: (from: number) => string,
): BandShown[] {
  return limits.toReversed().map(({ band, from }) => ({
    tone: band,
    from,
    label:
      from === 0
        ? bandInWords(band)
        : band === 'veryHigh'
          ? figure(from)
          : `${figure(from)} ${bandInWords(band)}`,
  }))
}

export type Placed = { widths: readonly number[]; needle: number }

/**
 * Where things stand on the bar, in per cent of its length. Bands get the length their figures give them on a
 * scale that ends at `end`; a figure beyond it stands at the end.
 */
export function placeOnBar(percent: number, limits: readonly BandShown[], end: number): Placed {
  const widths = limits.map((band, order) => {
    const next = limits[order + 1]?.from ?? end
    return ((next - band.from) / end) * 100
  })
  return { widths, needle: Math.min(100, Math.max(0, (percent / end) * 100)) }
}
