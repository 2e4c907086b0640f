import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import { actsOf } from '../../shared/form/row-acts.ts'
import { counted } from '../../shared/lib/words.ts'
import type { Answer, CellAnswer, Row } from '../../shared/record/answers.ts'
import { optionsOf } from '../controls/options.ts'
import { rowsIn, textIn, tickedIn, yesNoIn } from './answer-kinds.ts'
import type { Cell } from './cell.ts'
import { titleOf } from './row-title.ts'

/** How a change of an answer is named, and whether and where it is typed. */
export type Said = {
  readonly words: string
  readonly typing: { readonly at: string; readonly pauses: boolean } | null
}

const whole = (words: string): Said => ({ words, typing: null })
const YES_NO: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No' }

const labelOf = (lists: OptionLists, list: string, code: string): string =>
  optionsOf(lists, list).find((option) => option.code === code)?.label ?? code

/** "Monday ticked", "Plea: Guilty", "text of “Summary”", "offence removed". */
export function sayAct(
  question: AskedQuestion,
  lists: OptionLists,
  before: Answer | null | undefined,
  after: Answer | null,
): Said {
  switch (question.kind) {
    case 'richText':
      return { words: `text of “${question.label}”`, typing: { at: question.id, pauses: false } }
    case 'rows':
      return rowsAct(question, lists, rowsIn(before ?? undefined), rowsIn(after ?? undefined))
    case 'yesNoList': {
      const [was, is] = [yesNoIn(before ?? undefined), yesNoIn(after ?? undefined)]
      const changed = [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
        (code) => was[code] !== is[code],
      )
      const [only, ...others] = changed
      if (only === undefined || others.length > 0) {
        return whole(`${question.label}: ${counted(changed.length, 'answer')}`)
      }
      return whole(`${labelOf(lists, question.options, only)}: ${YES_NO[is[only] ?? ''] ?? 'cleared'}`)
    }
    default:
      return cellAct(question, lists, question.id, cellOf(before), cellOf(after))
  }
}

const cellOf = (answer: Answer | null | undefined): CellAnswer | undefined =>
  typeof answer === 'string' || (typeof answer === 'object' && answer !== null && 'ticked' in answer)
    ? answer
    : undefined

function cellAct(
  asked: Cell,
  lists: OptionLists,
  at: string,
  before: CellAnswer | undefined,
  after: CellAnswer | undefined,
): Said {
  switch (asked.kind) {
    case 'choices': {
      const [was, is] = [tickedIn(before), tickedIn(after)]
      const ticked = is.filter((code) => !was.includes(code))
      const changed = [...ticked, ...was.filter((code) => !is.includes(code))]
      const [only, ...others] = changed
      if (only === undefined || others.length > 0)
        return whole(`${asked.label}: ${counted(changed.length, 'tick')}`)
      return whole(`${labelOf(lists, asked.options, only)} ${ticked.length === 1 ? 'ticked' : 'unticked'}`)
    }
    case 'choice':
    case 'yesNo': {
      const code = textIn(after)
      const chosen = asked.kind === 'choice' ? labelOf(lists, asked.options, code) : (YES_NO[code] ?? code)
      return whole(code === '' ? `${asked.label} cleared` : `${asked.label}: ${chosen}`)
    }
    default:
      return { words: `text of “${asked.label}”`, typing: { at, pauses: true } }
  }
}

function rowsAct(
  question: Extract<AskedQuestion, { kind: 'rows' }>,
  lists: OptionLists,
  before: readonly Row[],
  after: readonly Row[],
): Said {
  const { id, rowName, columns } = question
  if (after.length !== before.length) {
    return whole(`${rowName} ${after.length > before.length ? 'added' : 'removed'}`)
  }
  if (after.some((row, index) => row.id !== before[index]?.id)) return whole(`${rowName} moved`)
  const changed = after.flatMap((row, index) => {
    const was = before[index]?.cells ?? {}
    return columns
      .filter((column) => JSON.stringify(was[column.id]) !== JSON.stringify(row.cells[column.id]))
      .map((column) => ({
        at: `${id}/${row.id}/${column.id}`,
        column,
        was: was[column.id],
        is: row.cells[column.id],
      }))
  })
  const pressed = pressedAct(question, lists, before, after)
  if (pressed !== null) return whole(pressed)
  const [only, ...others] = changed
  if (only === undefined || others.length > 0) return whole(`${rowName} changed`)
  return cellAct(only.column, lists, only.at, only.was, only.is)
}

/** "Asked now: Child safeguarding", "All asked now"; null where no button of the table did it. */
function pressedAct(
  { acts = [], rowName, columns }: Extract<AskedQuestion, { kind: 'rows' }>,
  lists: OptionLists,
  before: readonly Row[],
  after: readonly Row[],
): string | null {
  const changed = after.flatMap((row, index) => {
    const was = before[index]
    return was === undefined || JSON.stringify(was) === JSON.stringify(row) ? [] : [{ was, row, index }]
  })
  const did = acts.find((act) =>
    changed.every(
      ({ was, row }) =>
        actsOf([act], was).length > 0 &&
        row.cells[act.when.column] === act.sets[act.when.column] &&
        columns.every(
          ({ id }) =>
            Object.hasOwn(act.sets, id) || JSON.stringify(was.cells[id]) === JSON.stringify(row.cells[id]),
        ),
    ),
  )
  const [only, ...others] = changed
  if (did === undefined || only === undefined) return null
  if (others.length > 0) return did.inAll ?? did.label
  return `${did.label}: ${titleOf({ rowName, columns, acts }, lists, only.row, only.index)}`
}
