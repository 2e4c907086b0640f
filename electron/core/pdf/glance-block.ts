import type { Content, TableCell } from 'pdfmake/interfaces'
import type { LaidNode } from '../../../shared/document/laid-report.ts'
import { type ScoreWords, scoreAtAGlance } from '../../../shared/document/score-words.ts'
import { plain, ruled } from './page-style.ts'
import { scaleBar } from './scores-block.ts'
import type { Typesetter } from './typesetting.ts'

/** In points; the figures share the rest. */
const LEVELS = 150

/** Levels and figures side by side: what a bench looks for first, each where it lies; then whose calculation it is. */
export function glanceBlocks(
  { levels, scores, note }: Extract<LaidNode, { is: 'glance' }>,
  set: Typesetter,
): Content[] {
  const cells: TableCell[] = [
    ...(levels.length === 0 ? [] : [levelsColumn(levels, set)]),
    ...scores.map((score) => ({ stack: scoreColumn(score, set) })),
  ]
  const widths = [...(levels.length === 0 ? [] : [LEVELS]), ...scores.map(() => '*')]
  return [
    { table: { widths, body: [cells] }, layout: { ...plain, paddingTop: () => 0, paddingBottom: () => 1 } },
    ...(note === '' ? [] : [{ ...set.line(note, 'small'), marginBottom: 3 }]),
  ]
}

const levelsColumn = (levels: Extract<LaidNode, { is: 'glance' }>['levels'], set: Typesetter): TableCell => ({
  table: {
    widths: ['*', 'auto'],
    body: levels.map(({ label, text }): TableCell[] => [
      set.line(`${label}:`, 'fact'),
      { ...set.line(text, 'fact'), bold: true, alignment: 'right' },
    ]),
  },
  layout: { ...ruled, paddingTop: () => 1.5, paddingBottom: () => 1.5 },
})

function scoreColumn(score: ScoreWords, set: Typesetter): Content[] {
  const { name, at, band } = score
  const { figure, lines } = scoreAtAGlance(score)
  const heading: Content = {
    columns: [
      {
        width: '*',
        text: [
          ...(figure === '' ? [] : set.runs(`${figure}  `, { bold: true, fontSize: 12.5 })),
          ...set.runs(name, { fontSize: 9 }),
        ],
      },
      { ...set.line(band, 'value'), bold: true, width: 'auto', marginTop: 2.5 },
    ],
  }
  const bar = at === null ? null : scaleBar(score, at)
  return [
    heading,
    ...(bar === null ? [] : [bar]),
    ...lines.map((line) => ({ ...set.line(line, 'small'), fontSize: 8 })),
  ]
}
