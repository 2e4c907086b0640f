import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VARIABLES = ['TMPDIR', 'TMP', 'TEMP'] as const
const given: { readonly [Name in (typeof VARIABLES)[number]]: string | undefined } = {
  TMPDIR: process.env['TMPDIR'],
  TMP: process.env['TMP'],
  TEMP: process.env['TEMP'],
}
let folder: string | null = null

/** From here on this process and those it starts keep their temporary files in one folder. */
export function setup(): void {
  folder = mkdtempSync(join(tmpdir(), 'courtside-tests-'))
  for (const name of VARIABLES) process.env[name] = folder
}

/** That folder is gone with all that was left in it: killed hosts and dead applications clear nothing away. */
export function teardown(): void {
  if (folder !== null) rmSync(folder, { recursive: true, force: true })
  for (const name of VARIABLES) {
    const before = given[name]
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  }
}
