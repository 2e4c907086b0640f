import type { Locator, Page } from '@playwright/test'
import { tickedIn } from '../../renderer/form/answer-kinds.ts'
import { MOST_RADIOS } from '../../renderer/form/cell.ts'
import type { AskedQuestion, Column, OptionLists } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'
import { type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import { wayTo } from '../bench/keys-of-acts.ts'
import { cellsByKeys } from './cells-by-keys.ts'
import type { Keyboard } from './keyboard.ts'

type Table = Extract<AskedQuestion, { kind: 'rows' }>

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Rows by keys alone: the ready ones by their buttons, others added, and what each meets ticked in the thread. */
export function rowsByKeys(page: Page, keys: Keyboard, lists: OptionLists) {
  const { press, to } = keys
  const cell = cellsByKeys(keys, lists)
  const card = (question: string) => page.locator(`[data-question="${question}"]`)

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
    const from = row.cells[state]
    // All asked together, one stands asked also where an act of its own would have led further.
    const way = wayTo(acts, wanted, typeof from === 'string' ? from : '')
    const done = acts.filter(({ sets }) => from !== undefined && sets[state] === from)
    const passed = new Set([...done, ...way.map(({ act }) => act)].flatMap(({ sets }) => Object.keys(sets)))
    for (const { act } of way) {
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

  return rows
}

const inThread = (column: Column): boolean => 'in' in column && column.in === 'thread'
/** Line and column of a tick of the thread. */
const placeIn = async (tick: Locator): Promise<readonly number[]> =>
  ((await tick.getAttribute('data-at')) ?? '').split(':').map(Number)
