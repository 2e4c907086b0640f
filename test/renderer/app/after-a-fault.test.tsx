import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test, vi } from 'vitest'
import { App } from '../../../renderer/app/App.tsx'
import { Broken } from '../../../renderer/app/Broken.tsx'
import { ClientContext } from '../../../renderer/client/ClientContext.tsx'
import { createLastPlace } from '../../../renderer/window/last-place.ts'
import { must } from '../../../shared/lib/must.ts'
import { applicationIn, PASSPHRASES } from '../../support/office-at-work.ts'
import { exampleOf } from '../../support/templates.ts'

function Faulty(props: { fails: boolean }) {
  if (props.fails) throw new Error('a bug')
  return null
}

/** The whole window before the real application, which can be made to fail. */
async function windowAtWork() {
  const { application, ask } = applicationIn()
  const { author, answers } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const report = await ask.done('report.start', { format: 'oral', name: 'Lee', court: '', hearingDate: '' })
  await ask.done('report.save', { id: report.id, rev: report.rev, changes: answers })
  const lastPlace = createLastPlace()
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page, { onCaughtError: () => {} })
  const draw = (fails = false) =>
    act(async () =>
      root.render(
        <ClientContext value={{ run: ask.run, on: application.on }}>
          <Broken onStart={lastPlace.forget}>
            <App lastPlace={lastPlace} />
            <Faulty fails={fails} />
          </Broken>
        </ClientContext>,
      ),
    )
  const button = (words: string) =>
    must(
      [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)),
      `there is a button “${words}”`,
    )
  return {
    page,
    draw,
    shows: (words: string) => vi.waitFor(() => act(async () => expect(page.textContent).toContain(words))),
    press: (words: string) => act(async () => button(words).click()),
    focused: () => document.activeElement?.closest('[data-question]')?.getAttribute('data-question'),
    /** Something on the page fails once it is drawn, and would not fail again. */
    fail: async () => {
      await draw(true)
      await draw()
    },
    close: () => act(async () => root.unmount()),
  }
}

test('after a fault, “Try again” opens the report again at the section and the question where the officer was', async () => {
  const window = await windowAtWork()
  await window.draw()
  await window.shows('Lee Anthony Pascall')
  await window.press('Lee Anthony Pascall')
  await window.shows('Delivery and oversight')
  await window.press('Delivery and oversight')
  const field = must(window.page.querySelector<HTMLElement>('#main textarea, #main select, #main input'), '')
  await act(async () => field.focus())
  const question = window.focused()
  expect(question).toBeTruthy()

  await window.fail()
  await window.shows('Courtside cannot go on')
  await window.press('Try again')
  await vi.waitFor(() => act(async () => expect(window.focused()).toBe(question)))

  await window.fail()
  await window.shows('Courtside cannot go on')
  await window.press('Go to the start page')
  await window.shows('New report')
  await window.close()
})
