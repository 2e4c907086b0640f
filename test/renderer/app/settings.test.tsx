import '../jsdom-window.ts'
import { act } from 'react'
import { expect, test } from 'vitest'
import { must } from '../../../shared/lib/must.ts'
import { windowAtWork } from './window-at-work.tsx'

test('the look and the keys of one sign are the officer’s own, and hold at once', async () => {
  const { ask, page, draw, press, shows, close } = await windowAtWork({})
  await draw()
  await shows('Type one case')
  const theme = () => document.documentElement.dataset['theme']
  const person = must(page.querySelector<HTMLInputElement>('.new-case input'), 'a new case')
  const heading = must(page.querySelector<HTMLElement>('h1'), 'the day')
  const pressN = () =>
    act(async () => {
      heading.focus()
      heading.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true }))
    })
  expect(theme()).toBe('system')
  await pressN()
  expect(document.activeElement).toBe(person)

  await press('Office')
  await press('Your settings')
  const choose = (label: string) =>
    act(async () =>
      must(
        [...page.querySelectorAll('label')].find(({ textContent }) => textContent === label),
        label,
      ).click(),
    )
  await choose('Dark')
  await shows('Your settings')
  expect(theme()).toBe('dark')
  await choose('Keys of one letter, digit or sign')
  await press('Done')
  await pressN()
  expect(document.activeElement).toBe(heading)
  expect(await ask.done('user.preferences', {})).toEqual({ theme: 'dark', singleKeys: 'off' })
  await close()
})
