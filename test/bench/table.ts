import type { Figure } from './figure.ts'

/** Figures under their headings, in columns. */
export function table(parts: readonly { heading: string; figures: readonly Figure[] }[]): string {
  const columns = ['', 'p50', 'p95', 'unit', 'of', 'aim']
  const rows = parts.flatMap(({ heading, figures }) => [[heading], ...figures.map(cells)])
  const widths = columns.map((title, at) =>
    Math.max(title.length, ...rows.map((row) => (row.length === 1 ? 0 : (row[at]?.length ?? 0)))),
  )
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) =>
        at === 1 || at === 2 || at === 4 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [columns, ...rows].map((row) => (row.length === 1 ? `\n${row[0]}` : line(row))).join('\n')
}

const cells = ({ name, p50, p95, unit, of, aim }: Figure): string[] => [
  `  ${name}`,
  shown(p50),
  p95 === null ? '' : shown(p95),
  unit,
  String(of),
  aim ?? '',
]

/** Three figures that mean something; a count, and what is above a hundred, as a whole number. */
function shown(value: number): string {
  if (Number.isInteger(value) || Math.abs(value) >= 100) return Math.round(value).toLocaleString('en-GB')
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2)
}
