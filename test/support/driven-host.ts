/**
 * The browser shell with its page behind a line protocol on file descriptor 3, so that a test can kill the whole
 * of it and live. The shipped entries have no such door. COURTSIDE_TEST_CLOCK starts the application's clock at
 * that instant; without a DISPLAY the browser's window is headless.
 */
import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { FileChooser } from 'playwright-core'
import { startBrowserHost } from '../../electron/hosts/browser.ts'
import { exportFolder } from '../../electron/hosts/browser-dialogs.ts'
import { type Driven, isMethod, methods, requestSchema } from './driven-protocol.ts'
import { aheadOf, clockAhead, moveClock } from './moved-clock.ts'

mkdirSync(exportFolder(process.env), { recursive: true })
const clock = process.env['COURTSIDE_TEST_CLOCK']
const ahead = aheadOf(clock)
const host = await startBrowserHost({
  ...(clock === undefined ? {} : { ports: { clock: clockAhead(ahead) } }),
  headless: process.env['DISPLAY'] === undefined,
})
const { page } = host.window
await page.evaluate(moveClock, ahead)
const chosen: string[] = []
page.on('filechooser', async (chooser: FileChooser) => {
  const path = chosen.shift()
  if (path === undefined) await chooser.element().dispatchEvent('cancel')
  else await chooser.setFiles(path)
})
const driven: Driven = {
  page,
  application: host.application,
  close: host.window.close,
  choose: (path) => void chosen.push(path),
}

const door = new Socket({ fd: 3 })
const reply = (line: unknown): void => void door.write(`${JSON.stringify(line)}\n`)

createInterface({ input: door }).on('line', async (line) => {
  const request = requestSchema.parse(JSON.parse(line))
  try {
    if (!isMethod(request.method)) throw new Error(`The driven host has no method ${request.method}`)
    const value = await methods[request.method].answer(driven, request.args)
    reply({ id: request.id, value: value ?? null })
  } catch (error) {
    reply({ id: request.id, error: error instanceof Error ? error.message : String(error) })
  }
})
door.on('error', () => {})
// A test that has died leaves no window behind.
door.on('close', () => void host.window.close())
reply({ id: 0, value: process.pid })

await host.ended
process.exit(0)
