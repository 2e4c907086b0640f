import '../../jsdom-window.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { ClientContext } from '../../../../renderer/client/ClientContext.tsx'
import { ServiceDialog } from '../../../../renderer/screens/services/ServiceDialog.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import { must } from '../../../../shared/lib/must.ts'
import { directoryOf, programmeEntry } from '../../../support/directory.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { appWindow } from '../../app-window.ts'

test('the page of a service is saved, and what it lacks is said beside its path', async () => {
  const { ask, application, folder, chooseToOpen } = await officeOfTwo()
  const entry = programmeEntry({ name: 'Relationships \u{1F642}' })
  const file = join(folder, 'services.json')
  writeFileSync(file, JSON.stringify(directoryOf(entry)))
  chooseToOpen(file)
  await ask.done('services.import', { from: 'file' })
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  await act(async () =>
    root.render(
      <ClientContext value={{ run: ask.run, on: application.on }}>
        <AppContext value={appWindow({})}>
          <ServiceDialog entry={entry} sample={false} onClose={() => {}} />
        </AppContext>
      </ClientContext>,
    ),
  )
  const save = [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith('Save'))
  await act(async () => must(save, 'the page is saved by a button').click())
  await expect.poll(() => page.textContent, { timeout: 60_000 }).toContain('Saved to')
  expect(page.textContent).toContain('These characters cannot be printed: \u{1F642}.')
  await act(async () => root.unmount())
  page.remove()
  await application.close()
}, 120_000)
