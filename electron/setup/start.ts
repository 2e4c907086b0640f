import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { findBrowser } from '../hosts/find-browser.ts'
import { type Choice, chooseShell } from './choose-shell.ts'
import { withCompileCache } from './compile-cache.ts'
import { findElectron } from './find-electron.ts'

const root = join(import.meta.dirname, '..', '..')
const node = process.execPath
const choice = chooseShell({
  platform: process.platform,
  environment: process.env,
  asRoot: process.getuid?.() === 0,
  electron: findElectron(root),
  browser: findBrowser(),
})
console.error(`Courtside: ${choice.says}`)

const [program, ...words] = command(choice)
const environment = program === node ? withCompileCache(process.env, root) : process.env
const child = spawn(program, words, { cwd: root, stdio: 'inherit', env: environment })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))

function command(chosen: Choice): [string, ...string[]] {
  switch (chosen.shell) {
    case 'electron':
      return [chosen.program, ...chosen.arguments, root]
    case 'browser':
      return [node, join(root, 'electron', 'hosts', 'browser.ts')]
    case 'none':
      return [node, join(root, 'electron', 'hosts', 'cli.ts'), 'demo', '--out', join(root, 'out', 'demo')]
  }
}
