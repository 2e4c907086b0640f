import type { Content, ContentTable, CustomTableLayout, StyleDictionary } from 'pdfmake/interfaces'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, left: 60, right: 60, top: 64, bottom: 56 } as const
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right

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
  title: { fontSize: 20, bold: true, lineHeight: 1.05 },
  statute: { fontSize: 9.5, color: INK.quiet, marginTop: 3 },
  section: { fontSize: 14, bold: true, lineHeight: 1.1 },
  question: { fontSize: 10.5, bold: true, lineHeight: 1.15 },
  heading: { fontSize: 10.5, bold: true, color: INK.quiet, lineHeight: 1.15 },
  body: { marginBottom: 5 },
  label: { fontSize: 8.5, color: INK.quiet, lineHeight: 1.1 },
  value: { fontSize: 10 },
  columnHead: { fontSize: 8.5, bold: true, color: INK.quiet, lineHeight: 1.1 },
  cell: { fontSize: 9.5 },
  facts: { fontSize: 9 },
  small: { fontSize: 8.5, color: INK.quiet },
  furniture: { fontSize: 8, color: INK.quiet },
  marking: { fontSize: 8.5, bold: true, color: INK.text, characterSpacing: 0.4 },
  restrictedWord: { fontSize: 6.5, bold: true, color: INK.restricted },
  bandLabel: { fontSize: 8.5, bold: true, color: INK.accent },
  bandText: { fontSize: 12, bold: true, lineHeight: 1.2 },
}

export const defaultStyle = { font: 'Arimo', fontSize: 10.5, color: INK.text, lineHeight: 1.15 } as const

export function rule(width: number, thickness: number, color: string): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: thickness, lineColor: color }],
  }
}

const none = (): number => 0

/** Thin rules between rows, a stronger one under the head, nothing upright. */
export const ruled: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 ? 0 : line === (node.table.headerRows ?? 0) ? 0.75 : 0.5),
  hLineColor: (line, node) => (line === (node.table.headerRows ?? 0) ? INK.strong : INK.rule),
  vLineWidth: none,
  paddingLeft: (column) => (column === 0 ? 0 : 8),
  paddingRight: none,
  paddingTop: () => 4,
  paddingBottom: () => 3,
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
      paddingTop: () => (look.fill === undefined ? 0 : 8),
      paddingBottom: () => (look.fill === undefined ? 0 : 8),
    },
  }
}
