import '../../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { ClientContext } from '../../../../renderer/client/ClientContext.tsx'
import { RecordDelivery } from '../../../../renderer/screens/after-sentence/RecordDelivery.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import { must } from '../../../../shared/lib/must.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { appWindow } from '../../app-window.ts'

test('a day before the hearing is doubted while it is entered, and no other; what the court view knows is filled in', async () => {
  const { ask, application, id } = await officeOfTwo()
  const run = { startedAt: '2016-10-11T10:40:00.000Z', said: ['proposal'] }
  await ask.done('report.keepCourtRun', { id, run })
  const view = await ask.done('report.open', { id })
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  await act(async () =>
    root.render(
      <ClientContext value={{ run: ask.run, on: application.on }}>
        <AppContext value={appWindow({})}>
          <RecordDelivery view={view} onView={() => {}} kind="go" />
        </AppContext>
      </ClientContext>,
    ),
  )
  expect(page.textContent).toContain('11 October 2016, 11:40')
  const press = (name: string) =>
    act(async () =>
      must(
        [...page.querySelectorAll('button')].find(({ textContent }) => textContent === name),
        name,
      ).click(),
    )
  await press('Change')
  const day = must(page.querySelector('input'), 'the day')
  const doubtedOn = async (typed: string) => {
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(day, typed)
      day.dispatchEvent(new Event('input', { bubbles: true }))
    })
    return /before the hearing/i.test(page.textContent ?? '')
  }
  expect(await doubtedOn('10/10/2016')).toBe(true)
  expect(await doubtedOn('11/10/2016')).toBe(false)
  expect(await doubtedOn('12/10/2016')).toBe(false)
  await act(async () => root.unmount())
  page.remove()
  await application.close()
})
