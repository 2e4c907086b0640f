/**
 * The browser shell with its page behind a line protocol on file descriptor 3, so that a test can kill
 * the whole host and live. The shipped entry (electron/hosts/browser.ts) has no such door.
 * COURTSIDE_TEST_CLOCK starts the application's clock at that instant; without a DISPLAY the window is headless.
 */
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import type { FileChooser } from 'playwright-core'
import type { Clock } from '../../electron/core/ports.ts'
import { startBrowserHost } from '../../electron/hosts/browser.ts'
import { isMethod, methods, requestSchema } from './driven-protocol.ts'

function clockFrom(start: string): Clock {
  const ahead = Date.parse(start) - Date.now()
  return { now: () => new Date(Date.now() + ahead).toISOString() }
}

const start = process.env['COURTSIDE_TEST_CLOCK']
const host = await startBrowserHost({
  ...(start === undefined ? {} : { ports: { clock: clockFrom(start) } }),
  headless: process.env['DISPLAY'] === undefined,
})
const chosen: string[] = []
const driven = { ...host, chosen }

host.window.page.on('filechooser', async (chooser: FileChooser) => {
  const path = chosen.shift()
  if (path === undefined) await chooser.element().dispatchEvent('cancel')
  else await chooser.setFiles(path)
})

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
reply({ id: 0, value: 'ready' })

await host.ended
process.exit(0)
