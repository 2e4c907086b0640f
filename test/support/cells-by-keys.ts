import type { Locator } from '@playwright/test'
import { offered, optionsOf } from '../../renderer/controls/options.ts'
import { tickedIn } from '../../renderer/form/answer-kinds.ts'
import { type Cell, isGroup } from '../../renderer/form/cell.ts'
import type { Option, OptionLists } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'
import { must } from '../../shared/lib/must.ts'
import type { CellAnswer } from '../../shared/record/answers.ts'
import type { Keyboard } from './keyboard.ts'
import { tickingByKeys } from './ticks-by-keys.ts'

const YES_NO: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

/** One field, of a question or of a row, by keys alone. */
export function cellsByKeys(keys: Keyboard, lists: OptionLists) {
  const { press, type, to } = keys
  const { tick, tickWeek, tickLines } = tickingByKeys(keys)

  /** Of radios: its letter where one alone has it, else by arrows from the one that has the focus. */
  const choose = async (group: Locator, options: readonly Option[], code: string, line: boolean) => {
    const radios = group.locator('input[type=radio]')
    const chosen = group.locator('input[type=radio]:checked')
    const held = (await chosen.count()) === 0 ? null : await chosen.getAttribute('value')
    await to(held === null ? radios.first() : chosen, group)
    const option = must(
      options.find((each) => each.code === code),
      `${code} is offered`,
    )
    if (options.filter((each) => lineKey(each) === lineKey(option)).length === 1 || line)
      return press(lineKey(option))
    const at = options.indexOf(option)
    const from = options.findIndex((each) => each.code === held)
    const last = await radios.last().evaluate((radio) => radio === document.activeElement)
    if (from === -1 && last && options.length > 1)
      return at === options.length - 1 ? press('Space') : press('ArrowDown', at + 1)
    if (from === -1) {
      if (at === 0) return press('Space')
      return at <= options.length - at ? press('ArrowDown', at) : press('ArrowUp', options.length - at)
    }
    return press(at < from ? 'ArrowUp' : 'ArrowDown', Math.abs(at - from))
  }

  /** Of a drop-down: the letters that it begins with and no other before it does, or by arrows from the first. */
  const chooseListed = async (drop: Locator, code: string) => {
    await to(drop)
    const labels = await drop.locator('option').allTextContents()
    const label = must(await drop.locator(`option[value="${code}"]`).textContent(), `${code} is offered`)
    const lengths = Array.from({ length: label.length }, (_, at) => at + 1)
    const length = must(
      lengths.find(
        (length) =>
          labels.find((each) => each.toLowerCase().startsWith(label.slice(0, length).toLowerCase())) ===
          label,
      ),
      `${label} can be typed`,
    )
    const at = labels.indexOf(label)
    if (at <= length) return press('ArrowDown', at)
    for (const letter of label.slice(0, length)) await press(letter === ' ' ? 'Space' : letter)
  }

  const write = async (field: Locator, kind: Cell['kind'], held: string, text: string) => {
    await to(field)
    // Tab selects what stands in a field of one line, and typing takes its place.
    if (held !== '' && (await isLong(field))) await press('Ctrl+A')
    await type(inDigits(kind, text))
  }

  const cell = async (
    asked: Cell,
    within: Locator,
    answer: CellAnswer,
    held: CellAnswer | undefined,
    most: number,
  ): Promise<void> => {
    if (typeof answer === 'object') {
      const list = 'options' in asked ? asked.options : ''
      const codes = offered(optionsOf(lists, list), tickedIn(answer)).map(({ code }) => code)
      const changed = codes.filter(
        (code) => tickedIn(answer).includes(code) !== tickedIn(held).includes(code),
      )
      if (asked.kind === 'choices' && 'lines' in asked && asked.lines !== undefined)
        return tickLines(within, changed)
      return asked.kind === 'choices' && asked.as === 'week'
        ? tickWeek(within, codes, changed)
        : tick(within, codes, changed)
    }
    const line = inLines(asked)
    if (asked.kind === 'yesNo' && 'as' in asked && asked.as === 'one') {
      await to(within.locator('input').first())
      return press('Space')
    }
    if (asked.kind === 'yesNo' && (await within.locator('input[type=radio]').count()) === 0) {
      await to(within.locator('input[type=checkbox]'))
      return press('Space')
    }
    if (asked.kind === 'yesNo') return choose(within, YES_NO, answer, line)
    if (asked.kind === 'choice') {
      if (!isGroup(asked, lists, most)) return chooseListed(within.locator('select'), answer)
      return choose(within, offered(optionsOf(lists, asked.options), [answer]), answer, line)
    }
    await write(
      within.locator('input, textarea').first(),
      asked.kind,
      typeof held === 'string' ? held : '',
      answer,
    )
    if (asked.kind === 'offence') await press('Enter')
  }

  return cell
}

/** Enter begins a line in it, and Tab selects nothing. */
const isLong = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element.tagName === 'TEXTAREA')

/** A line of a table of choices, or beside a tick: its key answers it and goes on. */
const inLines = (asked: Cell): boolean =>
  ('grid' in asked && asked.grid !== undefined) || ('lineOf' in asked && asked.lineOf?.as === 'beside')

const dateDigits = (stored: string): string => stored.split('-').toReversed().join('')
const timeDigits = (stored: string): string => stored.replace(':', '')
/** Dates and times in as few signs as are understood; anything else as it is. */
function inDigits(kind: Cell['kind'], stored: string): string {
  if (kind === 'date') return dateDigits(stored)
  if (kind === 'time') return timeDigits(stored)
  if (kind === 'dateTime') return `${dateDigits(stored.slice(0, 10))} ${timeDigits(stored.slice(11))}`
  return stored
}
