/**
 * Courtside with its page behind a line protocol on file descriptor 3, so that a test can kill the whole of it
 * and live. The shipped entries have no such door. COURTSIDE_TEST_CLOCK starts the application's clock at that
 * instant; COURTSIDE_SHELL=electron takes the Electron shell; without a DISPLAY the browser's window is headless.
 */
import { mkdirSync } from 'node:fs'
import { Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { exportFolder } from '../../electron/hosts/browser-dialogs.ts'
import { isMethod, methods, requestSchema } from './driven-protocol.ts'
import { browserShell, electronShell } from './driven-shells.ts'

const shell = process.env['COURTSIDE_SHELL'] === 'electron' ? electronShell : browserShell
const exports = exportFolder(process.env)
mkdirSync(exports, { recursive: true })
const driven = await shell({ clockStart: process.env['COURTSIDE_TEST_CLOCK'], exports })

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
reply({ id: 0, value: driven.pid })

await driven.ended
process.exit(0)
