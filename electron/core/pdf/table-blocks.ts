import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces'
import type { CellShown, ReportDocument, Shown } from '../../../shared/report/document.schema.ts'
import { INK, rule, ruled, TEXT_WIDTH } from './page-style.ts'
import type { Piece } from './section-blocks.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

type TableShown = Extract<Shown, { as: 'table' }>

/** More columns than this are squeezed on A4: the rows print as cards. */
const WIDEST_TABLE = 4
/** A value longer than this takes a line of its own on a card. */
const SHORT = 62
/** A column of such short texts is as wide as they are; the others share the rest. */
const NARROW = 20
const SHORT_LABEL = 24
/** What is shorter than this, in characters, is kept on one page. */
const KEPT_WHOLE = 900

/** A table as a table where it is narrow, as cards where it is wide; `outstanding` are the rows to say so of. */
export function tableBlocks(table: TableShown, outstanding: ReadonlySet<number>, set: Typesetter): Piece {
  if (table.rows.length === 0) return { blocks: [], kept: false }
  if (table.columns.length <= WIDEST_TABLE && outstanding.size === 0) {
    return { blocks: [narrowTable(table, set)], kept: lengthOf(table.rows.flat()) < KEPT_WHOLE }
  }
  const title = titleColumn(table)
  const cards = table.rows.map((row, index) =>
    card(
      {
        labels: table.columns,
        row,
        title,
        outstanding: outstanding.has(index),
        last: index === table.rows.length - 1,
      },
      set,
    ),
  )
  return { blocks: cards, kept: lengthOf(table.rows[0] ?? []) < KEPT_WHOLE }
}

const lengthOf = (cells: readonly CellShown[]): number =>
  cells.reduce((sum, cell) => sum + cell.text.length, 0)

/** A check asked for and not answered; codes of the list "checkStatuses". */
const UNANSWERED = ['requested', 'pending']

/** The rows of the checks ledger that had no answer when the report was completed. Of the whole document: some copies carry no codes. */
export function outstandingChecks(document: ReportDocument): ReadonlySet<number> {
  const answer = document.sections
    .flatMap((section) => section.entries)
    .find((entry) => entry.question === 'checks')?.answer
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return new Set()
  return new Set(
    answer.rows.flatMap((row, index) => {
      const { status } = row.cells
      return typeof status === 'string' && UNANSWERED.includes(status) ? [index] : []
    }),
  )
}

function narrowTable(table: TableShown, set: Typesetter): Content {
  const longest = table.columns.map((label, column) =>
    Math.max(label.length, ...table.rows.map((row) => row[column]?.text.length ?? 0)),
  )
  const narrow = longest.map((length) => length <= NARROW)
  const head = table.columns.map(
    (label, column): TableCell => ({ ...set.line(label, 'columnHead'), noWrap: narrow[column] === true }),
  )
  const body = table.rows.map((row) =>
    row.map((cell, column): TableCell => ({ ...cellBlock(cell, set), noWrap: narrow[column] === true })),
  )
  return {
    table: {
      headerRows: 1,
      dontBreakRows: table.rows.every((row) => lengthOf(row) < KEPT_WHOLE),
      widths: narrow.map((fits) => (fits ? 'auto' : '*')),
      body: [head, ...body],
    },
    layout: ruled,
    margin: [0, 0, 0, 8],
  }
}

function cellBlock(cell: CellShown, set: Typesetter): ContentStack {
  const text = paragraphs(set.runs(cell.text, restrictedLook(cell)), { style: 'cell' })
  return cell.restricted && cell.text !== '' ? { stack: [restrictedWord, ...text] } : { stack: text }
}

const restrictedWord: Content = { text: 'RESTRICTED', style: 'restrictedWord' }
const restrictedLook = (cell: CellShown): { background?: string } =>
  cell.restricted ? { background: INK.restrictedWash } : {}

/** The first column that says something of its own, not yes or no: what the card is about. */
function titleColumn(table: TableShown): number {
  const column = table.columns.findIndex((_, index) =>
    table.rows.some((row) => !['', 'Yes', 'No'].includes(row[index]?.text ?? '')),
  )
  return Math.max(column, 0)
}

type CardShown = {
  readonly labels: readonly string[]
  readonly row: readonly CellShown[]
  /** The column the card is about. */
  readonly title: number
  readonly outstanding: boolean
  readonly last: boolean
}

/** One row of a wide table: its subject in bold, the short facts in a line, the long ones below, each with its label. */
function card({ labels, row, title, outstanding, last }: CardShown, set: Typesetter): Content {
  const facts = labels
    .map((label, index) => ({ label, cell: row[index] ?? { text: '', restricted: false }, index }))
    .filter((fact) => fact.cell.text !== '' && fact.index !== title)
  const isShort = (text: string): boolean => text.length <= SHORT && !text.includes('\n')
  const short = facts.filter((fact) => isShort(fact.cell.text))
  const long = facts.filter((fact) => !isShort(fact.cell.text))
  const subject = [
    ...titleRuns(row[title], set),
    ...(outstanding
      ? [...set.runs(': outstanding at the date of this report', { color: INK.restricted })]
      : []),
  ]
  return {
    unbreakable: lengthOf(row) < KEPT_WHOLE,
    stack: [
      { stack: paragraphs(subject, { bold: true }), marginBottom: 1.5 },
      ...(short.length === 0
        ? []
        : [
            {
              text: short.flatMap((fact, index) => factRuns(fact, index < short.length - 1, set)),
              style: 'facts',
            },
          ]),
      ...long.map((fact): Content => ({ stack: paragraphs(factRuns(fact, false, set), { style: 'facts' }) })),
      ...(last ? [] : [{ stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], marginTop: 4 }]),
    ],
    margin: [0, 0, 0, last ? 8 : 5],
  }
}

const titleRuns = (cell: CellShown | undefined, set: Typesetter): Run[] =>
  cell === undefined ? [] : set.runs(cell.text, restrictedLook(cell))

function factRuns(fact: { label: string; cell: CellShown }, more: boolean, set: Typesetter): Run[] {
  return [
    // A label stays in one piece, with the first word of its value.
    ...set.runs(
      `${fact.label.length <= SHORT_LABEL ? fact.label.replaceAll(' ', '\u{A0}') : fact.label}:\u{A0}`,
      { color: INK.quiet },
    ),
    ...(fact.cell.restricted ? [{ text: 'RESTRICTED ', bold: true, color: INK.restricted }] : []),
    // The dot belongs to the value before it, so that no line begins with one.
    ...(fact.cell.restricted && more
      ? [...set.runs(fact.cell.text, restrictedLook(fact.cell)), ...set.runs(BETWEEN)]
      : set.runs(`${fact.cell.text}${more ? BETWEEN : ''}`, restrictedLook(fact.cell))),
  ]
}

const BETWEEN = '\u{A0}\u{A0}\u{B7}  '
