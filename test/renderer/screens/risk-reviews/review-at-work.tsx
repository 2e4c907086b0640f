import { courtDate } from '../../../../shared/lib/dates.ts'
import '../../jsdom-window.ts'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { ClientContext } from '../../../../renderer/client/ClientContext.tsx'
import type { Client } from '../../../../renderer/client/client.ts'
import { RiskReviewScreen } from '../../../../renderer/screens/risk-reviews/RiskReviewScreen.tsx'
import { AppContext } from '../../../../renderer/window/AppContext.tsx'
import { createUnsavedWork } from '../../../../renderer/window/unsaved-work.ts'
import type { CommandName, Input, OutputOf } from '../../../../shared/contract/commands.ts'
import { must } from '../../../../shared/lib/must.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../../../shared/quality/countersign-rule.ts'
import { offenceTable } from '../../../../shared/scoring/offence-table.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'
import { appWindow } from '../../app-window.ts'

/** Monday 3 October 2016 in the evening: every hour of a-risk-review.ts has passed. */
export const EVENING = '2016-10-03T20:00:00.000Z'

/** An office whose one officer is signed in. */
export async function officeOf(grade: 'PO' | 'SPO') {
  const office = applicationIn(undefined, EVENING)
  const { author } = exampleOf('case-3')
  await office.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, grade, passphrase: PASSPHRASES.author },
  })
  return office
}

/** The page of a new risk review in front of the real application, with an officer who types and presses. */
export async function reviewAtWork({ application, ask }: Awaited<ReturnType<typeof officeOf>>) {
  const { id } = await ask.done('riskReview.start', {})
  const status = await ask.done('app.status', {})
  if (status.is !== 'unlocked') throw new Error('who sets up the office is signed in')
  const reference = await ask.done('reference.read', {})
  const unsavedWork = createUnsavedWork()
  const around = appWindow({
    user: status.user,
    reference,
    tables: {
      ...reference,
      offences: offenceTable(reference.offences),
      today: courtDate('2016-12-01T12:00:00Z'),
      services: null,
      softened: [],
      countersign: DEFAULT_COUNTERSIGN_SETTING,
    },
    unsavedWork,
  })
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  const find = (selector: string): HTMLElement =>
    must(page.querySelector<HTMLElement>(selector), `the page shows ${selector}`)
  const late = new Map<CommandName, Promise<void>>()
  const run: Client['run'] = async (name, input) => {
    const reply = await ask.run(name, input)
    await late.get(name)
    return reply
  }
  const show = (node: ReactNode) => act(async () => root.render(node))

  return {
    id,
    userId: status.user.userId,
    /** What another window of the office does. */
    elsewhere: async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<OutputOf<Name>> =>
      act(() => ask.done(name, input)),
    /** From now on the page hears the answer to this command only when what is given back is called. */
    answersLate: (name: CommandName): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      late.set(name, promise)
      return () => {
        late.delete(name)
        resolve()
      }
    },
    /** What is entered, as the application has it. */
    kept: async () => (await ask.done('riskReview.open', { id })).form,
    /** What the window does before it locks or closes: whether nothing is left unsaved. */
    leave: () => act(() => unsavedWork.settle()),
    page,
    find,
    /** Opens the page, and waits until it is there. */
    open: async () => {
      await show(
        <ClientContext value={{ run, on: application.on }}>
          <AppContext value={around}>
            <RiskReviewScreen id={id} />
          </AppContext>
        </ClientContext>,
      )
      await until(() => page.querySelector('h1') !== null)
    },
    /** Types over what stands in a field; `meanwhile` happens before it is saved. */
    type: (selector: string, text: string, meanwhile?: () => Promise<unknown>) =>
      act(async () => {
        const field = find(selector)
        const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
        const put = must(Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set, 'a field has a value')
        put.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        await meanwhile?.()
      }),
    /** A button, or what can be ticked. */
    press: (words: string) =>
      act(async () => {
        const button = [...document.querySelectorAll<HTMLElement>('button, label')].find(
          ({ textContent }) => textContent === words,
        )
        must(button, `there is a button “${words}”`).click()
      }),
    until,
    close: async () => {
      await act(async () => root.unmount())
      page.remove()
    },
  }
}

/** Lets time pass until it holds; a page that never comes to it fails the test. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await holds()) return
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)))
  }
  throw new Error(`It never came to ${holds.toString()}\n${document.body.textContent}`)
}
