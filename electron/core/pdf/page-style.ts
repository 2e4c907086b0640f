import type { Content, ContentTable, CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces'

/** A sheet and its margins, in points. */
export type Paper = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** A4. */
export const PAGE: Paper = { width: 595.28, height: 841.89, left: 60, right: 50, top: 50, bottom: 42 }
/** A5, to hold while one speaks. */
export const NOTES: Paper = { width: 419.53, height: 595.28, left: 34, right: 30, top: 50, bottom: 42 }

export const textWidth = ({ width, left, right }: Paper): number => width - left - right
export const TEXT_WIDTH = textWidth(PAGE)

/** Every tone holds 4.5:1 on white, or carries no meaning of its own. */
export const INK = {
  text: '#0b0c0c',
  quiet: '#505a5f',
  rule: '#c4c9cc',
  strong: '#0b0c0c',
  accent: '#1d5a96',
  band: '#eef3f8',
  restricted: '#942514',
  restrictedWash: '#f3e9e6',
} as const

export const styles: StyleDictionary = {
  title: { fontSize: 18, bold: true, lineHeight: 1.05 },
  statute: { fontSize: 9.5, color: INK.quiet, marginTop: 2 },
  section: { fontSize: 12.5, bold: true, lineHeight: 1.05 },
  question: { fontSize: 10, bold: true, lineHeight: 1.06 },
  heading: { fontSize: 10, bold: true, color: INK.quiet, lineHeight: 1.06 },
  body: { marginBottom: 4 },
  label: { fontSize: 8.5, color: INK.quiet, lineHeight: 1.05 },
  value: { fontSize: 10 },
  columnHead: { fontSize: 8.5, bold: true, color: INK.quiet, lineHeight: 1.05 },
  cell: { fontSize: 9 },
  fact: { fontSize: 9, lineHeight: 1.05 },
  factTitle: { fontSize: 9, bold: true, color: INK.quiet, lineHeight: 1.05 },
  facts: { fontSize: 9 },
  small: { fontSize: 8.5, color: INK.quiet },
  furniture: { fontSize: 8, color: INK.quiet },
  marking: { fontSize: 8.5, bold: true, color: INK.text, characterSpacing: 0.4 },
  restrictedWord: { fontSize: 6.5, bold: true, color: INK.restricted },
  bandLabel: { fontSize: 8.5, bold: true, color: INK.accent },
  bandText: { fontSize: 11.5, bold: true, lineHeight: 1.06 },
}

export const defaultStyle = { font: 'Arimo', fontSize: 10, color: INK.text, lineHeight: 1.06 } as const

export function rule(width: number, thickness: number, color: string): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: color }],
  }
}

const none = (): number => 0

/** Between the columns of a table, in points. */
export const COLUMN_GAP = 8

/** Thin rules between rows, a stronger one under the head, nothing upright. */
export const ruled: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 ? 0 : line === (node.table.headerRows ?? 0) ? 0.75 : 0.5),
  hLineColor: (line, node) => (line === (node.table.headerRows ?? 0) ? INK.strong : INK.rule),
  vLineWidth: none,
  paddingLeft: (column) => (column === 0 ? 0 : COLUMN_GAP),
  paddingRight: none,
  paddingTop: () => 3,
  paddingBottom: () => 2.5,
}

/** As `ruled`, without a rule above the rows named: they go on with the row before them. */
export const laidRows = (under: ReadonlySet<number>): CustomTableLayout => ({
  ...ruled,
  hLineWidth: (line, node) =>
    line === 0 || under.has(line) ? 0 : line === (node.table.headerRows ?? 0) ? 0.75 : 0.5,
  paddingTop: (row) => (under.has(row) ? 0 : 2.5),
  paddingBottom: () => 2,
})

/** Facts in lines. */
export const factGrid: CustomTableLayout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: none,
  paddingRight: () => 8,
  paddingTop: () => 1,
  paddingBottom: () => 1.5,
}

/** A grid without lines. */
export const plain: CustomTableLayout = {
  hLineWidth: none,
  vLineWidth: none,
  paddingLeft: (column) => (column === 0 ? 0 : 10),
  paddingRight: none,
  paddingTop: () => 2,
  paddingBottom: () => 3,
}

/** A block with a rule of its own down its left side. */
export function sideRuled(
  stack: Content[],
  look: { color: string; width: number; gap: number; fill?: string },
): ContentTable {
  return {
    table: {
      widths: ['*'],
      body: [[{ stack, ...(look.fill === undefined ? {} : { fillColor: look.fill }) }]],
    },
    layout: {
      hLineWidth: none,
      vLineWidth: (line) => (line === 0 ? look.width : 0),
      vLineColor: () => look.color,
      paddingLeft: () => look.gap,
      paddingRight: () => (look.fill === undefined ? 0 : look.gap),
      paddingTop: () => (look.fill === undefined ? 0 : 6),
      paddingBottom: () => (look.fill === undefined ? 0 : 5),
    },
  }
}
