import type { FoundBrowser } from '../hosts/find-browser.ts'

export type Machine = {
  readonly platform: NodeJS.Platform
  readonly environment: NodeJS.ProcessEnv
  readonly asRoot: boolean
  readonly electron: string | null
  readonly browser: FoundBrowser | null
}
export type Choice =
  | { shell: 'electron'; program: string; arguments: readonly string[]; says: string }
  | { shell: 'browser'; says: string }
  | { shell: 'none'; says: string }

/** Which shell opens on this machine and, in one line, why. */
export function chooseShell(machine: Machine): Choice {
  const { electron, browser } = machine
  if (!hasDisplay(machine)) {
    return {
      shell: 'none',
      says: 'This computer has no display to open a window on: running the demonstration instead, which leaves its files in out/demo.',
    }
  }
  if (electron !== null) {
    return {
      shell: 'electron',
      program: electron,
      // Chromium refuses to start as root with its sandbox on.
      arguments: machine.asRoot ? ['--no-sandbox'] : [],
      says: `Opening in Electron: its runtime is installed.${machine.asRoot ? ' As root its sandbox is OFF: only for test machines.' : ''}`,
    }
  }
  if (browser !== null) {
    return {
      shell: 'browser',
      says: `Opening in ${browser.name} (${browser.path}): Electron's runtime is not installed ("npx install-electron" fetches it where the network allows).`,
    }
  }
  return {
    shell: 'none',
    says: 'Neither Electron nor Edge, Chrome or Chromium is on this computer: running the demonstration instead, which leaves its files in out/demo.',
  }
}

const hasDisplay = ({ platform, environment }: Machine): boolean =>
  platform !== 'linux' ||
  [environment['DISPLAY'], environment['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
