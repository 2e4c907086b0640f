import '../../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { ClientContext } from '../../../../renderer/client/ClientContext.tsx'
import { ExportCopies } from '../../../../renderer/screens/after-sentence/ExportCopies.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import { must } from '../../../../shared/lib/must.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { appWindow } from '../../app-window.ts'

test('beside a saved copy it is shown in its folder and printed, and what it lacks is said', async () => {
  const { ask, application, id, rev } = await officeOfTwo()
  await ask.done('report.save', { id, rev, changes: { 'person.name': 'Lee Pascall \u{1F642}' } })
  const view = await ask.done('report.open', { id })
  const asked: [string, unknown][] = []
  const printed: string[] = []
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  await act(async () =>
    root.render(
      <ClientContext
        value={{
          run: (name, input) => {
            asked.push([name, input])
            return ask.run(name, input)
          },
          on: application.on,
        }}
      >
        <AppContext value={appWindow({ printCopy: (...copy) => printed.push(copy.join(' ')) })}>
          <ExportCopies view={view} copies={['draft']} />
        </AppContext>
      </ClientContext>,
    ),
  )
  const press = (name: string) =>
    act(async () => {
      const buttons = [...page.querySelectorAll('button')]
      must(
        buttons.find((button) => (button.ariaLabel ?? button.textContent) === name),
        name,
      ).click()
    })
  await press('Save: Draft')
  await expect.poll(() => page.textContent, { timeout: 60_000 }).toContain('Saved to')
  expect(page.textContent).toContain('Pascall L')
  expect(page.textContent).toContain('These characters cannot be printed: \u{1F642}.')
  await press('Print: Draft')
  expect(printed).toEqual([`${id} draft`])
  await press('Show in folder: Draft')
  await expect
    .poll(() => asked.at(-1), { timeout: 60_000 })
    .toEqual(['report.showSaved', { path: expect.stringContaining('draft') }])
  await act(async () => root.unmount())
  page.remove()
  await application.close()
}, 120_000)
