import { act } from 'react'
import { expect, test } from 'vitest'
import { now } from '../../../../renderer/client/now.ts'
import { courtDate } from '../../../../shared/lib/dates.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const LIST = 'Name,Offence,CJS code\nSean Doyle,Exposure,SX03022\nIvo Doyle,Theft,TH68010\n'

async function onTheDay() {
  const window = await windowAtWork({})
  const day = courtDate(now())
  const { columns } = await window.ask.done('list.look', { day, text: LIST, columns: null })
  await window.ask.done('list.take', { day, text: LIST, columns: [...columns] })
  await window.draw()
  await window.shows('Sean Doyle')
  return window
}

test('a case that does not suit an oral report says why, and is begun as another with one press', async () => {
  const window = await onTheDay()
  await window.press('Sean Doyle')
  await window.press('Start the report')
  await window.shows('Not an oral report, because a sexual offence is for sentence.')
  await window.press('Make it short')
  await window.shows('Who this is about')
  const listed = await window.ask.done('report.list', {})
  expect(listed.filter(({ name }) => name === 'Sean Doyle')).toMatchObject([{ format: 'short-format' }])
  await window.close()
})

test('who is charged together is said in the dialog and in the list, and parted again', async () => {
  const window = await onTheDay()
  await window.press('Sean Doyle')
  const select = [...window.page.querySelectorAll('dialog select')].find((one) =>
    one.textContent?.includes('Ivo Doyle'),
  )
  if (!(select instanceof HTMLSelectElement)) throw new Error('there is a choice of the others')
  await act(async () => {
    select.value = [...select.options].find(({ text }) => text === 'Ivo Doyle')?.value ?? ''
    select.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await window.shows('Charged together with Ivo Doyle.')
  expect(window.page.querySelector('tr[data-case]')?.textContent).toContain('with')
  await window.press('Part them')
  await window.shows('Charged together with')
  await expect.poll(() => window.page.textContent?.includes('Charged together with Ivo Doyle.')).toBe(false)
  await window.close()
})
