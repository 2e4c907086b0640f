import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces'
import type { LaidNode } from '../../../shared/document/laid-report.ts'
import type { ScoreWords } from '../../../shared/document/score-words.ts'
import { INK, ruled } from './page-style.ts'
import { scaleOf } from './score-scale.ts'
import type { Typesetter } from './typesetting.ts'

/** The computed scores: figure, band in words, and where the figure lies between the limits. */
export function scoresBlock(
  { heads, scores, note }: Extract<LaidNode, { is: 'scores' }>,
  set: Typesetter,
): Content {
  const head = heads.map((label): TableCell => set.line(label, 'columnHead'))
  const table: Content = {
    tag: 'Table',
    table: {
      headerRows: 1,
      widths: [158, 104, 50, '*'],
      body: [head, ...scores.map((score) => scoreRow(score, set))],
    },
    layout: ruled,
  }
  return { stack: [table, { ...set.line(note, 'small'), marginTop: 2 }], marginBottom: 5 }
}

function scoreRow(score: ScoreWords, set: Typesetter): TableCell[] {
  const { name, about, figures, at, band, notes } = score
  const titled: TableCell = {
    stack: [
      { ...set.line(name, 'value'), bold: true },
      { ...set.line(about.join('  '), 'small'), fontSize: 8 },
    ],
  }
  if (at === null) {
    const [first = '', ...others] = notes
    const why = [set.line(first, 'value'), ...others.map((note) => set.line(note, 'small'))]
    return [titled, { colSpan: 3, stack: why }, '', '']
  }
  return [
    titled,
    {
      stack: [
        ...figures.map(({ figure: percent, what }) => figure(percent, what, set)),
        ...notes.map((note) => set.line(note, 'small')),
      ],
    },
    { ...set.line(band, 'value'), bold: true },
    { stack: [scaleBar(score, at) ?? '', { ...set.line(score.limits, 'small'), fontSize: 7.5 }] },
  ]
}

const figure = (percent: string, what: string, set: Typesetter): Content => ({
  text: [...set.runs(percent, { bold: true }), ...set.runs(`  ${what}`, { fontSize: 9.5 })],
})

const BAR = 146
const HEIGHT = 7
const WASHES = { low: '#d5e6dc', medium: '#f6e6bd', high: '#f3cdb8', veryHigh: '#e3a9a4' } as const

/**
 * The bar repeats what the words beside it say: bands in widths, the figure as a mark. Null for a score whose
 * limits are not known.
 */
export function scaleBar({ name, band, limits }: ScoreWords, at: number): Content | null {
  const scale = scaleOf(name)
  if (scale === null) return null
  const across = (value: number): number => (Math.min(value, scale.end) / scale.end) * BAR
  const bands = scale.bands.map(({ band: wash, from }, index): CanvasElement => {
    const to = scale.bands[index + 1]?.from ?? scale.end
    return {
      type: 'rect',
      x: across(from),
      y: 2,
      w: across(to) - across(from),
      h: HEIGHT,
      color: WASHES[wash],
    }
  })
  const mark: CanvasElement = {
    type: 'rect',
    x: Math.min(Math.max(across(at) - 1, 0), BAR - 2),
    y: 0,
    w: 2,
    h: HEIGHT + 4,
    color: INK.text,
  }
  return {
    canvas: [...bands, mark],
    alt: `${name} at ${at} per cent: ${band}. ${limits}`,
    marginTop: 2,
  }
}
