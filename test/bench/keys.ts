import { offered, optionsOf } from '../../renderer/controls/options.ts'
import { richTextIn, rowsIn, textIn, tickedIn, yesNoIn } from '../../renderer/form/answer-kinds.ts'
import type { Cell } from '../../renderer/form/cell.ts'
import { DAYS, PRESETS } from '../../renderer/form/week.ts'
import { offeredOptions } from '../../shared/form/answer-parts.ts'
import { cellAsked, cellsOnDemand } from '../../shared/form/condition.ts'
import type { AskedQuestion, Column, Option, OptionLists } from '../../shared/form/definition.ts'
import { provedIn } from '../../shared/form/implied.ts'
import { underHeadings } from '../../shared/form/under-headings.ts'
import {
  type Answer,
  type Answers,
  type CellAnswer,
  isAnswered,
  type Row,
} from '../../shared/record/answers.ts'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { keysOfActRows, type Table } from './keys-of-acts.ts'
import { type Keys, NO_KEYS, sumOf, total } from './keys-pressed.ts'

/** The cells and lines that stand answered, by their paths, and the rows that came by themselves. */
type Stands = { readonly filled: ReadonlySet<string>; readonly rows: ReadonlySet<string> }
const NONE_STANDS: Stands = { filled: new Set(), rows: new Set() }

/** What an officer types and presses at the window's own controls to give this question the answer it has. */
export function keysOf(
  question: AskedQuestion,
  answers: Answers,
  lists: OptionLists,
  stands: Stands = NONE_STANDS,
): Keys {
  const answer = answers[question.id]
  switch (question.kind) {
    case 'richText':
      return { ...keysOfText(richTextIn(answer)), stops: 1, arrows: 0 }
    case 'rows':
      return keysOfRows(question, rowsIn(answer), answers, lists, stands)
    case 'yesNoList':
      return keysOfList(offeredOptions(question, answers, lists), yesNoIn(answer), (code) =>
        stands.filled.has(`${question.id}/${code}`),
      )
    case 'choices': {
      const proved = provedIn(question, answers)
      const own = tickedIn(answer).filter((code) => !proved.includes(code))
      return question.lines === undefined
        ? keysOfCell(question, { ticked: own }, lists)
        : keysOfTicks(
            question.lines.map(({ option }) => option),
            own,
          )
    }
    default:
      return keysOfCell(question, answer, lists)
  }
}

/** What is typed of a kind that is written in figures or found by a search, however it is stored. */
const TYPED = { date: 8, time: 4, dateTime: 13, offence: 6 } as const

function keysOfCell(asked: Cell, answer: Answer | CellAnswer | undefined, lists: OptionLists): Keys {
  const given = isAnswered(answer)
  switch (asked.kind) {
    case 'yesNo':
    case 'choice':
      return { characters: 0, presses: given ? 1 : 0, stops: 1, arrows: 0 }
    case 'choices':
      return asked.as === 'week'
        ? keysOfWeek(asked.options, tickedIn(answer), lists)
        : keysOfTicks(
            offered(optionsOf(lists, asked.options), tickedIn(answer)).map(({ code }) => code),
            tickedIn(answer),
          )
    case 'offence':
      return { characters: given ? TYPED.offence : 0, presses: given ? 1 : 0, stops: 1, arrows: 0 }
    case 'date':
    case 'time':
    case 'dateTime':
      return { characters: given ? TYPED[asked.kind] : 0, presses: 0, stops: 1, arrows: 0 }
    default:
      return { characters: textIn(answer).length, presses: 0, stops: 1, arrows: 0 }
  }
}

/** The list is one stop, with arrows to the last tick. */
const keysOfTicks = (codes: readonly string[], ticked: readonly string[]): Keys => ({
  characters: 0,
  presses: ticked.length,
  stops: 1,
  arrows: Math.max(0, ...ticked.map((code) => codes.indexOf(code))),
})

