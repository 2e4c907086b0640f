import type { Locator, Page } from 'playwright-core'
import { z } from 'zod'
import type { Driven } from './driven-shells.ts'

/**
 * The line protocol of the driven host: one JSON line a request `{id, method, args}`, one a reply
 * `{id, value}` or `{id, error}`. The methods below are all of it; the client's types come from them.
 */
export type Role = Parameters<Page['getByRole']>[0]

/** Where on the page: a CSS selector, a field by its label, or a role with its name; `within` narrows, `nth` counts from 0. */
export type Target =
  | string
  | { label: string; exact?: boolean; within?: string; nth?: number }
  | { role: Role; name?: string; exact?: boolean; within?: string; nth?: number }
  | { text: string; exact?: boolean; within?: string; nth?: number }

const place = { exact: z.boolean().optional(), within: z.string().optional(), nth: z.number().optional() }
const target = z.union([
  z.string(),
  z.strictObject({ label: z.string(), ...place }),
  z.strictObject({
    role: z.custom<Role>((value) => typeof value === 'string'),
    name: z.string().optional(),
    ...place,
  }),
  z.strictObject({ text: z.string(), ...place }),
])
type ParsedTarget = z.infer<typeof target>

export function locate(page: Page, where: ParsedTarget): Locator {
  if (typeof where === 'string') return page.locator(where)
  const root = where.within === undefined ? page : page.locator(where.within)
  const exact = where.exact ?? true
  const found =
    'label' in where
      ? root.getByLabel(where.label, { exact })
      : 'text' in where
        ? root.getByText(where.text, { exact })
        : root.getByRole(where.role, where.name === undefined ? {} : { name: where.name, exact })
  return where.nth === undefined ? found : found.nth(where.nth)
}

const method = <Args extends z.ZodType, Value>(
  args: Args,
  run: (host: Driven, args: z.output<Args>) => Promise<Value>,
) => ({ args, answer: async (host: Driven, given: unknown) => run(host, args.parse(given)), run })
const on = z.strictObject({ target, timeout: z.number().optional() })
const wait = (timeout: number | undefined) => (timeout === undefined ? {} : { timeout })

export const methods = {
  click: method(on, ({ window }, a) => locate(window.page, a.target).click(wait(a.timeout))),
  focus: method(on, ({ window }, a) => locate(window.page, a.target).focus(wait(a.timeout))),
  fill: method(on.extend({ value: z.string() }), ({ window }, a) =>
    locate(window.page, a.target).fill(a.value, wait(a.timeout)),
  ),
  /** Key by key into whatever has the focus, as a person does. */
  type: method(z.strictObject({ text: z.string(), delay: z.number().optional() }), ({ window }, a) =>
    window.page.keyboard.type(a.text, { delay: a.delay ?? 0 }),
  ),
  press: method(z.strictObject({ key: z.string() }), ({ window }, a) => window.page.keyboard.press(a.key)),
  select: method(on.extend({ value: z.string() }), async ({ window }, a) => {
    await locate(window.page, a.target).selectOption(a.value, wait(a.timeout))
  }),
  check: method(on, ({ window }, a) => locate(window.page, a.target).check(wait(a.timeout))),
  text: method(on, async ({ window }, a) => {
    const found = locate(window.page, a.target)
    await found.first().waitFor({ state: 'attached', ...wait(a.timeout) })
    return (await found.allInnerTexts()).join('\n')
  }),
  texts: method(on, ({ window }, a) => locate(window.page, a.target).allInnerTexts()),
  value: method(on, ({ window }, a) => locate(window.page, a.target).inputValue(wait(a.timeout))),
  attribute: method(on.extend({ name: z.string() }), ({ window }, a) =>
    locate(window.page, a.target).getAttribute(a.name, wait(a.timeout)),
  ),
  count: method(on, ({ window }, a) => locate(window.page, a.target).count()),
  waitFor: method(
    on.extend({ state: z.enum(['attached', 'detached', 'visible', 'hidden']).optional() }),
    ({ window }, a) =>
      locate(window.page, a.target).waitFor({ state: a.state ?? 'visible', ...wait(a.timeout) }),
  ),
  screenshot: method(
    z.strictObject({ path: z.string(), fullPage: z.boolean().optional() }),
    async ({ window }, a) => {
      await window.page.screenshot({ path: a.path, fullPage: a.fullPage ?? false })
    },
  ),
  size: method(z.strictObject({ width: z.number(), height: z.number() }), ({ window }, a) =>
    window.page.setViewportSize(a),
  ),
  /** An expression, in the page; what it gives must be JSON. */
  evaluate: method(
    z.strictObject({ expression: z.string() }),
    ({ window }, a): Promise<unknown> => window.page.evaluate(a.expression),
  ),
  /** The file that the next file chooser hands over; without one the chooser is cancelled. */
  choosePath: method(z.strictObject({ path: z.string() }), (host, a) => host.choose(a.path)),
  /** A command straight to the application, as if a window had asked. */
  run: method(z.strictObject({ name: z.string(), input: z.unknown() }), ({ application }, a) =>
    application.run(a.name, a.input),
  ),
  /** What the close button does: the page is asked first. */
  closeWindow: method(z.strictObject({}), async ({ window }) => {
    void window.close()
  }),
}

export type Methods = typeof methods
export type MethodName = keyof Methods
export const isMethod = (name: string): name is MethodName => Object.hasOwn(methods, name)

export const requestSchema = z.strictObject({ id: z.number(), method: z.string(), args: z.unknown() })
export const replySchema = z.union([
  z.strictObject({ id: z.number(), value: z.unknown() }),
  z.strictObject({ id: z.number(), error: z.string() }),
])
