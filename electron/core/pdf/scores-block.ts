import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces'
import { z } from 'zod'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { Worksheet } from '../../../shared/report/document.schema.ts'
import { INK, ruled } from './page-style.ts'
import { bandHeading, type Scale, scaleOf } from './score-scale.ts'
import type { Piece } from './section-blocks.ts'
import type { Typesetter } from './typesetting.ts'

const band = z.enum(['low', 'medium', 'high', 'veryHigh'])
const problems = z.array(z.object({ message: z.string() }))

/** What is printed of a result; the worksheet keeps the whole. Looser than the scores' own types: old results must print too. */
const resultSchema = z.union([
  z.object({ status: z.literal('refused'), problems }),
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

/** The computed scores: figure, band in words, and where the figure lies between the limits. */
export function scoresPieces(worksheets: readonly Worksheet[], set: Typesetter): Piece[] {
  if (worksheets.length === 0) return []
  const head = ['Predictor', 'Figure', 'Band', 'Limits'].map(
    (label): TableCell => set.line(label, 'columnHead'),
  )
  const table: Content = {
    table: {
      headerRows: 1,
      widths: [122, 108, 58, '*'],
      body: [head, ...worksheets.map((worksheet) => scoreRow(worksheet, set))],
    },
    layout: ruled,
  }
  const note = { ...set.line(calculation(worksheets), 'small'), marginTop: 4 }
  return [{ blocks: [{ stack: [table, note], marginBottom: 10 }], kept: worksheets.length <= 6 }]
}

function calculation(worksheets: readonly Worksheet[]): string {
  const computed = [...new Set(worksheets.map((worksheet) => longInstant(worksheet.computedAt)))].join('; ')
  return `Courtside’s calculation, ${computed}; it does not replace the scores recorded in OASys.`
}

function scoreRow(worksheet: Worksheet, set: Typesetter): TableCell[] {
  const name = (subject: string): TableCell => ({
    stack: [
      { ...set.line(worksheet.algorithm, 'value'), bold: true },
      set.line(`${subject}Version ${worksheet.version}`, 'small'),
    ],
  })
  const read = resultSchema.safeParse(worksheet.result)
  if (!read.success) return [name(''), set.line('Kept in the handover', 'cell'), '', '']
  const result = read.data
  if (result.status === 'refused') {
    return [
      name(''),
      {
        colSpan: 3,
        stack: [
          set.line('Not calculated', 'value'),
          ...result.problems.map((problem) => set.line(problem.message, 'small')),
        ],
      },
      '',
      '',
    ]
  }
  const figures =
    'twoYearPercent' in result
      ? [
          figure(`${result.twoYearPercent} %`, 'within two years', set),
          figure(`${result.oneYearPercent} %`, 'within one year', set),
        ]
      : [
          figure(`${result.percent.toFixed(2)} %`, result.basis ?? '', set),
          ...(result.missingDynamic === undefined || result.missingDynamic.length === 0
            ? []
            : [set.line(`${result.missingDynamic.length} dynamic items not answered`, 'small')]),
        ]
  const scale = scaleOf(worksheet.algorithm)
  const at = 'twoYearPercent' in result ? result.twoYearPercent : result.percent
  return [
    name(scale === null ? '' : `${scale.predicts}\n`),
    { stack: figures },
    { ...set.line(bandHeading(result.band), 'value'), bold: true },
    scale === null ? '' : scaleBar(scale, at, set),
  ]
}

const figure = (percent: string, what: string, set: Typesetter): Content => ({
  text: [...set.runs(percent, { bold: true }), ...set.runs(`  ${what}`, { fontSize: 9.5 })],
})

const BAR = 162
const HEIGHT = 7
const WASHES = { low: '#d5e6dc', medium: '#f6e6bd', high: '#f3cdb8', veryHigh: '#e3a9a4' } as const

/** The bar repeats what the words beside it say: bands in widths, their limits below, the figure as a mark. */
function scaleBar(scale: Scale, at: number, set: Typesetter): Content {
  const across = (value: number): number => (Math.min(value, scale.end) / scale.end) * BAR
  const bands = scale.bands.map(({ band, from }, index): CanvasElement => {
    const to = scale.bands[index + 1]?.from ?? scale.end
    return {
      type: 'rect',
      x: across(from),
      y: 2,
      w: across(to) - across(from),
      h: HEIGHT,
      color: WASHES[band],
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
    stack: [
      { canvas: [...bands, mark], marginTop: 2 },
      { ...set.line(scale.inWords, 'small'), fontSize: 7.5 },
    ],
  }
}
