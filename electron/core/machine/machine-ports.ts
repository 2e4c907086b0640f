import { randomBytes } from 'node:crypto'
import { appendFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import type { Clock, Ids, Log, Paths } from './ports.ts'
import { systemFaultOrThrow } from './system-error.ts'

/** The ports that are the same on every machine with Node; a shell adds its dialogs. */
export const machineClock: Clock = { now: () => new Date().toISOString() }

export const machineIds: Ids = { uuid: () => uuidv7(Date.now(), randomBytes(10)), randomBytes }

/** UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then 74 random bits. */
export function uuidv7(milliseconds: number, random: Buffer): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  random.copy(bytes, 6, 0, 10)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/**
 * Where Courtside keeps its data, the same for both shells, so that a report begun in one is there in the other.
 * COURTSIDE_DATA names another folder.
 */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = environment['COURTSIDE_DATA']
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? homedir(), 'Courtside')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Courtside')
  return join(environment['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'courtside')
}

/**
 * One JSON line an event in `courtside.log`: codes, opaque ids, numbers and places in the code; nothing of a case. A line
 * that cannot be written there goes where errors are printed, and the next one that can says how many are missing.
 */
export function fileLog(
  paths: Paths,
  clock: Clock,
  printError = (line: string): void => void process.stderr.write(line),
): Log {
  let missing = 0
  const append = (event: Readonly<Record<string, unknown>>): void => {
    const line = `${JSON.stringify(missing === 0 ? event : { ...event, missing })}\n`
    try {
      makeFolder(paths.data)
      appendFileSync(join(paths.data, 'courtside.log'), line, { mode: 0o600 })
      missing = 0
    } catch (error) {
      // A full disk or a folder that is closed to us must not stop the work that the line is about.
      systemFaultOrThrow(error)
      missing += 1
      printError(line)
    }
  }
  return {
    write: (code, detail) => append({ at: clock.now(), code, ...detail }),
    fault: (incident, error) => append({ at: clock.now(), code: 'fault', incident, places: placesOf(error) }),
  }
}

/** The stack's places without its message, which may quote what was typed. */
export function placesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return (error.stack ?? '')
    .split('\n')
    .flatMap((line) => /^\s+at .*?([\w.-]+\.[cm]?[jt]sx?:\d+:\d+)\)?$/.exec(line)?.[1] ?? [])
    .slice(0, 20)
}
