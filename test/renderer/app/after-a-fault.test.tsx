import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../shared/lib/must.ts'
import { exampleOf } from '../../support/templates.ts'
import { windowAtWork } from './window-at-work.tsx'

test('after a fault, “Try again” opens the report again at the section and the question where the officer was', async () => {
  const window = await windowAtWork(exampleOf('case-1').answers)
  await window.draw()
  await window.shows('Lee Anthony Pascall')
  await window.press('Lee Anthony Pascall')
  await window.shows('Reasons and sources')
  await window.press('Reasons and sources')
  const field = must(window.page.querySelector<HTMLElement>('#main textarea, #main select, #main input'), '')
  await act(async () => field.focus())
  const question = window.focused()
  expect(question).toBeTruthy()

  await window.fail()
  await window.shows('Courtside cannot continue')
  await window.press('Try again')
  await vi.waitFor(() => act(async () => expect(window.focused()).toBe(question)))

  await window.fail()
  await window.shows('Courtside cannot continue')
  await window.press('Go to the start page')
  await window.shows('Person')
  await window.close()
})
