import { act } from 'react'
import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

test('a need is a line: its tick calls for its words, and the answers beside it go on by one key', async () => {
  const { draw, shows, press, page, close } = await windowAtWork({ 'interview.how': 'court' })
  await draw()
  await shows('Lee Anthony Pascall')
  await press('Lee Anthony Pascall')
  await shows('Elsewhere')
  const section = must(
    [...page.querySelectorAll<HTMLElement>('.rail li button')].find(
      (line) => line.querySelector('.rail__title')?.textContent === 'Needs',
    ),
    'the rail has the needs',
  )
  await act(async () => section.click())

  const line = (need: string) => must(page.querySelector(`[data-line="${need}"]`), `${need} has a line`)
  const tick = (need: string) =>
    must(line(need).querySelector<HTMLInputElement>('[type=checkbox]'), 'it has a tick')
  const key = (name: string) =>
    act(async () => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true }))
    })
  expect(line('finance').querySelector('[role=textbox]')).toBeNull()
  await act(async () => tick('finance').click())
  expect(line('finance').querySelector('[data-question="need.finance"] [role=textbox]')).not.toBeNull()

  // Tab stops once at the ticks; the arrows lead from line to line.
  expect(page.querySelectorAll('.choice-lines__tick input[tabindex="0"]')).toHaveLength(1)
  act(() => tick('accommodation').focus())
  await key('ArrowDown')
  expect(document.activeElement).toBe(tick('ete'))
  await key('End')
  expect(document.activeElement).toBe(tick('maturity'))

  const first = must(
    line('accommodation').querySelector<HTMLInputElement>('[type=radio]'),
    'an answer stands beside it',
  )
  act(() => first.focus())
  await key('2')
  expect(line('accommodation').querySelector<HTMLInputElement>('[type=radio]:checked')?.value).toBe('2')
  expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe(
    'dynamic.unemployed',
  )
  await key('y')
  expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe(
    'dynamic.partnerRelationship',
  )
  // Seen as a sign, named by its words.
  expect(first.labels?.[0]?.textContent).toBe('0No problems')
  await close()
})

test('maturity has a line under 26, and a need ticked in an older report keeps its own', async () => {
  const { draw, shows, press, page, close } = await windowAtWork({
    'person.dateOfBirth': '1981-03-09',
    'hearing.date': '2016-10-11',
    'needs.linked': { ticked: ['trauma'] },
  })
  await draw()
  await shows('Lee Anthony Pascall')
  await press('Lee Anthony Pascall')
  await shows('Elsewhere')
  const section = must(
    [...page.querySelectorAll<HTMLElement>('.rail li button')].find(
      (line) => line.querySelector('.rail__title')?.textContent === 'Needs',
    ),
    'the rail has the needs',
  )
  await act(async () => section.click())
  expect(page.querySelector('[data-line=maturity]')).toBeNull()
  expect([...page.querySelectorAll('.choice-lines :checked')].map(({ id }) => id)).toEqual([
    'q-needs.linked-trauma',
  ])
  await close()
})
