import { act } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { must } from '../../../shared/lib/must.ts'
import { windowAtWork } from '../app/window-at-work.tsx'

let window: Awaited<ReturnType<typeof windowAtWork>>
let id: string
beforeEach(async () => {
  window = await windowAtWork({ 'person.name': 'Lee Anthony Pascall' })
  id = must((await window.ask.done('report.list', {}))[0], 'a report was started').id
  await window.draw()
  await window.shows('Lee Anthony Pascall')
  await window.press('Lee Anthony Pascall')
  await window.shows('Scores')
}, 60_000)
afterEach(() => window.close())

const area = () =>
  must(window.page.querySelector<HTMLTextAreaElement>('[data-beside=notes] textarea'), 'the note is open')
const type = (text: string) =>
  act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set
    set?.call(area(), text)
    area().dispatchEvent(new Event('input', { bubbles: true }))
  })
const key = (key: string, alt = false) =>
  act(async () => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: alt, bubbles: true, cancelable: true }))
    await new Promise((resolve) => setTimeout(resolve, 5))
  })

test('a note is kept as it is typed and by leaving it, and is there again; Esc goes back to where one was', async () => {
  const before = must(window.page.querySelector<HTMLElement>('main input'), 'a question has a field')
  await act(async () => before.focus())
  await key('n', true)
  await window.shows('Only you can read these. They never print or leave.')
  await vi.waitFor(() => expect(document.activeElement).toBe(area()))
  await type('Ask Jo for the old file.')
  await vi.waitFor(async () =>
    expect((await window.ask.done('note.read', { id })).text).toBe('Ask Jo for the old file.'),
  )
  await window.shows('Saved ')

  await type('Ask Jo for the old file. Ring at four.')
  await key('Escape')
  await window.shows('Scores')
  expect(document.activeElement).toBe(before)
  await vi.waitFor(async () =>
    expect((await window.ask.done('note.read', { id })).text).toContain('Ring at four.'),
  )
  await window.press('My notes')
  await vi.waitFor(() => act(async () => expect(area().value).toContain('Ring at four.')))
})

test('what is typed in a note counts nowhere: nothing is to do less, and nothing is found', async () => {
  const said = () => [...window.page.querySelectorAll('.open-group')].map(({ textContent }) => textContent)
  const before = said()
  await window.press('My notes')
  await vi.waitFor(() => act(async () => area()))
  await type('His sister is 07700 900123, the victim is Peter Dunmore.')
  await vi.waitFor(async () => expect((await window.ask.done('note.read', { id })).text).toContain('Dunmore'))
  await key('Escape')
  expect(said()).toEqual(before)
  const { answers } = await window.ask.done('report.open', { id })
  expect(JSON.stringify(answers)).not.toContain('Dunmore')
})

test('the pane of papers says what they are for, and that there are none', async () => {
  await key('p', true)
  await window.shows('They never print or leave'.toLowerCase())
  await window.shows('No papers yet.')
  expect(window.page.querySelector('.app--papers')).not.toBeNull()
  await key('Escape')
  expect(window.page.querySelector('.app--desk')).not.toBeNull()
})
