/** A score as the window places it: a figure on a bar with its limits, or what it still needs. */
export type ScoreShown =
  | {
      is: 'scored'
      name: string
      /** "two years". */
      over: string
      /** "41 %", "1.62 %". */
      figure: string
      band: string
      percent: number
      limits: readonly BandShown[]
      /** The heaviest first; `weight` above zero raises the score. */
      factors: readonly { says: string; weight: number }[]
      note: string | null
    }
  | { is: 'missing'; name: string; missing: readonly { says: string; field: string | null }[] }

/** One stretch of the bar. `from` is the figure it begins at; the tick says it with the band. */
export type BandShown = { tone: 'low' | 'medium' | 'high' | 'veryHigh'; from: number; label: string }

export type Placed = { widths: readonly number[]; needle: number }

/**
 * Where things stand on the bar, in per cent of its length. Bands get the length their figures give them on a
 * scale that ends at `end`; where the figures bunch at one end (an RSR of 3 and 6.9 out of 100), the bar ends
 * early and the needle stops at its end, so that the limits stay readable.
 */
export function placeOnBar(percent: number, limits: readonly BandShown[], end: number): Placed {
  const widths = limits.map((band, order) => {
    const next = limits[order + 1]?.from ?? end
    return ((next - band.from) / end) * 100
  })
  return { widths, needle: Math.min(100, Math.max(0, (percent / end) * 100)) }
}

/** The end of a bar: the whole scale where the bands use it, half as far again as the last limit where they do not. */
export function endOfBar(limits: readonly BandShown[]): number {
  const last = limits.at(-1)?.from ?? 100
  return last >= 40 ? 100 : last * 1.5
}
