import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export type FoundBrowser = {
  readonly name: 'Edge' | 'Chrome' | 'Chromium' | 'the browser named in COURTSIDE_BROWSER'
  readonly path: string
}

type Machine = {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly exists: (path: string) => boolean
}

const onLinux = [
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
] as const
const onWindows = [
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
] as const
const onMac = [
  ['Edge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
] as const

const thisMachine = (): Machine => ({
  platform: process.platform,
  environment: process.env,
  exists: existsSync,
})

/** The browser the window opens in, Edge before Chrome before Chromium; COURTSIDE_BROWSER overrules. Null where there is none. */
export function findBrowser(machine: Machine = thisMachine()): FoundBrowser | null {
  const chosen = machine.environment['COURTSIDE_BROWSER']
  if (chosen !== undefined && chosen !== '')
    return { name: 'the browser named in COURTSIDE_BROWSER', path: chosen }
  return candidates(machine).find((candidate) => machine.exists(candidate.path)) ?? null
}

function candidates({ platform, environment }: Machine): FoundBrowser[] {
  if (platform === 'darwin') return onMac.map(([name, path]) => ({ name, path }))
  if (platform === 'win32') {
    const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap(
      (key) => environment[key] ?? [],
    )
    return onWindows.flatMap(([name, path]) => roots.map((root) => ({ name, path: `${root}\\${path}` })))
  }
  const folders = [...(environment['PATH'] ?? '').split(delimiter), '/usr/bin', '/opt/microsoft/msedge']
  return onLinux.flatMap(([name, program]) =>
    folders
      .filter((folder) => folder.startsWith('/'))
      .map((folder) => ({ name, path: join(folder, program) })),
  )
}

export const noBrowserFound = [
  'Courtside found neither Edge nor Chrome nor Chromium on this computer, and needs one of them for its window.',
  'Install one (on Debian: apt-get install chromium), or name one in the variable COURTSIDE_BROWSER, and start again.',
].join('\n')
