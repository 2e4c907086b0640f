import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { rowsIn } from '../../../renderer/form/answer-kinds.ts'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { must } from '../../../shared/lib/must.ts'
import type { Row } from '../../../shared/record/answers.ts'
import { formOf, templates } from '../../support/templates.ts'

let root: Root | null = null
let entries: OpenEntries

const questionOf = (id: string) =>
  must(
    formOf('oral')
      .sections.flatMap(({ questions }) => questions)
      .find((question) => question.id === id),
    id,
  )

function open(question: string, rows: readonly Row[], readOnly = false): void {
  entries = openEntries(
    { id: 'r', rev: 1, savedAt: '2016-10-11T08:00:00.000Z', answers: { [question]: { rows: [...rows] } } },
    async (rev) => ({ ok: true, value: { rev: rev + 1, savedAt: '2016-10-11T08:20:00.000Z' } }),
  )
  root = createRoot(document.body.appendChild(document.createElement('div')))
  act(() =>
    root?.render(
      <QuestionSheet
        questions={[questionOf(question)]}
        lists={templates.lists}
        entries={entries}
        readOnly={readOnly}
        searchOffences={() => []}
        officer="Pat Evans"
      />,
    ),
  )
}
afterEach(() => {
  act(() => root?.unmount())
  document.body.replaceChildren()
})

/** In the first or the last field of a row; how many rows there are then. */
function press(question: string, row: string, which: 0 | -1, held: KeyboardEventInit = {}): number {
  const fields = [
    ...document.querySelectorAll<HTMLElement>(`[data-row="${row}"] .q-cell :is(input, textarea, select)`),
  ]
  const target = must(fields.at(which), 'a field')
  target.focus()
  act(
    () =>
      void target.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...held }),
      ),
  )
  return rowsIn(entries.answers.get(question)).length
}

const row = (id: string): Row => ({ id, cells: {} })

test('Enter in the last field of the last row adds a row and goes into it; in any other it does not', () => {
  open('offences', [row('one')])
  expect(press('offences', 'one', 0)).toBe(1)
  expect(press('offences', 'one', -1)).toBe(2)
  const added = must(rowsIn(entries.answers.get('offences'))[1], 'a second row')
  expect(document.activeElement?.closest('[data-row]')?.getAttribute('data-row')).toBe(added.id)
  expect(press('offences', 'one', -1)).toBe(2)
  expect(press('offences', added.id, -1)).toBe(3)
})

test('with Ctrl any field adds a row', () => {
  open('strengths.protective', [row('one')])
  expect(press('strengths.protective', 'one', 0)).toBe(1)
  expect(press('strengths.protective', 'one', 0, { ctrlKey: true })).toBe(2)
})

test('nothing is added to what is only read', () => {
  open('offences', [row('one')], true)
  expect(press('offences', 'one', -1)).toBe(1)
})

test('a row is unfolded at the first field that is still to be filled in; its tools are one stop', () => {
  open('offences', [{ id: 'one', cells: { title: 'Theft from a shop', main: 'yes' } }, row('two')])
  const name = must(document.querySelector<HTMLElement>('[data-row="one"] .q-row-name'), 'its name')
  act(() => name.click())
  const here = document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')
  expect(here).not.toBe('title')
  expect(questionOf('offences')).toMatchObject({
    columns: expect.arrayContaining([expect.objectContaining({ id: here, required: true })]),
  })
  const tools = [...document.querySelectorAll<HTMLElement>('[data-row="one"] .q-row-tools button')]
  expect(tools.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1])
})
