import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { rowsIn } from '../../../renderer/form/answer-kinds.ts'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { must } from '../../../shared/lib/must.ts'
import type { Row } from '../../../shared/record/answers.ts'
import { formOf, templates } from '../../support/templates.ts'

const checks = must(
  formOf('oral')
    .sections.flatMap(({ questions }) => questions)
    .find(({ id }) => id === 'checks'),
  'the oral report asks the checks',
)
const ready = (checks.readyRows ?? []).map((cells, index) => ({ id: `r${index}`, cells: { ...cells } }))
const ASKED = { status: 'requested', requestedAt: '2016-10-11T09:20', requestedBy: 'Pat Evans' }

let root: Root | null = null
let entries: OpenEntries

function open(rows: readonly Row[], readOnly = false) {
  entries = openEntries(
    {
      id: 'r',
      rev: 1,
      savedAt: '2016-10-11T08:00:00.000Z',
      answers: { checks: { rows: rows.map((row) => ({ ...row })) } },
    },
    async (rev) => ({ ok: true, value: { rev: rev + 1, savedAt: '2016-10-11T08:20:00.000Z' } }),
  )
  root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() =>
    root?.render(
      <QuestionSheet
        questions={[checks]}
        lists={templates.lists}
        entries={entries}
        readOnly={readOnly}
        searchOffences={() => []}
        officer="Pat Evans"
      />,
    ),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2016-10-11T08:20:30.000Z'), toFake: ['Date'] })
  document.body.innerHTML = '<div id="page"></div>'
})
afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
})

const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')]
const nameOf = (element: Element | null): string =>
  element?.getAttribute('aria-label') ?? element?.textContent ?? ''
const button = (name: string): HTMLButtonElement =>
  must(
    buttons().find((each) => nameOf(each) === name),
    `there is a button “${name}”`,
  )
const press = (name: string, detail = 0): void =>
  act(() => {
    button(name).focus()
    button(name).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail }))
  })
const key = (pressed: string, more: KeyboardEventInit = {}): void =>
  act(() => {
    const event = new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true, ...more })
    must(document.activeElement, 'something has the focus').dispatchEvent(event)
  })
const cells = (row: number): Row['cells'] =>
  must(rowsIn(entries.answers.get('checks'))[row], 'the row is there').cells
const acts = (row: number): string[] =>
  [...document.querySelectorAll(`[data-row="r${row}"] .q-row-acts button`)].map(nameOf)
const focused = (): string =>
  document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell') ?? nameOf(document.activeElement)
const asked = (row: number): Row => {
  const found = must(ready[row], 'the row is ready')
  return { ...found, cells: { ...found.cells, ...ASKED } }
}

describe('a row that nobody has begun', () => {
  test('says so, and each button names its check', () => {
    open(ready)
    expect([...document.querySelectorAll('.q-row-state')].map(nameOf)).toEqual([
      'Not asked yet',
      'Not asked yet',
      'Not asked yet',
    ])
    expect(acts(1)).toEqual(['Asked now: Child safeguarding', 'Not today: Child safeguarding'])
    expect(acts(2)).toEqual([
      'Asked now: Previous convictions',
      'Read by me: Previous convictions',
      'Not today: Previous convictions',
    ])
  })

  test('asked now: by the clock of the court and the officer signed in, and on to the next', () => {
    open(ready)
    press('Asked now: Domestic abuse call-outs')
    expect(cells(0)).toEqual({ ...ready[0]?.cells, ...ASKED })
    expect(cells(1)).toEqual(ready[1]?.cells)
    expect(focused()).toBe('Asked now: Child safeguarding')
    expect(document.querySelector('[data-row=r0] .q-row-summary')?.textContent).toBe('requested at 09:20')
  })

  test('the last one asked leaves the focus on its name, not on “Nothing known”', () => {
    open([asked(0), ...ready.slice(1, 2)])
    press('Asked now: Child safeguarding')
    expect(focused()).toContain('Child safeguarding')
    expect(document.activeElement?.className).toBe('q-row-name')
  })

  test('all of them at once, undone at once', () => {
    open(ready)
    press('All asked now')
    expect([0, 1, 2].map((row) => cells(row)['status'])).toEqual(['requested', 'requested', 'requested'])
    expect(buttons().map(nameOf)).not.toContain('All asked now')
    act(() => expect(entries.undo()?.words).toBe('All asked now'))
    expect([0, 1, 2].map((row) => cells(row)['status'])).toEqual([undefined, undefined, undefined])
    expect(entries.undo()).toBeNull()
  })

  test('the convictions read by the author are asked and answered in one, and what they say comes next', () => {
    open(ready)
    press('Read by me: Previous convictions')
    expect(cells(2)).toMatchObject({
      status: 'answered',
      answeredAt: '2016-10-11T09:20',
      verified: 'readByMe',
    })
    expect(focused()).toBe('result')
  })
})