/** The grid is one stop, with arrows from box to box; what stands beside it and the two presets are one each. */
function keysOfWeek(list: string, ticked: readonly string[], lists: OptionLists): Keys {
  const beside = offered(optionsOf(lists, list), ticked).filter(({ code }) => placeOf(code) === null)
  const pressed = PRESETS.filter(({ codes }) => codes.every((code) => ticked.includes(code)))
  const single = ticked.filter((code) => !pressed.some(({ codes }) => codes.some((each) => each === code)))
  const places = single.flatMap((code) => placeOf(code) ?? [])
  let [walked, from] = [0, { row: 0, column: 0 }]
  for (const place of places) {
    walked += Math.abs(place.row - from.row) + Math.abs(place.column - from.column)
    from = place
  }
  return {
    characters: 0,
    presses: pressed.length + single.length,
    stops: 1 + beside.length + PRESETS.length,
    arrows: walked,
  }
}

/** Where a time of the week stands in the grid; null beside it. */
function placeOf(code: string): { row: number; column: number } | null {
  const column = DAYS.findIndex((day) => code === day || code === `${day}Evening`)
  return column === -1 ? null : { row: code.endsWith('Evening') ? 1 : 0, column }
}

/**
 * In groups, each is a stop for its ticks and one for the button that answers the rest, which folds it. Without,
 * each line is a stop, and so is "No to the rest" below, until nothing is left; Undo takes its place.
 */
function keysOfList(
  options: readonly Option[],
  given: Readonly<Record<string, 'yes' | 'no'>>,
  stands: (code: string) => boolean,
): Keys {
  const groups = underHeadings(options)
  if (groups.every(({ heading }) => heading === null)) return keysOfLines(options, given)
  return sumOf(
    groups.map(({ under }) => {
      const yes = under.filter(({ code }) => given[code] === 'yes' && !stands(code))
      const rest = under.some(({ code }) => given[code] === 'no')
      return {
        ...keysOfTicks(
          under.map(({ code }) => code),
          yes.map(({ code }) => code),
        ),
        presses: yes.length + (rest ? 1 : 0),
        stops: yes.length === under.length ? 1 : 2,
      }
    }),
  )
}

function keysOfLines(options: readonly Option[], given: Readonly<Record<string, 'yes' | 'no'>>): Keys {
  const yes = options.filter(({ code }) => given[code] === 'yes').length
  const no = options.filter(({ code }) => given[code] === 'no').length
  const restIsNo = no > 0 && yes + no === options.length
  return {
    characters: 0,
    presses: yes + (restIsNo ? 1 : no),
    stops: options.length + (yes === options.length ? 0 : 1),
    arrows: 0,
  }
}

/** A row's name, and its tools, which are one stop. */
export const ROW_HEAD = 2

/**
 * An added row takes the focus into its first cell, so its head is passed only in rows that came with another.
 * The way from its last cell is to the button below, which adds the next.
 */
function keysOfRows(
  question: Table,
  rows: readonly Row[],
  answers: Answers,
  lists: OptionLists,
  stands: Stands,
): Keys {
  const { columns, acts, addTogether } = question
  const together = rowsAddedTogether(addTogether?.rows ?? [], rows)
  const extra = Math.max(0, together.size - 1)
  const keysIn = (column: Column, row: Row, filled: boolean): Keys => {
    const keys = keysOfColumn(column, columns, row, lists)
    const stand = stands.filled.has(`${question.id}/${row.id}/${column.id}`)
    return filled || stand || Object.hasOwn(together.get(row) ?? {}, column.id)
      ? { ...keys, characters: 0, presses: 0, arrows: 0 }
      : keys
  }
  const standing = standingRows(question.readyRows ?? [], rows)
  const came = rows.filter(({ id }) => stands.rows.has(id))
  const added = rows.length - standing.size - extra - came.length
  const buttons = { ...NO_KEYS, presses: added, stops: addTogether === undefined ? 1 : 2 }
  if (acts !== undefined)
    return sumOf([buttons, keysOfActRows({ ...question, acts }, rows, standing, keysIn)])
  // A row that came by itself is folded, where it is not the only one, and stays so where nothing of it is left to enter.
  const left = (row: Row): boolean =>
    columns.some(
      ({ id }) => isAnswered(row.cells[id]) && !stands.filled.has(`${question.id}/${row.id}/${id}`),
    )
  const unfolded = came.filter((row) => rows.length > 1 && left(row)).length
  const cells = rows
    .filter((row) => !came.includes(row) || left(row))
    .flatMap((row) => [
      ...columns
        .filter((column) => cellAsked(column, row, answers) && !(rows.length === 1 && isOne(column)))
        .map((column) => keysIn(column, row, false)),
      {
        ...NO_KEYS,
        presses: linksPressed(columns, row, answers).size,
        stops: cellsOnDemand(columns, row, answers).size,
      },
    ])
  const heads = { ...NO_KEYS, presses: unfolded, stops: (extra + came.length) * ROW_HEAD }
  return sumOf([buttons, heads, ...cells])
}

