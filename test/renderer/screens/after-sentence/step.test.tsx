import '../../jsdom-window.ts'
import { act, type ComponentProps } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Step } from '../../../../renderer/screens/after-sentence/Step.tsx'
import { must } from '../../../../shared/lib/must.ts'

let page: HTMLElement
let root: ReturnType<typeof createRoot>
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'))
  root = createRoot(page)
})
afterEach(async () => {
  await act(async () => root.unmount())
  page.remove()
})

const show = (props: Partial<ComponentProps<typeof Step>>) =>
  act(async () =>
    root.render(
      <Step
        step={{ id: 'result', is: 'open' }}
        number={2}
        here={false}
        changing={false}
        words={{ title: 'Result', when: '11 October 2016', says: <p>What the court did.</p> }}
        asks="What did the court decide?"
        follows="The allocation is decided again."
        closed={null}
        change="Change"
        form={<input aria-label="Months" defaultValue="12" />}
        onOpen={() => {}}
        onLeave={() => {}}
        {...props}
      >
        {null}
      </Step>,
    ),
  )
const input = () => page.querySelector('input')
const buttons = () => [...page.querySelectorAll('button')].map(({ textContent }) => textContent)
const done = { id: 'result', is: 'done' } as const

test('a step that waits says for what, and cannot be taken wherever one is', async () => {
  await show({ step: { id: 'allocation', is: 'waits', waits: 'Waits for the result.' }, here: true })
  expect(page.textContent).toContain('Waits for the result.')
  expect(input()).toBeNull()
  expect(buttons()).toEqual([])
})

test('the step at hand is a card; another that can be taken is a line with the way to it', async () => {
  await show({ here: true })
  expect(page.querySelector('h2')?.textContent).toBe('What did the court decide?')
  expect(buttons()).toEqual([])
  expect(input()).not.toBeNull()
  await show({ here: false })
  expect(page.querySelector('h2')?.textContent).toContain('Result')
  expect(buttons()).toEqual(['Take this step'])
})

test('what is done is changed on asking, with what follows from it, and left as it was with nothing entered', async () => {
  await show({ step: done, here: true })
  expect(input()).toBeNull()
  expect(buttons()).toEqual(['Change'])
  let left = 0
  const changing = { step: done, here: true, changing: true, onLeave: () => (left += 1) }
  await show(changing)
  expect(page.textContent).toContain('The allocation is decided again.')
  must(input(), 'the form').value = '18'
  // Looking at another step keeps what was entered.
  await show({ step: done })
  await show(changing)
  expect(input()?.value).toBe('18')
  await act(async () => must(page.querySelector('button'), 'the way back').click())
  expect(left).toBe(1)
  expect(input()?.value).toBe('12')
})

test('what can no longer be changed says why, and offers nothing', async () => {
  await show({ step: done, here: true, changing: true, closed: 'It was handed over with the case.' })
  expect(page.textContent).toContain('It was handed over with the case.')
  expect(buttons()).toEqual([])
  expect(input()).toBeNull()
})
