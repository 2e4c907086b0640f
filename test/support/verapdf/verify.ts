import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { JAXB } from '../../../electron/setup/jaxb.ts'

const here = import.meta.dirname
const VERAPDF = join(here, '../../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar')

/** What veraPDF finds in the files, in one process of Java: "file profile: rule", or "file profile passed". */
export function verify(files: readonly string[]): string[] {
  const quickStart = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']
  const classes = [VERAPDF, ...JAXB].join(':')
  const java = spawnSync('java', [...quickStart, '-cp', classes, join(here, 'Verify.java'), ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (java.status !== 0) throw new Error(`veraPDF did not run: ${java.error?.message ?? java.stderr}`)
  return java.stdout.trim().split('\n')
}
