import type { Page } from 'playwright-core'
import { z } from 'zod'
import { must } from '../../shared/lib/must.ts'

/** What the door of the driven host stands on. */
export type Driven = {
  readonly page: Page
  readonly application: { run(name: string, input: unknown): Promise<unknown> }
  close(): Promise<void>
  choose(path: string): void
}

const method = <Args extends z.ZodType, Value>(
  args: Args,
  run: (driven: Driven, args: z.output<Args>) => Promise<Value>,
) => ({ args, answer: async (driven: Driven, given: unknown) => run(driven, args.parse(given)), run })
const on = z.strictObject({ selector: z.string() })

/**
 * The line protocol of the driven host: one JSON line a request `{id, method, args}`, one a reply `{id, value}`
 * or `{id, error}`. Journeys drive the page through Playwright, over the socket that `bind` names; the bench
 * drives it by these methods, because a second client of the browser would be measured with the window.
 */
export const methods = {
  /** A named socket at which Playwright may join in; there is none before it is asked for. */
  bind: method(z.strictObject({}), async ({ page }) => {
    const browser = must(page.context().browser(), 'a window of the browser shell has a browser')
    return (await browser.bind('courtside')).endpoint
  }),
  click: method(on, ({ page }, { selector }) => page.click(selector)),
  focus: method(on, ({ page }, { selector }) => page.focus(selector)),
  waitFor: method(on, async ({ page }, { selector }) => {
    await page.waitForSelector(selector)
  }),
  /** Key by key into whatever has the focus, as a person does. */
  type: method(z.strictObject({ text: z.string() }), ({ page }, { text }) => page.keyboard.type(text)),
  press: method(z.strictObject({ key: z.string() }), ({ page }, { key }) => page.keyboard.press(key)),
  size: method(z.strictObject({ width: z.number(), height: z.number() }), ({ page }, size) =>
    page.setViewportSize(size),
  ),
  /** An expression, in the page; what it gives must be JSON. */
  evaluate: method(
    z.strictObject({ expression: z.string() }),
    ({ page }, { expression }): Promise<unknown> => page.evaluate(expression),
  ),
  choosePath: method(z.strictObject({ path: z.string() }), async (driven, { path }) => driven.choose(path)),
  run: method(z.strictObject({ name: z.string(), input: z.unknown() }), ({ application }, { name, input }) =>
    application.run(name, input),
  ),
  /** What the close button does: the page is asked first. */
  closeWindow: method(z.strictObject({}), async (driven) => void driven.close()),
}

export type Methods = typeof methods
export type MethodName = keyof Methods
export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name)

export const requestSchema = z.strictObject({ id: z.number(), method: z.string(), args: z.unknown() })
export const replySchema = z.union([
  z.strictObject({ id: z.number(), value: z.unknown() }),
  z.strictObject({ id: z.number(), error: z.string() }),
])
