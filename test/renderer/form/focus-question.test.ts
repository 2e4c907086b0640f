import '../jsdom-window.ts'
import { beforeEach, expect, test } from 'vitest'
import { focusQuestion } from '../../../renderer/form/focus-question.ts'

const row = (id: string, open: boolean) =>
  `<div data-row="${id}"><button class="q-row-name" aria-expanded="${open}">${id}</button></div>`

beforeEach(() => {
  document.body.innerHTML = `
    <section class="q" data-question="proposal.requirements">
      ${row('a', false)}${row('b', true)}<button class="btn">Add</button>
    </section>
    <section class="q" data-question="proposal.rarPlan">
      <input name="days" value=""><input type="checkbox" name="meets" checked>
    </section>
    <section class="q" data-question="proposal.threshold">
      <input type="radio" name="t" value="1"><input type="radio" name="t" value="2" checked>
    </section>`
})
const focused = () => document.activeElement?.textContent || document.activeElement?.getAttribute('name')

test('a row that is named is unfolded and has the focus; one that is open stays so', () => {
  const [first] = document.querySelectorAll<HTMLElement>('.q-row-name')
  let pressed = 0
  first?.addEventListener('click', () => (pressed += 1))
  expect(focusQuestion('proposal.requirements', 'a')).toBe(true)
  expect([focused(), pressed]).toEqual(['a', 1])
  expect(focusQuestion('proposal.requirements', 'b')).toBe(true)
  expect([focused(), pressed]).toEqual(['b', 1])
})

test('without a row, or with one that is gone, the first control has it', () => {
  focusQuestion('proposal.requirements')
  expect(focused()).toBe('a')
  focusQuestion('proposal.rarPlan', 'gone')
  expect(focused()).toBe('days')
})

test('of radios the chosen one has it, and a question that the page does not show is told', () => {
  focusQuestion('proposal.threshold')
  expect(document.activeElement?.getAttribute('value')).toBe('2')
  expect(focusQuestion('person.name')).toBe(false)
})

test('the card is marked until the focus leaves it', () => {
  const card = document.querySelector('[data-question="proposal.requirements"]')
  focusQuestion('proposal.requirements', 'b')
  expect(card?.hasAttribute('data-arrived')).toBe(true)
  focusQuestion('proposal.rarPlan')
  expect(card?.hasAttribute('data-arrived')).toBe(false)
})
