import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The path of Electron's runtime, or null where it has not been fetched. Looks where Electron's own
 * package would, without importing it: importing it downloads the runtime.
 */
export function findElectron(root: string, environment: NodeJS.ProcessEnv = process.env): string | null {
  const home = join(root, 'node_modules', 'electron')
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH']
  const named = existsSync(join(home, 'path.txt')) ? readFileSync(join(home, 'path.txt'), 'utf8') : 'electron'
  const path = override === undefined ? join(home, 'dist', named) : join(override, named)
  return existsSync(path) ? path : null
}
