import { z } from 'zod'
import { longInstant } from '../lib/dates.ts'
import { LEVELS } from '../record/case.ts'
import { type Band, type BandLimit, bandInWords, bandLimits } from '../scoring/bands.ts'
import type { Worksheet } from '../scoring/worksheet.schema.ts'

const band = z.enum(LEVELS)

/** What is shown of a result; the worksheet keeps the whole. Looser than the scores' own types: old results must print too. */
const resultSchema = z.union([
  z.object({
    status: z.literal('refused'),
    problems: z.array(z.object({ message: z.string() })),
  }),
  z.object({
    status: z.literal('scored'),
    oneYearPercent: z.number(),
    twoYearPercent: z.number(),
    band,
  }),
  z.object({
    status: z.literal('scored'),
    percent: z.number(),
    band,
    basis: z.enum(['static', 'dynamic']).optional(),
    missingDynamic: z.array(z.string()).optional(),
  }),
])

/** A computed score in words, as paper and plain text have it. */
export type ScoreWords = {
  readonly name: string
  /** What it predicts, and its version: a line each. */
  readonly about: readonly string[]
  readonly figures: readonly { readonly figure: string; readonly what: string }[]
  /** The figure that stands on the bar; null where none was calculated. */
  readonly at: number | null
  /** "Very high"; empty where none was calculated. */
  readonly band: string
  /** "From 50 medium, 75 high, 90 very high". */
  readonly limits: string
  /** What is missing for the dynamic score, or why there is none at all. */
  readonly notes: readonly string[]
}

/** The worksheet's result in words. Total: a result of an unknown shape says where it is kept. */
export function scoreWords(worksheet: Worksheet): ScoreWords {
  const known = predictorOf(worksheet.algorithm)
  const name = worksheet.algorithm
  const version = `Version ${worksheet.version}`
  const none = { name, about: [version], figures: [], at: null, band: '', limits: '' }
  const read = resultSchema.safeParse(worksheet.result)
  if (!read.success) return { ...none, notes: ['Kept in the handover'] }
  const result = read.data
  if (result.status === 'refused') {
    return { ...none, notes: ['Not calculated', ...result.problems.map((problem) => problem.message)] }
  }
  const scored = {
    name,
    about: known === null ? [version] : [known.predicts, version],
    band: bandHeading(result.band),
    limits: known === null ? '' : known.limits,
  }
  if ('twoYearPercent' in result) {
    return {
      ...scored,
      figures: [
        { figure: `${result.twoYearPercent} %`, what: 'within two years' },
        { figure: `${result.oneYearPercent} %`, what: 'within one year' },
      ],
      at: result.twoYearPercent,
      notes: [],
    }
  }
  const missing = result.missingDynamic?.length ?? 0
  return {
    ...scored,
    figures: [{ figure: `${result.percent.toFixed(2)} %`, what: result.basis ?? '' }],
    at: result.percent,
    notes: missing === 0 ? [] : [`${missing} dynamic ${missing === 1 ? 'item' : 'items'} not answered`],
  }
}

/** The same where levels and figures stand side by side: the figure that stands on the bar first, then its limits. */
export function scoreAtAGlance({ about, figures, notes, limits }: ScoreWords): {
  readonly figure: string
  /** Below the bar, a line each. */
  readonly lines: readonly string[]
} {
  const [first, ...others] = figures
  const [predicts = '', ...versions] = about
  const of = [predicts, first?.what ?? '', ...others.map(({ figure, what }) => `${figure} ${what}`)]
  const lines = [limits, of.filter((part) => part !== '').join(', '), ...notes, ...versions]
  return { figure: first?.figure ?? '', lines: lines.filter((line) => line !== '') }
}

/** Says whose calculation it is, and when it was made. */
export function calculation(worksheets: readonly Worksheet[]): string {
  const computed = [...new Set(worksheets.map((worksheet) => longInstant(worksheet.computedAt)))].join('; ')
  return `Courtside’s calculation, ${computed}; it does not replace the scores recorded in OASys.`
}

export const scoreColumns = ['Predictor', 'Figure', 'Band', 'Limits'] as const

function predictorOf(algorithm: string): { readonly predicts: string; readonly limits: string } | null {
  if (algorithm === 'OGRS3') {
    return { predicts: 'Any proven reoffending', limits: limitsInWords(bandLimits.OGRS3, 0) }
  }
  return algorithm.startsWith('RSR')
    ? { predicts: 'Serious reoffending, two years', limits: limitsInWords(bandLimits.RSR, 2) }
    : null
}

const limitsInWords = (limits: readonly BandLimit[], places: number): string =>
  `From ${limits
    .filter(({ from }) => from > 0)
    .toSorted((one, other) => one.from - other.from)
    .map(({ band: name, from }) => `${from.toFixed(places)} ${bandInWords(name)}`)
    .join(', ')}`

const bandHeading = (name: Band): string => {
  const words = bandInWords(name)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
