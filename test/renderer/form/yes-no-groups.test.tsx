import '../jsdom-window.ts'
import { act, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, expect, test } from 'vitest'
import { RadiosInput, YES_NO } from '../../../renderer/controls/RadiosInput.tsx'
import { TicksInput } from '../../../renderer/controls/TicksInput.tsx'
import { YesNoGroupsInput } from '../../../renderer/form/YesNoGroupsInput.tsx'
import { focusableIn } from '../../../renderer/window/focusable.ts'
import { must } from '../../../shared/lib/must.ts'
import type { YesNoList } from '../../../shared/record/answers.ts'

type YesNo = YesNoList['yesNo']
const bare = { id: 'q', name: 'q', readOnly: false, describedBy: undefined, labelledBy: 'said' } as const
const OPTIONS = [
  { code: 'a', label: 'Arson', heading: 'Ever convicted' },
  { code: 'b', label: 'Robbery', heading: 'Ever convicted' },
  { code: 'c', label: 'Is there a concern?', heading: 'The person' },
  { code: 'd', label: 'Another', heading: 'The person' },
  { code: 'e', label: 'Anything else', heading: 'Else' },
]

let close = () => {}
afterEach(async () => {
  await act(async () => close())
  document.body.replaceChildren()
})
const show = async (page: ReactNode): Promise<void> => {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  close = () => root.unmount()
  await act(async () => root.render(page))
}

let given: YesNo = {}
function Screening(props: { start?: YesNo; readOnly?: boolean }) {
  const [answer, setAnswer] = useState<YesNo>(props.start ?? {})
  given = answer
  return (
    <YesNoGroupsInput
      {...bare}
      readOnly={props.readOnly ?? false}
      options={OPTIONS}
      given={answer}
      onChange={setAnswer}
    />
  )
}

const tick = (code: string): HTMLElement =>
  must(document.querySelector<HTMLElement>(`[name="q.${code}"]`), `a tick for ${code}`)
const button = (words: string): HTMLElement =>
  must(
    [...document.querySelectorAll('button')].find((one) => one.textContent === words),
    `a button “${words}”`,
  )
const press = (control: HTMLElement) =>
  act(async () => {
    control.focus()
    control.click()
  })
const key = (name: string) =>
  act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
  })
const heads = (): string[] =>
  [...document.querySelectorAll('.yesno__head')].map(({ textContent }) => textContent ?? '')

test('the yeses are ticked, one button answers the rest of that group alone, and the next group has the focus', async () => {
  await show(<Screening />)
  expect(heads()).toEqual(['Ever convictedNone of these 2', 'The personNone of these 2', 'ElseNo'])
  await press(button('None of these 2'))
  expect(given).toEqual({ a: 'no', b: 'no' })
  expect(document.activeElement).toBe(tick('c'))
  await press(tick('c'))
  expect(heads()[1]).toBe('The personThe other 1: no')
  await press(button('The other 1: no'))
  expect(given).toEqual({ a: 'no', b: 'no', c: 'yes', d: 'no' })
  expect(document.activeElement).toBe(tick('e'))
  await press(button('No'))
  expect(heads()).toEqual([
    'Ever convictednone of 2Show',
    'The personIs there a concern? Yes; the other 1: noShow',
    'ElsenoShow',
  ])
  expect(document.querySelector('[role="status"]')?.textContent).toBe('3 of 3 groups answered, 1 yes.')
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Show Else')
})

test('N says no to the rest of the group that has the focus', async () => {
  await show(<Screening />)
  tick('b').focus()
  await key('n')
  expect(given).toEqual({ a: 'no', b: 'no' })
})

test('an answered group opens to be changed: a tick taken off is a no there, and unanswered in an open group', async () => {
  await show(<Screening start={{ a: 'yes', b: 'no', c: 'yes' }} />)
  await press(button('Show'))
  await press(tick('a'))
  await press(tick('c'))
  expect(given).toEqual({ a: 'no', b: 'no' })
})

test('a group whose lines are all ticked is answered', async () => {
  await show(<Screening />)
  await press(tick('e'))
  expect(heads()[2]).toBe('ElseyesShow')
})

test('who only reads sees the answers, and changes none', async () => {
  await show(<Screening start={{ a: 'yes', b: 'no', c: 'yes' }} readOnly />)
  expect(heads()).toEqual(['Ever convictedArson: yes; the other 1: noShow', 'The person', 'Else'])
  tick('d').focus()
  await key('n')
  await press(tick('d'))
  expect(given).toEqual({ a: 'yes', b: 'no', c: 'yes' })
})

test('Tab stops once at the ticks of a group, where the focus was last, and arrows lead from one to another', async () => {
  await show(<TicksInput {...bare} options={OPTIONS} ticked={[]} onChange={() => undefined} />)
  const stops = () => focusableIn(document.body).map(({ id }) => id)
  expect(stops()).toEqual(['q-a'])
  await act(async () => must(document.querySelector<HTMLElement>('#q-a'), 'the first').focus())
  for (const name of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight']) await key(name)
  expect(document.activeElement?.id).toBe('q-c')
  expect(stops()).toEqual(['q-c'])
  await key('End')
  await key('ArrowDown')
  expect(document.activeElement?.id).toBe('q-e')
  await key('Home')
  expect(stops()).toEqual(['q-a'])
})

test('Delete takes back an answer of a few, and Tab passes its “Clear” by', async () => {
  const changes: string[] = []
  await show(
    <RadiosInput
      {...bare}
      wrong={false}
      options={YES_NO}
      value="yes"
      onChange={(value) => changes.push(value)}
    />,
  )
  expect(focusableIn(document.body).map(({ id }) => id)).toEqual(['q-yes', 'q-no'])
  await act(async () => must(document.querySelector<HTMLElement>('#q-yes'), 'the answer').focus())
  await key('Delete')
  expect(changes).toEqual([''])
})
