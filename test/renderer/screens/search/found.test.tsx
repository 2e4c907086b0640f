import { act } from 'react'
import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

/** The start page of an office with three reports, and its search. */
async function searching() {
  const window = await windowAtWork({ 'hearing.date': '2016-10-11' })
  for (const [name, hearingDate] of [
    ['Łukasz Groß', '2016-10-12'],
    ['Lucy Grossman', '2016-10-10'],
  ] as const)
    await window.ask.done('report.start', { format: 'oral', name, court: '', hearingDate })
  await window.draw()
  await window.shows('Person')
  const field = must(window.page.querySelector<HTMLInputElement>('.find input'), 'the search')
  const type = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  const key = (name: string) =>
    act(async () => {
      const on = must(document.activeElement, 'something has the focus')
      on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }))
    })
  const names = () => [...window.page.querySelectorAll('.found .list__name')].map((name) => name.textContent)
  const found = (...expected: string[]) => window.until(() => expect(names()).toEqual(expected))
  return { ...window, field, type, key, names, found }
}

test('what is typed is found as it is typed, the last heard first, and said', async () => {
  const at = await searching()
  await at.type('gr')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  expect(at.page.querySelector('.found__count')?.textContent).toContain('2 cases found.')
  await at.type('gross lu')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  await at.type('gross luk')
  await at.found('Łukasz Groß')
  await at.close()
})

test('one letter asks for another; nobody found offers to begin a case with the name, which it then has', async () => {
  const at = await searching()
  await at.type('g')
  await at.shows('Type two letters or more.')
  await at.type('Ewa Kowalczyk')
  await at.shows('Nobody found for “Ewa Kowalczyk”.')
  await at.press('Begin a new case with this name')
  await at.until(() =>
    expect(at.page.querySelector<HTMLInputElement>('.new-case input')?.value).toBe('Ewa Kowalczyk'),
  )
  await at.close()
})

test('the arrows go through what was found and back to the field, and Enter opens', async () => {
  const at = await searching()
  await act(async () => at.field.focus())
  await at.type('gross')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  await at.key('ArrowDown')
  expect(document.activeElement?.textContent).toBe('Łukasz Groß')
  await at.key('ArrowDown')
  expect(document.activeElement?.textContent).toBe('Lucy Grossman')
  expect(at.page.querySelector('tr.is-at')?.textContent).toContain('Lucy Grossman')
  await at.key('ArrowUp')
  await at.key('ArrowUp')
  expect(document.activeElement).toBe(at.field)
  await at.key('Enter')
  await at.shows('Who this is about')
  await at.close()
})

test('Enter before the answer is there opens the first of it, and nobody of an earlier answer', async () => {
  const at = await searching()
  await act(async () => at.field.focus())
  await at.type('gross')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  await at.type('lucy')
  await at.key('Enter')
  expect(at.page.querySelector('.rail')).toBeNull()
  await at.shows('Who this is about')
  await at.shows('Lucy Grossman')
  await at.close()
})

test('filters show fewer, and are taken off where nobody is left', async () => {
  const at = await searching()
  await at.type('gross')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  const state = must(at.page.querySelector<HTMLSelectElement>('.found__filters select'), 'the state')
  await act(async () => {
    state.value = 'sealed'
    state.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await at.shows('Nobody found for “gross”.')
  await at.press('Search all states and days')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  await at.press('Mine')
  await at.found('Łukasz Groß', 'Lucy Grossman')
  await at.close()
})
