import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['renderer', 'shared', 'electron', 'vite.config.ts', 'package-lock.json']
const built = ['out/renderer/index.html', 'out/electron/main.js', 'out/electron/preload.cjs']

/** Whether the window must be built: something built is not there, or a source is newer than it. */
export function isStale(root: string): boolean {
  if (!built.every((file) => existsSync(join(root, file)))) return true
  const oldest = Math.min(...built.map((file) => statSync(join(root, file)).mtimeMs))
  return sources.some((source) => newest(join(root, source)) > oldest)
}

function newest(path: string): number {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
}
