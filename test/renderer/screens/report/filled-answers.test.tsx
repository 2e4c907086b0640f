import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { FILLED } from '../../../../shared/record/marks.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const LISTED = {
  'person.crn': 'K204817',
  'person.sex': 'male',
  'hearing.courtroom': '2',
  'interview.how': 'cells',
  'interview.when': '11 October 2016',
  [FILLED]: [
    'person.name list 2016-10-11T09:00 ',
    'person.crn list 2016-10-11T09:00 ',
    'hearing.courtroom list 2016-10-11T09:00 ',
    'interview.when today 2016-10-11T09:00 ',
  ].join('\n'),
}

const opened = async () => {
  const at = await windowAtWork(LISTED)
  await at.draw()
  await at.shows('Lee Anthony Pascall')
  await at.press('Lee Anthony Pascall')
  await at.shows('Elsewhere')
  return { ...at, card: (id: string) => at.page.querySelector(`[data-question="${id}"]`) }
}

test('what the list said stands as lines to read; one link opens all of it as fields', async () => {
  const { page, card, press, close } = await opened()
  const block = () => page.querySelector('.listed')
  expect(block()?.textContent).toContain('K204817')
  expect(block()?.textContent).toContain('From the court list')
  expect(block()?.querySelectorAll('button, input')).toHaveLength(1)
  for (const id of ['person.name', 'person.crn', 'hearing.courtroom']) expect(card(id)).toBeNull()
  // What the list did not say is asked as ever.
  expect(card('person.sex')).not.toBeNull()
  expect(card('person.sex')?.querySelector('.q-filled')).toBeNull()
  await press('Change')
  await vi.waitFor(() =>
    expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe(
      'person.name',
    ),
  )
  expect(block()).toBeNull()
  expect(card('person.crn')?.querySelector('.q-filled')?.textContent).toBe('from the court list')
  await close()
})

test('a mark stands beside its field until the answer is edited, and is read with the field', async () => {
  const { page, card, close } = await opened()
  const rail = [...page.querySelectorAll<HTMLElement>('.rail li button')].find((line) =>
    line.textContent?.startsWith('The offence'),
  )
  await act(async () => rail?.click())
  const mark = () => card('interview.when')?.querySelector('.q-filled')
  const field = () => card('interview.when')?.querySelector('input')
  expect(mark()?.textContent).toBe('today, filled in')
  expect(field()?.getAttribute('aria-describedby')).toContain(mark()?.id ?? 'no mark')
  await act(async () => {
    const input = field()
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    set?.call(input, '11 October 2016, twice')
    input?.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(mark()).toBeNull()
  await close()
})
