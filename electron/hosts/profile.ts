import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder } from '../core/machine/make-folder.ts'
import { systemFault, systemFaultOrThrow } from '../core/machine/system-error.ts'

/** Each window has a browser profile of its own, named after the host's process, and gone when it ends. */
export type Profile = {
  readonly folder: string
  /** The browser's process id, once it has started; null where the system does not tell. */
  browser(): number | null
  /** Waits until that process has ended, because it writes to its profile to the last. */
  remove(browser: number | null): Promise<void>
}

const nothingKept = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false, password_manager_leak_detection: false },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  translate: { enabled: false },
  search: { suggest_enabled: false },
  browser: { enable_spellchecking: true },
  spellcheck: { dictionaries: ['en-GB'], use_spelling_service: false },
  intl: { accept_languages: 'en-GB,en' },
}

export function createProfile(dataFolder: string, host: number): Profile {
  const folder = freshFolder(profilesFolder(dataFolder), host)
  chmodSync(folder, 0o700)
  mkdirSync(join(folder, 'Default'), { mode: 0o700 })
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(nothingKept), { mode: 0o600 })
  // Where the browser would keep the window for its next start, with all that stands in its fields: no setting
  // stops that, a file in the place of the folder does.
  writeFileSync(join(folder, 'Default', 'Sessions'), '', { mode: 0o400 })
  return {
    folder,
    browser: () => browserOf(folder),
    remove: async (browser) => {
      for (let tries = 0; browser !== null && processRuns(browser) && tries < 100; tries += 1) await pause(50)
      removeFolder(folder)
    },
  }
}

/** Where the data folder cannot be written the window opens all the same, to say so: then it lies with temporary files. */
function freshFolder(parent: string, host: number): string {
  try {
    makeFolder(parent)
    return mkdtempSync(join(parent, `${host}-`))
  } catch (error) {
    systemFaultOrThrow(error)
    return mkdtempSync(join(tmpdir(), `courtside-window-${host}-`))
  }
}

/** Removes what hosts that were killed left behind; the profile of a process that still runs stays. */
export function sweepProfiles(
  dataFolder: string,
  isRunning: (host: number) => boolean = processRuns,
): string[] {
  let names: string[]
  try {
    names = readdirSync(profilesFolder(dataFolder))
  } catch {
    return []
  }
  const stale = names.filter((name) => !isRunning(Number(name.split('-')[0])))
  for (const name of stale) removeFolder(join(profilesFolder(dataFolder), name))
  return stale
}

/** On Linux and macOS Chromium locks its profile with a link to "<machine>-<process id>"; on Windows with an open file. */
function browserOf(folder: string): number | null {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(join(folder, 'SingletonLock')))?.[1] ?? Number.NaN) || null
  } catch {
    return null
  }
}

const profilesFolder = (dataFolder: string): string => join(dataFolder, 'windows')

/** Where another process still holds a file, tried again for some seconds. */
const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

function processRuns(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to another user.
    return systemFault(error) === 'denied'
  }
}
