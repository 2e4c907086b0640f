/**
 * The first step of `npm start` and `npm test`. It runs on the machine's own Node (20 or later) before
 * anything is installed, so it is plain JavaScript and uses Node alone. It brings node_modules in line
 * with the lock file, and hands on to prepare.ts under the Node that it has just installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const own = process.platform === 'win32' ? 'node.exe' : 'node'
const node24 = join(root, 'node_modules', 'node', 'bin', own)

const packagesOf = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages

/** Whether what is installed is what the lock file says; packages for other systems are not missed. */
function isInstalled() {
  if (!existsSync(node24) || !existsSync(join(root, 'node_modules', '.package-lock.json'))) return false
  const installed = packagesOf(join('node_modules', '.package-lock.json'))
  return Object.entries(packagesOf('package-lock.json')).every(
    ([place, wanted]) =>
      place === '' || wanted.optional || wanted.link || installed[place]?.version === wanted.version,
  )
}

function install() {
  console.error('Courtside: installing what is missing; this takes a minute the first time.')
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  const npm = spawnSync('npm', words, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    // Electron's runtime lies outside npm, where many networks refuse it: never fetched unasked.
    env: { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' },
  })
  if (npm.status === 0 && existsSync(node24)) return
  console.error('Courtside: npm could not install what is needed. Its messages stand above.')
  console.error(
    'Most often the npm registry cannot be reached: check the network, then run the same command again.',
  )
  process.exit(1)
}

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  console.error(`Courtside: this is Node ${process.versions.node}; Node 20 or later is needed to begin.`)
  process.exit(1)
}
if (!isInstalled()) install()
const prepare = spawnSync(node24, [join(root, 'electron', 'setup', 'prepare.ts'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(prepare.status ?? 1)
