import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { done } from '../done.ts'
import { newOffice, opened, startReport } from './store-for-test.ts'

/** Twenty in every run; a soak asks for more. */
const kills = Number(process.env['COURTSIDE_KILLS'] ?? '20')
const child = fileURLToPath(new URL('./saving-child.ts', import.meta.url))

test(
  `killed ${kills} times while saving, the store loses no acknowledged save and keeps its log whole`,
  async () => {
    const { store, path } = await newOffice()
    await startReport(store)
    await store.close()
    let acknowledged = 0
    for (let kill = 0; kill < kills; kill += 1) {
      const before = acknowledged
      acknowledged = await saveAndKill(path, (kill * 7) % 60)
      expect(acknowledged).toBeGreaterThan(before)

      const again = opened(path)
      const { rev, answers } = done(await again.reports.read('report-1'))
      expect(rev).toBeGreaterThanOrEqual(acknowledged)
      expect(answers['free.note']).toMatch(new RegExp(`^save ${rev} `))
      expect(await again.reports.answersAt('report-1', rev)).toEqual(answers)
      expect((await again.reports.revisions('report-1')).map((revision) => revision.rev)).toEqual(upTo(rev))
      expect((await again.check()).ok).toBe(true)
      const saves = (await again.audit.of('report-1')).filter((entry) => entry.action === 'report.saved')
      expect(saves).toHaveLength(rev)
      await again.close()
      acknowledged = rev
    }
  },
  kills * 5_000,
)

const upTo = (rev: number): number[] => Array.from({ length: rev + 1 }, (_, index) => index)

/** The last save the child told of before it was killed, `wait` milliseconds after its first. */
async function saveAndKill(path: string, wait: number): Promise<number> {
  const running = spawn(process.execPath, [child, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const output = must(running.stdout, 'it is piped')
  let told = ''
  output.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  await once(output, 'data')
  await setTimeout(wait)
  running.kill('SIGKILL')
  await once(running, 'close')
  const whole = told.slice(0, told.lastIndexOf('\n')).split('\n')
  return Number(whole.at(-1))
}
