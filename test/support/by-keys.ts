import type { Locator, Page } from '@playwright/test'
import { offered, optionsOf } from '../../renderer/controls/options.ts'
import { rowsIn, tickedIn, yesNoIn } from '../../renderer/form/answer-kinds.ts'
import { type Cell, isGroup, MOST_RADIOS } from '../../renderer/form/cell.ts'
import { DAYS } from '../../renderer/form/week.ts'
import type { AskedQuestion, Column, Option, OptionLists } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'
import { underHeadings } from '../../shared/form/under-headings.ts'
import { must } from '../../shared/lib/must.ts'
import { type Answer, type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { wayTo } from '../bench/keys-of-acts.ts'
import type { keyboard } from './keyboard.ts'

const YES_NO: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

type Keyboard = ReturnType<typeof keyboard>
type Table = Extract<AskedQuestion, { kind: 'rows' }>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Every kind of answer entered by keys alone, in the fewest that an officer who knows the keys needs. */
export function answeringByKeys(page: Page, keys: Keyboard, lists: OptionLists) {
  const { press, type, to } = keys
  const card = (question: string) => page.locator(`[data-question="${question}"]`)

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

  /** One stop, with arrows from the first. */
  const tick = async (group: Locator, codes: readonly string[], wanted: readonly string[]) => {
    await to(group.locator('input[type=checkbox][tabindex="0"]').first())
    let at = 0
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const next = codes.indexOf(code)
      await press('ArrowDown', next - at)
      await press('Space')
      at = next
    }
  }
  const tickWeek = async (group: Locator, codes: readonly string[], wanted: readonly string[]) => {
    let [row, column] = [0, 0]
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const day = DAYS.findIndex((each) => code === each || code === `${each}Evening`)
      const box = group.locator(`input[value="${code}"]`)
      if (day === -1) {
        await to(box)
        await press('Space')
        continue
      }
      await to(group.locator('table input[tabindex="0"]'))
      const evening = code.endsWith('Evening') ? 1 : 0
      await press(evening < row ? 'ArrowUp' : 'ArrowDown', Math.abs(evening - row))
      await press(day < column ? 'ArrowLeft' : 'ArrowRight', Math.abs(day - column))
      await press('Space')
      ;[row, column] = [evening, day]
    }
  }

  /** Ticks that stand as lines: from the one that has the stop, by arrows to each. */
  const tickLines = async (within: Locator, wanted: readonly string[]) => {
    const codes = await within
      .locator('[data-line]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line') ?? ''))
    const stop = within.locator('.choice-lines__tick input[tabindex="0"]')
    await to(stop)
    let at = codes.indexOf(
      await stop.evaluate((tick) => tick.closest('[data-line]')?.getAttribute('data-line') ?? ''),
    )
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const next = codes.indexOf(code)
      await press(next < at ? 'ArrowUp' : 'ArrowDown', Math.abs(next - at))
      await press('Space')
      at = next
    }
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

  const MARKS = { bold: 'Ctrl+B', italic: 'Ctrl+I', underline: 'Ctrl+U', restricted: 'Ctrl+Shift+X' } as const
  const marks = ['bold', 'italic', 'underline', 'restricted'] as const
  const spans = async (text: readonly Span[]) => {
    for (const span of text) {
      const on = marks.filter((mark) => span[mark] === true)
      for (const mark of on) await press(MARKS[mark])
      await type(span.text, 'Shift+Enter')
      for (const mark of on) await press(MARKS[mark])
    }
  }
  const block = async (written: Block) => {
    switch (written.type) {
      case 'paragraph':
        return spans(written.text)
      case 'heading':
        await press('Ctrl+Alt+1')
        return spans(written.text)
      case 'quote':
        await press('Ctrl+Shift+9')
        return spans(written.text)
      case 'list':
        await press(written.ordered ? 'Ctrl+Shift+7' : 'Ctrl+Shift+8')
        for (const [index, item] of written.items.entries()) {
          if (index > 0) await press('Enter')
          await spans(item)
        }
    }
  }
  const text = async (field: Locator, { blocks }: RichText) => {
    await to(field)
    for (const [at, written] of blocks.entries()) {
      if (at > 0) await press('Enter')
      if (blocks[at - 1]?.type === 'list') await press('Enter')
      await block(written)
    }
  }

  /** What differs in a row, field by field: one may call for the next. What is ticked in the thread comes after. */
  const fill = async (table: Table, row: Row, wanted: Row, passed: ReadonlySet<string>) => {
    const within = card(table.id).locator(`[data-row="${row.id}"]`)
    const now: Record<string, CellAnswer> = { ...row.cells }
    for (const column of table.columns) {
      const answer = wanted.cells[column.id]
      const differs = answer !== undefined && isAnswered(answer) && !same(answer, now[column.id])
      if (!differs || passed.has(column.id) || inThread(column)) continue
      const name = within.locator('.q-row-name')
      const field = within.locator(`[data-cell="${column.id}"]`)
      if ((await field.count()) === 0 && (await name.getAttribute('aria-expanded')) === 'false') {
        await to(name)
        await press('Enter')
      }
      if ((await field.count()) === 0 && column.open !== undefined) {
        await to(within.locator('.also-links button', { hasText: column.open }))
        await press('Enter')
      }
      if ((await field.count()) === 0) continue
      if ((await within.locator(`.q-cell--given[data-cell="${column.id}"]`).count()) > 0) {
        await to(field.locator('.link'))
        await press('Enter')
      }
      await cell(column, field, answer, now[column.id], MOST_RADIOS.cell)
      now[column.id] = answer
    }
  }

  /** What each row meets is ticked in the thread beneath the table, from one box to the next by arrows. */
  const tickThread = async (table: Table, ids: readonly string[], wanted: readonly Row[]) => {
    const boxes = page.locator('.thread__scroll input')
    for (const [index, row] of wanted.entries())
      for (const column of table.columns.filter(inThread))
        for (const code of tickedIn(row.cells[column.id])) {
          const box = page.locator(`[data-tick="${table.id}.${ids[index]}.${code}"]`)
          await box.waitFor()
          if (await box.isChecked()) continue
          const stop = page.locator('.thread__scroll input[tabindex="0"]')
          if ((await boxes.and(page.locator(':focus')).count()) === 0) await to(stop)
          const [fromRow = 0, fromColumn = 0] = await placeIn(stop)
          const [toRow = 0, toColumn = 0] = await placeIn(box)
          await press(toRow < fromRow ? 'ArrowUp' : 'ArrowDown', Math.abs(toRow - fromRow))
          await press(toColumn < fromColumn ? 'ArrowLeft' : 'ArrowRight', Math.abs(toColumn - fromColumn))
          await press('Space')
        }
  }
  const add = async (table: Table): Promise<string> => {
    const all = card(table.id).locator('.q-row')
    const count = await all.count()
    const last = all
      .last()
      .locator('.q-cells:not([hidden]) > .q-cell')
      .last()
      .locator('input:focus, select:focus')
    if ((await last.count()) > 0) await press('Enter')
    else if ((await all.locator('.q-cell :focus').count()) > 0) await press('Ctrl+Enter')
    else {
      await to(card(table.id).locator('.q-rows > .buttons').last().locator('.btn').first())
      await press('Enter')
    }
    await all.nth(count).waitFor()
    return must(await all.nth(count).getAttribute('data-row'), 'a row has an id')
  }

  /** The buttons of a row, by their keys, to where it should stand; what they fill in is not typed again. */
  const act = async (table: Table, row: Row, wanted: Row): Promise<ReadonlySet<string>> => {
    const acts = table.acts ?? []
    const state = acts[0]?.when.column ?? ''
    if (same(row.cells[state], wanted.cells[state])) return new Set()
    const within = card(table.id).locator(`[data-row="${row.id}"]`)
    const way = wayTo(acts, wanted)
    const begun = way.findIndex(({ act }) => act.sets[state] === row.cells[state])
    const passed = new Set(way.flatMap(({ act }) => Object.keys(act.sets)))
    for (const { act } of way.slice(begun + 1)) {
      const button = within.locator(`[data-act="${act.label}"]`)
      if (act.key === undefined) {
        await to(button)
        await press('Enter')
      } else {
        const inRow = await within.locator('.q-row-head :focus').count()
        if (inRow === 0) await to(within.locator('.q-row-name'))
        await press(act.key)
      }
    }
    return passed
  }

  const rows = async (table: Table, wanted: readonly Row[], held: readonly Row[]) => {
    const [about = ''] = Object.keys(table.readyRows?.[0] ?? {})
    const free = [...held]
    const pairs = wanted.map((row) => {
      const at = free.findIndex((each) => about === '' || same(each.cells[about], row.cells[about]))
      return { row, held: at === -1 ? null : (free.splice(at, 1)[0] ?? null) }
    })
    const all = (table.acts ?? []).find(({ inAll }) => inAll !== undefined)
    const ways = pairs.filter(
      ({ row, held }) => held !== null && wayTo(table.acts ?? [], row)[0]?.act === all && all !== undefined,
    )
    let state = new Map(held.map((row) => [row.id, row]))
    if (
      all !== undefined &&
      ways.length > 1 &&
      ways.every(({ held }) => held !== null && !isAnswered(held.cells[all.when.column]))
    ) {
      await to(card(table.id).locator('.q-rows > .buttons').first().locator('.btn').first())
      await press('Enter')
      state = new Map(held.map((row) => [row.id, { ...row, cells: { ...row.cells, ...all.sets } }]))
    }
    const ids: string[] = []
    for (const { row, held } of pairs) {
      const there =
        held === null ? { id: await add(table), cells: {} } : must(state.get(held.id), 'it stood there')
      const passed = await act(table, there, row)
      await fill(table, there, row, passed)
      ids.push(there.id)
    }
    await tickThread(table, ids, wanted)
  }

  const groups = async (
    question: AskedQuestion & { kind: 'yesNoList' },
    given: Readonly<Record<string, 'yes' | 'no'>>,
  ) => {
    const within = card(question.id)
    for (const { under } of underHeadings(optionsOf(lists, question.options))) {
      const group = within.locator(`[data-lines~="${under[0]?.code}"]`)
      const yes = under.filter(({ code }) => given[code] === 'yes').map(({ code }) => code)
      const first = group.locator('input').first()
      await to(first)
      let at = 0
      for (const code of yes) {
        const next = under.findIndex((option) => option.code === code)
        await press('ArrowDown', next - at)
        await press('Space')
        at = next
      }
      if (under.some(({ code }) => given[code] === 'no')) await press('n')
    }
  }

  return {
    card,
    /** Gives the question this answer, of what stands there already. */
    answer: async (question: AskedQuestion, answer: Answer, held: Answer | undefined): Promise<void> => {
      if (typeof answer === 'object') {
        if ('blocks' in answer) return text(card(question.id).locator('.rt-text'), answer)
        if ('rows' in answer)
          return question.kind === 'rows' ? rows(question, answer.rows, rowsIn(held)) : undefined
        if ('yesNo' in answer)
          return question.kind === 'yesNoList' ? groups(question, yesNoIn(answer)) : undefined
      }
      if (question.kind === 'richText' || question.kind === 'rows' || question.kind === 'yesNoList') return
      const before = typeof held === 'string' || (held !== undefined && 'ticked' in held) ? held : undefined
      await cell(question, card(question.id), answer, before, MOST_RADIOS.question)
    },
  }
}

/** Enter begins a line in it, and Tab selects nothing. */
const isLong = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element.tagName === 'TEXTAREA')

/** A line of a table of choices, or beside a tick: its key answers it and goes on. */
const inLines = (asked: Cell): boolean =>
  ('grid' in asked && asked.grid !== undefined) || ('lineOf' in asked && asked.lineOf?.as === 'beside')
const inThread = (column: Column): boolean => 'in' in column && column.in === 'thread'
/** Line and column of a tick of the thread. */
const placeIn = async (tick: Locator): Promise<readonly number[]> =>
  ((await tick.getAttribute('data-at')) ?? '').split(':').map(Number)

const dateDigits = (stored: string): string => stored.split('-').toReversed().join('')
const timeDigits = (stored: string): string => stored.replace(':', '')
/** Dates and times in as few signs as are understood; anything else as it is. */
function inDigits(kind: Cell['kind'], stored: string): string {
  if (kind === 'date') return dateDigits(stored)
  if (kind === 'time') return timeDigits(stored)
  if (kind === 'dateTime') return `${dateDigits(stored.slice(0, 10))} ${timeDigits(stored.slice(11))}`
  return stored
}
