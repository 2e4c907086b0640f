import '../../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { ClientContext } from '../../../../renderer/client/ClientContext.tsx'
import { RecordResult } from '../../../../renderer/screens/after-sentence/RecordResult.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import type { ReportView } from '../../../../shared/contract/commands.ts'
import { must } from '../../../../shared/lib/must.ts'
import { signedCase } from '../../../support/sealed-case.ts'
import { appWindow } from '../../app-window.ts'

test('as proposed fills every part with its end; a part that is changed makes it partly so, and back again', async () => {
  const { ask, application, id } = await signedCase('case-1')
  const view = await ask.done('report.open', { id })
  const saved: ReportView[] = []
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  await act(async () =>
    root.render(
      <ClientContext value={{ run: ask.run, on: application.on }}>
        <AppContext value={appWindow({})}>
          <RecordResult view={view} onView={(next) => saved.push(next)} />
        </AppContext>
      </ClientContext>,
    ),
  )
  const labelled = (text: string) => {
    const label = [...page.querySelectorAll('label')].find(({ textContent }) => textContent === text)
    const control = page.querySelector(`[id="${must(label, text).htmlFor}"]`)
    if (!(control instanceof HTMLInputElement)) throw new Error(`${text} is no input`)
    return control
  }
  const press = (text: string) =>
    act(async () =>
      must(
        [...page.querySelectorAll('button')].find(({ textContent }) => textContent === text),
        text,
      ).click(),
    )
  const enter = (label: string, text: string) =>
    act(async () => {
      const input = labelled(label)
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })

  await press('Save the result')
  expect(page.textContent).toContain('Say what the court did')
  await act(async () => labelled('As proposed').click())
  for (const said of ['10 October 2017', '10 April 2017', 'Community order of 24 May 2016'])
    expect(page.textContent).toContain(said)

  await enter('Months of the order', '18')
  expect(labelled('Partly').checked).toBe(true)
  expect(page.textContent).toContain('It differs from the proposal')
  expect(page.textContent).toContain('10 April 2018')
  await enter('Months of the order', '12')
  expect(labelled('As proposed').checked).toBe(true)
  await enter('Months of the order', '18')

  await enter('Sentenced on', '12/10/2999')
  await press('Save the result')
  expect(page.textContent).toContain('This day is not here yet')
  await enter('Sentenced on', '11/10/2016')
  await press('Save the result')
  await expect
    .poll(() => saved.at(-1)?.result, { timeout: 60_000 })
    .toMatchObject({
      outcome: 'partly',
      date: '2016-10-11',
      sentence: expect.stringContaining('18 months'),
      passed: { months: 18, requirements: [{ code: 'DRR' }, { code: 'RAR' }, { code: 'EXCL' }] },
    })
  await act(async () => root.unmount())
  page.remove()
  await application.close()
}, 120_000)