describe('a row that waits for its answer', () => {
  test.each([
    ['Nothing known', 1, 'noConcerns', 'verified'],
    ['Concerns', 1, 'concerns', 'result'],
    ['Received', 2, 'answered', 'result'],
    ['Chased', 1, 'pending', 'chased'],
    ['Not today', 1, 'notAvailable', 'result'],
  ])('%s: the focus goes to what is said next, and one undo takes it back', (label, row, status, next) => {
    open([asked(0), asked(1), asked(2)])
    const name = `${label}: ${['', 'Child safeguarding', 'Previous convictions'][row]}`
    press(name)
    expect(cells(row)['status']).toBe(status)
    expect(focused()).toBe(next)
    act(() => expect(entries.undo()?.words).toBe(name))
    expect(cells(row)).toEqual(asked(row).cells)
  })

  test('the second press of a double click, and a key held down, are not “Nothing known”', () => {
    open([asked(0)])
    press('Nothing known: Domestic abuse call-outs', 2)
    key('n', { repeat: true })
    expect(cells(0)['status']).toBe('requested')
    press('Nothing known: Domestic abuse call-outs', 1)
    expect(cells(0)['status']).toBe('noConcerns')
  })
})

describe('keys', () => {
  test.each([
    ['n', 'noConcerns'],
    ['C', 'concerns'],
    ['t', 'notAvailable'],
  ])('%s acts while a button of the row has the focus', (pressed, status) => {
    open([asked(0), asked(1)])
    act(() => button('Chased: Child safeguarding').focus())
    key(pressed)
    expect([cells(0)['status'], cells(1)['status']]).toEqual(['requested', status])
  })

  test('a asks one after another', () => {
    open(ready)
    act(() => button('Asked now: Domestic abuse call-outs').focus())
    key('a')
    key('a')
    expect([0, 1, 2].map((row) => cells(row)['status'])).toEqual(['requested', 'requested', undefined])
  })

  test('in a field a letter is a letter, and with Control it is another key', () => {
    open([asked(0)])
    act(() => button('Chased: Domestic abuse call-outs').focus())
    key('c', { ctrlKey: true })
    press('Chased: Domestic abuse call-outs')
    expect(focused()).toBe('chased')
    key('n')
    expect(cells(0)['status']).toBe('pending')
  })
})

describe('an answered row', () => {
  const answered: Row = {
    id: 'r0',
    cells: {
      ...asked(0).cells,
      status: 'noConcerns',
      requestedAt: '2016-10-10T16:00',
      answeredAt: '2016-10-11T09:05',
      verified: 'email',
    },
  }

  test('stands in one line; its other fields and its tools unfold', () => {
    open([answered])
    const row = must(document.querySelector('[data-row=r0]'), 'the row is there')
    expect(row.textContent).toBe(
      'Domestic abuse call-outsNothing knownrequested at 10 October 2016, 16:00 · answered at 09:05 · E-mail',
    )
    expect(row.querySelectorAll('input, textarea, select')).toHaveLength(0)
    act(() => must(row.querySelector<HTMLElement>('.q-row-name'), 'it unfolds').click())
    expect(row.querySelector('[data-cell=reference]')).toBeNull()
    act(() => must(button('Times and reference'), 'the link is there').click())
    expect(row.querySelector('[data-cell=reference] input')).not.toBeNull()
    expect(button('Remove Domestic abuse call-outs')).toBeDefined()
  })

  test('of which it is not said how one knows asks for it', () => {
    const { verified: _, ...cellsGiven } = answered.cells
    open([{ id: 'r0', cells: cellsGiven }])
    expect(document.querySelector('[data-cell=verified] select')).not.toBeNull()
    expect(document.querySelector('[data-cell=reference]')).toBeNull()
  })
})

test('a draft that is only read has no buttons in its rows', () => {
  open(ready, true)
  expect(buttons().map(({ className }) => className)).toEqual(['q-row-name', 'q-row-name', 'q-row-name'])
})
