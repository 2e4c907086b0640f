import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const QUESTIONS = ['official.ogrs3TwoYear', 'official.rsr']

test('a link at the foot of the section opens what it names and puts the focus there; then it is gone', async () => {
  const { draw, shows, press, page, close } = await windowAtWork({})
  await draw()
  await shows('Lee Anthony Pascall')
  await press('Lee Anthony Pascall')
  await shows('Elsewhere')
  const titled = (title: string) =>
    must(
      [...page.querySelectorAll<HTMLElement>('.rail li button')].find(
        (line) => line.querySelector('.rail__title')?.textContent === title,
      ),
      `the rail has ${title}`,
    )
  const shown = () => QUESTIONS.filter((id) => page.querySelector(`[data-question="${id}"]`) !== null)

  await act(async () => titled('Risk').click())
  expect(shown()).toEqual([])
  await press('OASys has its own figures')
  expect(shown()).toEqual(QUESTIONS)
  await vi.waitFor(() =>
    expect(document.activeElement?.closest('[data-question]')?.getAttribute('data-question')).toBe(
      QUESTIONS[0],
    ),
  )
  expect(page.querySelector('.also-links')?.textContent).not.toContain('OASys')
  await close()
})
