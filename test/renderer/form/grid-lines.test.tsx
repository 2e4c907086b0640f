import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { RadiosInput } from '../../../renderer/controls/RadiosInput.tsx'
import { sheetPlaces } from '../../../renderer/form/sheet-places.ts'
import { must } from '../../../shared/lib/must.ts'
import { formOf, templates } from '../../support/templates.ts'

const options = must(templates.lists['levels'], 'there are levels').options
const bare = { readOnly: false, wrong: false, describedBy: undefined, labelledBy: 'said', options } as const

let close = () => {}
afterEach(async () => {
  await act(async () => close())
  document.body.replaceChildren()
})

/** Two lines of a table; what they are given. */
async function lines(second: string, readOnly = false): Promise<string[]> {
  const given: string[] = []
  const line = (id: string, value: string) => (
    <div className="place place--line">
      <RadiosInput
        {...bare}
        id={id}
        name={id}
        value={value}
        line
        readOnly={readOnly}
        onChange={(code) => given.push(`${id} ${code}`)}
      />
    </div>
  )
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  close = () => root.unmount()
  await act(async () =>
    root.render(
      <>
        {line('one', '')}
        {line('two', second)}
      </>,
    ),
  )
  document.querySelector<HTMLElement>('#one-low')?.focus()
  return given
}
const key = (name: string, more: KeyboardEventInit = {}) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, ...more }))
  })

test('one key answers a line and goes on to the next, to its answer where it has one', async () => {
  const given = await lines('high')
  await key('m')
  expect(document.activeElement?.id).toBe('two-high')
  await key('V')
  expect(document.activeElement?.id).toBe('two-high')
  expect(given).toEqual(['one medium', 'two veryHigh'])
})

test('other keys, keys with Ctrl, and those of a reader answer nothing', async () => {
  const given = await lines('')
  await key('x')
  await key('m', { ctrlKey: true })
  expect(given).toEqual([])
  await act(async () => close())
  const read = await lines('', true)
  await key('m')
  expect(read).toEqual([])
})

test('each radio is named by its own words, though they stand at the head of its column', async () => {
  await lines('')
  expect(document.querySelector('label[for="one-veryHigh"]')?.textContent).toBe('Very high')
})

test('the lines of a table stand as lines of one sheet', () => {
  const risk = must(
    formOf('oral').sections.find(({ id }) => id === 'risk'),
    'the form has Risk',
  )
  expect(sheetPlaces(risk.questions).slice(0, 7)).toEqual([
    ...Array.from({ length: 6 }, () => 'line'),
    'card',
  ])
})

test('outside a table one key chooses what alone begins with it, and stays', async () => {
  const given: string[] = []
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  close = () => root.unmount()
  const choices = ['Open', 'Closed', 'Cancelled'].map((label) => ({ code: label.toLowerCase(), label }))
  await act(async () =>
    root.render(
      <RadiosInput
        {...bare}
        options={choices}
        id="one"
        name="one"
        value=""
        onChange={(code) => given.push(code)}
      />,
    ),
  )
  document.querySelector<HTMLElement>('#one-closed')?.focus()
  await key('c')
  expect(given).toEqual([])
  await key('o')
  expect(given).toEqual(['open'])
  expect(document.activeElement?.id).toBe('one-open')
})
