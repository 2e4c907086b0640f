import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { caseByKeys } from '../support/case-by-keys.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { type Figure, median, times } from './figure.ts'

/** Journeys, for the median of the longest tasks. */
const JOURNEYS = 3
const TOO_LONG_MS = 100
/** Sent to the page: keeps how long each task of it took, in ms, from 50 on. */
const WATCH_TASKS = `new PerformanceObserver((list) => {
  window.tasksTaken = [...(window.tasksTaken ?? []), ...list.getEntries().map(({ duration }) => duration)]
}).observe({ type: 'longtask', buffered: true })`

/** What case-1 costs at the keyboard of the real window, beside what the model counts; and the tasks that keys waited for. */
export async function benchCaseByKeys(): Promise<Figure[]> {
  const journeys: { characters: number; keys: number; tasks: number[] }[] = []
  for (let at = 0; at < JOURNEYS; at += 1) journeys.push(await journey())
  const [first] = journeys
  const named = (words: string) => `case-1 (oral) from the court’s list, by real keys: ${words}`
  const counted = (words: string, p50: number, aim: string): Figure => ({
    name: named(words),
    unit: '',
    p50,
    p95: null,
    of: 1,
    aim: `at most ${aim}`,
  })
  const over = journeys.map(({ tasks }) => tasks.filter((task) => task > TOO_LONG_MS).length)
  const longest = journeys.map(({ tasks }) => Math.max(0, ...tasks))
  return [
    counted('characters', first?.characters ?? 0, '3,800'),
    counted('other keys', first?.keys ?? 0, '345'),
    {
      name: named(`tasks over ${TOO_LONG_MS} ms`),
      unit: '',
      p50: median(over),
      p95: null,
      of: JOURNEYS,
      aim: 'at most 0',
    },
    times(named('longest task'), longest, `at most ${TOO_LONG_MS}`),
  ]
}

async function journey(): Promise<{ characters: number; keys: number; tasks: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-by-keys-'))
  const hosts: DrivenHost[] = []
  const { courtside, keys } = await caseByKeys(
    async (settings) => {
      const host = await DrivenHost.start(settings)
      hosts.push(host)
      const page = await host.joinPage()
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.evaluate(WATCH_TASKS)
      return Object.assign(host, { page })
    },
    { dataDir: join(folder, 'data') },
    'case-1',
  )
  const tasks = z.array(z.number()).parse(await courtside.page.evaluate('window.tasksTaken ?? []'))
  for (const host of hosts) await host.stop()
  rmSync(folder, { recursive: true, force: true })
  return { ...keys.pressed, tasks }
}
