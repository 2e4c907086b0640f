import type { Content, ContentTable, TableCell } from 'pdfmake/interfaces'
import type { PrintedFact } from '../../../shared/document/section-parts.ts'
import { factGrid, INK, plain, styles, TEXT_WIDTH } from './page-style.ts'
import { widthOf } from './text-width.ts'
import type { Run, Typesetter } from './typesetting.ts'

const SIZE = styles['fact']?.fontSize ?? 9
/** Between two facts, in points. */
const BETWEEN = 10
/** The grids to choose from, widest columns last. */
const GRIDS = [6, 4, 3, 2] as const
/** Rows of facts up to this many stay on one page. */
const MOST_KEPT = 5

/** Label and answer on one line each, as many abreast as their lengths allow. */
export function factBlocks(
  facts: readonly PrintedFact[],
  set: Typesetter,
): { readonly block: Content; readonly kept: boolean } {
  const layouts = GRIDS.map((columns) => ({ columns, rows: rowsOf(facts, columns) }))
  const fewest = Math.min(...layouts.map(({ rows }) => rows.length))
  const best = layouts.findLast(({ rows }) => rows.length === fewest)
  const { columns, rows } = best ?? { columns: 2, rows: [] }
  return { block: grid(columns, rows, set), kept: rows.length <= MOST_KEPT }
}

/** Levels side by side, each under what it is of. */
export function levelsBlock(facts: readonly PrintedFact[], set: Typesetter): Content {
  const cells = facts.map(
    ({ label, text }): TableCell => ({
      stack: [set.line(`${label}:`, 'label'), { ...set.line(text, 'value'), bold: true }],
    }),
  )
  return {
    table: { widths: facts.map(() => '*'), body: [cells] },
    layout: plain,
    margin: [0, 0, 0, 2],
  }
}

type Placed = { readonly fact: PrintedFact; readonly span: number }

function rowsOf(facts: readonly PrintedFact[], columns: number): Placed[][] {
  const rows: Placed[][] = []
  let room = 0
  for (const fact of facts) {
    const span = Math.min(columns, spanOf(fact, columns))
    if (span > room) {
      rows.push([])
      room = columns
    }
    rows.at(-1)?.push({ fact, span })
    room -= span
  }
  return rows
}

const spanOf = ({ label, text }: PrintedFact, columns: number): number =>
  Math.ceil((widthOf(`${label}: `, SIZE) + widthOf(text, SIZE) * BOLDER + BETWEEN) / (TEXT_WIDTH / columns))

/** Bold letters are so much wider. */
const BOLDER = 1.07

function grid(columns: number, rows: readonly Placed[][], set: Typesetter): ContentTable {
  const body = rows.map((row): TableCell[] => {
    const cells = row.flatMap(({ fact, span }): TableCell[] => [
      { text: factRuns(fact, set), style: 'fact', colSpan: span },
      ...Array.from({ length: span - 1 }, () => ({})),
    ])
    return Array.from({ length: columns }, (_, column) => cells[column] ?? NOTHING())
  })
  return {
    table: { widths: Array.from({ length: columns }, () => '*'), body },
    layout: factGrid,
    margin: [0, 1, 0, 4],
  }
}

/** An empty cell of the default size would make its row taller than its facts; pdfmake writes into each. */
const NOTHING = (): TableCell => ({ text: '', style: 'fact' })

const factRuns = ({ label, text }: PrintedFact, set: Typesetter): Run[] => [
  ...set.runs(`${label}:\u{A0}`, { color: INK.quiet }),
  ...set.runs(text, { bold: true }),
]
