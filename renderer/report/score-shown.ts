import { type Band, bandInWords, bandLimits, bandOf } from '../../shared/scoring/bands.ts'
import { contributions, type Factor } from '../../shared/scoring/factor.ts'
import type { Ogrs3Answer, RsrAnswer, ScoreProblem } from '../../shared/scoring/score-answer.ts'
import type { CaseScores } from '../../shared/scoring/score-from-case.ts'

/** Something to answer, and where. */
export type ToAnswer = { says: string; field: string }

/** One band of the bar. `from` is the figure it begins at, which the label names with the band, and `brief` alone. */
export type BandShown = { tone: Band; from: number; label: string; brief: string }

/** One reason for a score, largest first. What a weight is worth is said in words: its decimals mean nothing to a court. */
export type Contribution = {
  says: string
  way: 'raises' | 'lowers'
  /** "raises it strongly" */
  words: string
}

/** A score as the window shows it: a figure on a bar with its limits, or what it still needs. */
export type ScoreShown =
  | {
      is: 'scored'
      name: string
      /** What kind of figure and over what time: "static, two years". */
      over: string
      /** "41 %", "1.62 %". */
      figure: string
      percent: number
      tone: Band
      band: string
      limits: readonly BandShown[]
      /** The figure at the right end of the bar. */
      end: number
      contributions: readonly Contribution[]
      /** The figure as people counted, and what it leaves open. */
      means: string
      doesNotSay: string
      /** What would make a static score dynamic; empty where it is, or where there is no such thing. */
      toDynamic: readonly ToAnswer[]
    }
  | { is: 'missing'; name: string; missing: readonly ToAnswer[] }

/** What of a score its bar shows. */
export type ScoreOnBar = Pick<
  Extract<ScoreShown, { is: 'scored' }>,
  'name' | 'over' | 'figure' | 'percent' | 'tone' | 'band' | 'limits' | 'end'
>

/** The bar of an RSR ends here, on paper too, so that 3 and 6.90 out of 100 can be told apart [D]. */
const END_OF_RSR = 12

/** The scores of a report in the order they are read out. */
export function scoresShown(scores: CaseScores, labelOf: (field: string) => string | null): ScoreShown[] {
  const toDynamic = scores.missingDynamic.map((field) => ({ says: labelOf(field) ?? field, field }))
  return [ogrs3Shown(scores.answer.ogrs3), rsrShown(scores.answer.rsr, toDynamic)]
}

const BARS = {
  OGRS3: { limits: limitsShown(bandLimits.OGRS3, String), end: 100 },
  RSR: { limits: limitsShown(bandLimits.RSR, (from) => from.toFixed(2)), end: END_OF_RSR },
} as const

/** A figure on the bar of its predictor: a percentage over two years, rounded as the predictor is banded. */
export function onBar(
  name: keyof typeof BARS,
  { percent, figure, over }: Pick<ScoreOnBar, 'percent' | 'figure' | 'over'>,
): ScoreOnBar {
  const tone = bandOf(name, percent)
  return { name, over, figure, percent, tone, band: bandInWords(tone), ...BARS[name] }
}

function ogrs3Shown(answer: Ogrs3Answer): ScoreShown {
  if (answer.status === 'refused') return missing('OGRS3', answer.problems)
  return {
    is: 'scored',
    ...onBar('OGRS3', {
      over: 'two years',
      figure: `${answer.twoYearPercent} %`,
      percent: answer.twoYearPercent,
    }),
    contributions: contributions(answer.factors).map(contributionShown),
    means: `Of 100 people with this age, sex, offence and record, about ${answer.twoYearPercent} offend again within two years and are proved to have.`,
    doesNotSay:
      'Whether this person is one of them, what they would do, or how much harm it would cause. Nothing about their life now is in it.',
    toDynamic: [],
  }
}

function rsrShown(answer: RsrAnswer, toDynamic: readonly ToAnswer[]): ScoreShown {
  if (answer.status === 'refused') return missing('RSR', answer.problems)
  return {
    is: 'scored',
    ...onBar('RSR', {
      over: `${answer.basis}, two years`,
      figure: `${answer.percent.toFixed(2)} %`,
      percent: answer.percent,
    }),
    contributions: contributions(answer.factors).map(contributionShown),
    means: `Of 1,000 people with these answers, ${inAThousand(answer.percent)} convicted of a serious violent or sexual offence committed within two years.`,
    doesNotSay:
      answer.basis === 'static'
        ? 'Who would be harmed, or how: that is risk of serious harm. Static, it rests on age, sex, offence and record alone.'
        : 'Who would be harmed, or how: that is risk of serious harm.',
    toDynamic: answer.basis === 'static' ? toDynamic : [],
  }
}

function inAThousand(percent: number): string {
  const people = Math.round(percent * 10)
  if (people === 0) return 'fewer than one is'
  return people === 1 ? 'about one is' : `about ${people} are`
}

/** A question may be wrong in two ways; it is one thing to answer. */
function missing(name: string, problems: readonly ScoreProblem[]): ScoreShown {
  const byField = new Map(problems.map(({ field, message }) => [field, { says: message, field }]))
  return { is: 'missing', name, missing: [...byField.values()] }
}

/** From here a term about halves or doubles the odds or more, from there it changes them by about a quarter [D]. */
const STRONGLY = 0.7
const PLAINLY = 0.25

function contributionShown({ name, input, weight }: Factor): Contribution {
  const way = weight > 0 ? 'raises' : 'lowers'
  const size = Math.abs(weight)
  const words = size >= STRONGLY ? `${way} it strongly` : size >= PLAINLY ? `${way} it` : `${way} it a little`
  return { says: `${name}: ${input}`, way, words }
}

/** From the lowest up; the first band needs no figure, and a very narrow one no word. */
function limitsShown(
  limits: readonly { band: Band; from: number }[],
  figure: (from: number) => string,
): BandShown[] {
  return limits.toReversed().map(({ band, from }) => ({
    tone: band,
    from,
    brief: from === 0 ? bandInWords(band) : figure(from),
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
