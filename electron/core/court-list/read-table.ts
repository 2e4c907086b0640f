import { type CsvError, type InfoRecord, parse } from 'csv-parse/sync'
import type { LineSaid, ListTable } from '../../../shared/court-list/read-list.ts'

export type TableRead = { readonly table: ListTable; readonly said: readonly LineSaid[] }

/**
 * A list as a table: comma, semicolon or tab between the cells, whichever the first line has most of, and quotation marks
 * round what holds one. Each line keeps its number in the file, also after a cell that goes over several. A quotation
 * mark that nobody closes takes the rest of the file with it: what stood before is read, and the line is told.
 */
export function readTable(text: string): TableRead {
  const lines: { line: number; cells: readonly string[] }[] = []
  const said: LineSaid[] = []
  let end = 0
  parse(text.replace(/\r\n?/g, '\n'), {
    delimiter: delimiterOf(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (cells: string[], info: InfoRecord) => {
      end = info.lines
      lines.push({ line: end - breaksIn(cells), cells })
      return null
    },
    on_skip: (error: CsvError | undefined) => {
      said.push({ line: end + 1, taken: false, says: whyNot(error) })
      return undefined
    },
  })
  const [first, ...rest] = lines
  return { table: { heads: first?.cells ?? [], lines: rest }, said }
}

/** Most marked first: a comma may stand in any cell, a tab hardly ever. */
const BETWEEN = ['\t', ';', ','] as const

function delimiterOf(text: string): string {
  const first = /\S[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (sign: string): number => first.split(sign).length
  return BETWEEN.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)

const whyNot = (error: CsvError | undefined): string =>
  error?.code === 'CSV_QUOTE_NOT_CLOSED'
    ? 'A quotation mark is opened in it or after it and never closed, so nothing from here on was read. Close it in the list.'
    : 'It cannot be told apart into cells. Look at the quotation marks in it.'
