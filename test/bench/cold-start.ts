import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { CourtsideSettings } from '../support/courtside.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASE_FIELD } from './desk.ts'
import { type Figure, times } from './figure.ts'

/** "Name of the office", on the page of the first run. */
const FIRST_FIELD = 'main input >> nth=0'
const AIM = 'under 2,000'

/** From starting the process to the first field holding a typed character; the two kinds of start take turns. */
export async function benchColdStart(dataDir: string, runs: number): Promise<Figure[]> {
  const first: number[] = []
  const again: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const empty = mkdtempSync(join(tmpdir(), 'courtside-bench-first-'))
    first.push(await timeStart({ dataDir: empty }, FIRST_FIELD))
    rmSync(empty, { recursive: true, force: true })
    again.push(await timeStart({ dataDir }, PASSPHRASE_FIELD))
  }
  return [
    times('start to first field typed in, first run', first, AIM),
    times('start to passphrase typed in, with an office', again, AIM),
  ]
}

async function timeStart(settings: CourtsideSettings, field: string): Promise<number> {
  const from = performance.now()
  const host = await DrivenHost.start(settings)
  await host.focus(field)
  await host.type('M')
  if ((await host.evaluate('document.activeElement.value')) !== 'M')
    throw new Error('The first field took no character')
  const taken = performance.now() - from
  await host.stop()
  return taken
}
