import { offered, optionsOf } from '../../renderer/controls/options.ts'
import { richTextIn, rowsIn, textIn, tickedIn, yesNoIn } from '../../renderer/form/answer-kinds.ts'
import { type Cell, isGroup, MOST_RADIOS } from '../../renderer/form/cell.ts'
import { PRESETS } from '../../renderer/form/week.ts'
import { offeredOptions } from '../../shared/form/answer-parts.ts'
import { cellAsked } from '../../shared/form/condition.ts'
import type { AskedQuestion, Option, OptionLists } from '../../shared/form/definition.ts'
import {
  type Answer,
  type Answers,
  type CellAnswer,
  isAnswered,
  type Row,
} from '../../shared/record/answers.ts'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'

/** `presses`: a tick, a choice, a button, a mark of the text. `stops`: Tab, once for each control passed. */
export type Keys = { readonly characters: number; readonly presses: number; readonly stops: number }

export const sumOf = (all: readonly Keys[]): Keys => ({
  characters: total(all.map(({ characters }) => characters)),
  presses: total(all.map(({ presses }) => presses)),
  stops: total(all.map(({ stops }) => stops)),
})
const total = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0)

/** What an officer types and presses at the window's own controls to give this question the answer it has. */
export function keysOf(question: AskedQuestion, answers: Answers, lists: OptionLists): Keys {
  const answer = answers[question.id]
  switch (question.kind) {
    case 'richText':
      // The toolbar is passed before the text.
      return { ...keysOfText(richTextIn(answer)), stops: 2 }
    case 'rows':
      return keysOfRows(question, rowsIn(answer), lists)
    case 'yesNoList':
      return keysOfList(offeredOptions(question, answers, lists), yesNoIn(answer))
    default:
      return keysOfCell(question, answer, lists, MOST_RADIOS.question)
  }
}

/** What is typed of a kind that is written in figures or found by a search, however it is stored. */
const TYPED = { date: 8, time: 4, dateTime: 13, offence: 6 } as const

function keysOfCell(
  asked: Cell,
  answer: Answer | CellAnswer | undefined,
  lists: OptionLists,
  mostRadios: number,
): Keys {
  const given = isAnswered(answer)
  switch (asked.kind) {
    case 'yesNo':
    case 'choice':
      // Radios have "Clear" behind them once they are answered.
      return {
        characters: 0,
        presses: given ? 1 : 0,
        stops: given && isGroup(asked, lists, mostRadios) ? 2 : 1,
      }
    case 'choices': {
      const ticked = tickedIn(answer)
      const presets = asked.as === 'week' ? PRESETS : []
      const pressed = presets.filter(({ codes }) => codes.every((code) => ticked.includes(code)))
      return {
        characters: 0,
        presses: ticked.length - total(pressed.map(({ codes }) => codes.length - 1)),
        stops: offered(optionsOf(lists, asked.options), ticked).length + presets.length,
      }
    }
    case 'offence':
      return { characters: given ? TYPED.offence : 0, presses: given ? 1 : 0, stops: 1 }
    case 'date':
    case 'time':
    case 'dateTime':
      return { characters: given ? TYPED[asked.kind] : 0, presses: 0, stops: 1 }
    default:
      return { characters: textIn(answer).length, presses: 0, stops: 1 }
  }
}

/** Each line of a list is a stop, and so is "No to the rest" below it, until nothing is left; Undo takes its place. */
function keysOfList(options: readonly Option[], given: Readonly<Record<string, 'yes' | 'no'>>): Keys {
  const yes = options.filter(({ code }) => given[code] === 'yes').length
  const no = options.filter(({ code }) => given[code] === 'no').length
  const restIsNo = no > 0 && yes + no === options.length
  return {
    characters: 0,
    presses: yes + (restIsNo ? 1 : no),
    stops: options.length + (yes === options.length ? 0 : 1),
  }
}

/** The four buttons at a row's head. */
export const ROW_HEAD = 4

/**
 * An added row takes the focus into its first cell, so its head is passed only in rows that came with another.
 * The way from its last cell is to the button below, which adds the next.
 */
function keysOfRows(
  { columns, addTogether }: Extract<AskedQuestion, { kind: 'rows' }>,
  rows: readonly Row[],
  lists: OptionLists,
): Keys {
  const together = rowsAddedTogether(addTogether?.rows ?? [], rows)
  const extra = Math.max(0, together.size - 1)
  const cells = rows.flatMap((row) =>
    columns
      .filter((column) => cellAsked(column, row))
      .map((column) => {
        const keys = keysOfCell(column, row.cells[column.id], lists, MOST_RADIOS.cell)
        return Object.hasOwn(together.get(row) ?? {}, column.id)
          ? { ...keys, characters: 0, presses: 0 }
          : keys
      }),
  )
  const buttons = { characters: 0, presses: rows.length - extra, stops: addTogether === undefined ? 1 : 2 }
  return sumOf([buttons, { characters: 0, presses: 0, stops: extra * ROW_HEAD }, ...cells])
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
