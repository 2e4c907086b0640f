import { act } from 'react'
import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const HIGH = { 'rosh.public': 'high', 'person.crn': 'X123456' }

async function atTheDesk() {
  const window = await windowAtWork(HIGH)
  await window.draw()
  const [report] = await window.ask.done('report.list', {})
  await window.shows('Lee Anthony Pascall')
  await window.press('Lee Anthony Pascall')
  await window.shows('Not an oral report, because the risk of serious harm is high.')
  const { id } = must(report, 'it was begun')
  const stored = () => window.ask.done('report.open', { id })
  return { window, stored }
}

const undo = () =>
  act(async () => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }),
    )
  })

test('the finding makes the report one of another format with what it says as the reason, and Ctrl+Z takes it back', async () => {
  const { window, stored } = await atTheDesk()
  const before = await stored()
  await window.press('Make it short')
  await window.shows('Everything you have written is kept.')
  expect(window.page.querySelector<HTMLTextAreaElement>('dialog textarea')?.value).toBe(
    'Not an oral report, because the risk of serious harm is high.',
  )
  await window.press('Make it a short-format report')
  await window.shows('Made a short-format report. Ctrl Z takes it back.')
  expect(await stored()).toMatchObject({ format: 'short-format', answers: before.answers })
  expect(window.page.textContent).not.toContain('Not an oral report')
  expect(window.page.querySelector('.tag')?.textContent).toBe('SHORT')

  await undo()
  await window.shows('Not an oral report, because the risk of serious harm is high.')
  expect(await stored()).toMatchObject({ format: 'oral', answers: before.answers })
  const said = (await window.ask.done('report.history', { id: before.id })).map(({ says }) => says)
  expect(said).toContain('Format changed: Not an oral report, because the risk of serious harm is high.')
  await window.close()
})

test('going on asks for the reason, which is kept with the answers', async () => {
  const { window, stored } = await atTheDesk()
  await window.press('Go on, because')
  const reason = document.activeElement
  if (!(reason instanceof HTMLInputElement)) throw new Error('the reason has the focus')
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(reason, 'no day is free')
    reason.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await act(async () => {
    reason.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  // It is saved within half a second, or later where the machine is busy.
  await expect
    .poll(async () => (await stored()).answers['writing.kept'], { timeout: 20_000 })
    .toBe('QC75 PT-3: no day is free')
  await window.close()
})
