import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../hosts/find-browser.ts'
import { aptGet } from './apt-get.ts'
import { findElectron } from './find-electron.ts'
import { isStale } from './is-stale.ts'
import { JAXB } from './jaxb.ts'

/** Something the machine itself must have: the Debian package that brings it, and what it is in words. */
type Tool = { readonly debian: string; readonly what: string; present(): boolean }

/** The second step: what lies outside node_modules. `--window` builds and needs a shell, `--tests` needs the tools of the tests. */
const root = join(import.meta.dirname, '..', '..')
const browser: Tool = { debian: 'chromium', what: 'a browser', present: () => findBrowser() !== null }
const onPath = (program: string) => () =>
  spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
const poppler: Tool = { debian: 'poppler-utils', what: 'pdftotext and pdfinfo', present: onPath('pdfinfo') }
const qpdf: Tool = { debian: 'qpdf', what: 'qpdf', present: onPath('qpdf') }
/** veraPDF runs on it (test/support/verapdf). */
const java: Tool = {
  debian: 'default-jdk-headless',
  what: 'a Java that compiles',
  present: onPath('javac'),
}
const jaxb: Tool = {
  debian: 'libjaxb-java',
  what: 'JAXB for Java',
  present: () => JAXB.every((jar) => existsSync(jar)),
}

const forTests = process.argv.includes('--tests')
const needed = forTests ? [browser, poppler, qpdf, java, jaxb] : findElectron(root) === null ? [browser] : []

if (!installTools(needed)) process.exit(1)
if (process.argv.includes('--window') && isStale(root)) build()

function installTools(tools: readonly Tool[]): boolean {
  const missing = tools.filter((tool) => !tool.present())
  if (missing.length === 0) return true
  const names = missing.map((tool) => tool.debian).join(' ')
  const why = missing.map((tool) => tool.what).join(', ')
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')()) {
    console.error(`Courtside: this computer lacks ${why}.`)
    console.error(`Install it and run the same command again (on Debian: apt-get install ${names}).`)
    return false
  }
  console.error(`Courtside: this computer lacks ${why}; installing ${names} from Debian.`)
  aptGet(['update', '-q'])
  if (aptGet(['install', '-q', '-y', '--no-install-recommends', ...missing.map((tool) => tool.debian)]))
    return true
  console.error(`Courtside: Debian's ${names} could not be installed; its messages stand above.`)
  return false
}

function build(): void {
  console.error('Courtside: building the window.')
  // Both scripts' own output would hide the one line that says which shell opens.
  const built = spawnSync('npm', ['run', '-s', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (built.status === 0) return
  console.error(built.stdout + built.stderr)
  console.error('Courtside: the window could not be built; the messages stand above.')
  process.exit(1)
}
