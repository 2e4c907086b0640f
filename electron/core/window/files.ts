import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { isOwnAddress, type WindowOrigin, windowHeaders } from './policy.ts'

export type WindowFile = { readonly type: string; readonly body: Buffer }
/** Path as the window asks for it ("/assets/main.js") to the bytes. Built once: a request never reaches the disk. */
export type WindowFiles = ReadonlyMap<string, WindowFile>
export type WindowAnswer = {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Reads every built file of the window; files of a type not named above are left out. Throws where there is no window. */
export function readWindowFiles(folder: string): WindowFiles {
  const files = new Map<string, WindowFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const whole = join(entry.parentPath, entry.name)
    const path = whole.slice(folder.length).replaceAll('\\', '/')
    files.set(path.startsWith('/') ? path : `/${path}`, { type, body: readFileSync(whole) })
  }
  if (!files.has('/index.html')) {
    throw new Error('The window has not been built: run "npm run build" in the folder of Courtside.')
  }
  return files
}

/** The answer to one request. The path is looked up as it stands, never decoded or joined, so there is nothing to climb. */
export function answerRequest(
  files: WindowFiles,
  origin: WindowOrigin,
  method: string,
  address: string,
): WindowAnswer {
  const path = isOwnAddress(address, origin) ? new URL(address).pathname : ''
  const file = method === 'GET' ? files.get(path === '/' ? '/index.html' : path) : undefined
  return file === undefined
    ? { status: 404, headers: { ...windowHeaders, 'Content-Type': 'text/plain' }, body: Buffer.from('') }
    : { status: 200, headers: { ...windowHeaders, 'Content-Type': file.type }, body: file.body }
}