/** The links that opened what stands in the row. */
const linksPressed = (columns: readonly Column[], row: Row, answers: Answers): ReadonlySet<string> =>
  new Set(
    columns.flatMap((column) => {
      const { [column.id]: given, ...others } = row.cells
      const asked = cellAsked(column, { ...row, cells: others }, answers) || isGiven(column, columns)
      return column.open === undefined || !isAnswered(given) || asked ? [] : [column.open]
    }),
  )

const isOne = (column: Column): boolean => 'as' in column && column.as === 'one'
const isGiven = ({ id }: Column, columns: readonly Column[]): boolean =>
  columns.some((column) => 'gives' in column && Object.values(column.gives ?? {}).includes(id))

/**
 * What an offence search gives is passed by its link to reword; of what is yes in one row alone, the table has one
 * stop, in the row where it stands, and the first row stands chosen; each tick of the thread is a step away from the last.
 */
function keysOfColumn(column: Column, columns: readonly Column[], row: Row, lists: OptionLists): Keys {
  const cell = row.cells[column.id]
  if (isOne(column)) return { ...NO_KEYS, stops: cell === 'yes' ? 1 : 0 }
  if (isAnswered(cell) && isGiven(column, columns)) return { ...NO_KEYS, stops: 1 }
  if ('in' in column && column.in === 'thread')
    return { ...NO_KEYS, presses: tickedIn(cell).length, arrows: tickedIn(cell).length }
  return keysOfCell(column, cell, lists)
}

/** The rows that stand ready, each with what stands in it: the one that is about the same. */
function standingRows(ready: readonly Row['cells'][], rows: readonly Row[]): ReadonlyMap<Row, Row['cells']> {
  return new Map(
    ready.flatMap((cells): [Row, Row['cells']][] => {
      const [about] = Object.keys(cells)
      const row = rows.find((each) => about !== undefined && each.cells[about] === cells[about])
      return row === undefined ? [] : [[row, cells]]
    }),
  )
}

/** The rows that one button adds, with what it puts into each; none unless all of them are there. */
function rowsAddedTogether(
  given: readonly Row['cells'][],
  rows: readonly Row[],
): ReadonlyMap<Row, Row['cells']> {
  const found = given.flatMap((cells): [Row, Row['cells']][] => {
    const row = rows.find((each) =>
      Object.entries(cells).every(([column, code]) => each.cells[column] === code),
    )
    return row === undefined ? [] : [[row, cells]]
  })
  return new Map(found.length === given.length ? found : [])
}

const MARKS = ['bold', 'italic', 'underline', 'restricted'] as const

/** A mark is put on and off again; a new line is one key; a list is begun and left, a heading or quote begun. */
function keysOfText(text: RichText | undefined): Pick<Keys, 'characters' | 'presses'> {
  const blocks = text?.blocks ?? []
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
  const spans = lines.flat()
  return {
    characters: total(spans.map((span) => span.text.length)),
    presses: Math.max(0, lines.length - 1) + total(blocks.map(keysOfBlock)) + 2 * total(spans.map(marksOf)),
  }
}
const keysOfBlock = ({ type }: Block): number => ({ paragraph: 0, heading: 1, quote: 1, list: 2 })[type]
const marksOf = (span: Span): number => MARKS.filter((mark) => span[mark] === true).length
