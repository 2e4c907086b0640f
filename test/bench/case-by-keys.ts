import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { caseByKeys } from '../support/case-by-keys.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import type { Figure } from './figure.ts'

/** What case-1 costs at the keyboard of the real window, beside what the model counts. */
export async function benchCaseByKeys(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-by-keys-'))
  const hosts: DrivenHost[] = []
  const { keys } = await caseByKeys(
    async (settings) => {
      const host = await DrivenHost.start(settings)
      hosts.push(host)
      const page = await host.joinPage()
      await page.setViewportSize({ width: 1440, height: 900 })
      return Object.assign(host, { page })
    },
    { dataDir: join(folder, 'data') },
    'case-1',
  )
  for (const host of hosts) await host.stop()
  rmSync(folder, { recursive: true, force: true })
  const figure = (words: string, p50: number, aim: string): Figure => ({
    name: `case-1 (oral) from the court’s list, by real keys: ${words}`,
    unit: '',
    p50,
    p95: null,
    of: 1,
    aim: `at most ${aim}`,
  })
  return [
    figure('characters', keys.pressed.characters, '3,800'),
    figure('other keys', keys.pressed.keys, '345'),
  ]
}
