import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, vi } from 'vitest'
import { App } from '../../../renderer/app/App.tsx'
import { Broken } from '../../../renderer/app/Broken.tsx'
// The window fetches this while somebody signs in; here it is read before a test waits for what it draws.
import '../../../renderer/app/OpenApp.tsx'
import { ClientContext } from '../../../renderer/client/ClientContext.tsx'
import { createLastPlace } from '../../../renderer/window/last-place.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { applicationIn, PASSPHRASES } from '../../support/office-at-work.ts'
import { exampleOf } from '../../support/templates.ts'

function Faulty(props: { fails: boolean }) {
  if (props.fails) throw new Error('a bug')
  return null
}

/** The whole window, with one report, before the real application. It can be made to fail. */
export async function windowAtWork(changes: Answers, format = 'oral', start?: string) {
  const { application, ask } = applicationIn(undefined, start)
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const report = await ask.done('report.start', {
    format,
    name: 'Lee Anthony Pascall',
    court: '',
    hearingDate: '',
  })
  await ask.done('report.save', { id: report.id, rev: report.rev, changes })
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
  /** Drawn first and then asked: an `act` that throws keeps what was to be drawn to itself. */
  const until = (holds: () => void, timeout = 5000) =>
    vi.waitFor(
      async () => {
        await act(async () => {})
        holds()
      },
      { timeout },
    )
  const button = (words: string) =>
    must(
      [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words)),
      `there is a button “${words}”`,
    )
  return {
    ask,
    page,
    draw,
    until,
    shows: (words: string, timeout?: number) =>
      until(() => expect(page.textContent).toContain(words), timeout),
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
