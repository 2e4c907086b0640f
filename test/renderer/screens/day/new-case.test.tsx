import { act } from 'react'
import { expect, test } from 'vitest'
import { now } from '../../../../renderer/client/now.ts'
import { today } from '../../../../renderer/parts/age.ts'
import { must } from '../../../../shared/lib/must.ts'
import { searchFor } from '../../../support/search-for.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const NAME = 'Sian Owen'

/** The start page, where a report on the same person at no court yet, today, was begun and is begun again. */
async function begunAgain() {
  const window = await windowAtWork({})
  const begun = { format: 'oral', name: NAME, court: '', hearingDate: today(now()) }
  await window.ask.done('report.start', begun)
  await window.draw()
  await window.shows('Person')
  const name = must(window.page.querySelector<HTMLInputElement>('.new-case input'), 'the name')
  const type = (text: string) =>
    act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(name, text)
      name.dispatchEvent(new Event('input', { bubbles: true }))
    })
  await type('OWEN, Siân')
  await window.press('Start')
  await window.shows(`A draft on ${NAME} is open`)
  const count = async () => (await window.ask.done('report.search', searchFor('sian owen'))).total
  return { window, type, count }
}

test('a second draft on the same person is offered as the one that is open, and is continued', async () => {
  const { window, count } = await begunAgain()
  await window.press('Continue it')
  await window.shows('Who this is about')
  expect(window.page.querySelector('.new-case')).toBeNull()
  expect(await count()).toBe(1)
  await window.close()
})

test('another is started all the same where the officer says so', async () => {
  const { window, count } = await begunAgain()
  await window.press('Start another all the same')
  await window.shows('OWEN, Siân')
  expect(await count()).toBe(2)
  await window.close()
})

test('what was said of one person is gone once another name is typed', async () => {
  const { window, type } = await begunAgain()
  await type('Another Person')
  expect(window.page.textContent).not.toContain('A draft on')
  await window.close()
})
