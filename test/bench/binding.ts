import { z } from 'zod'
import type { DrivenHost } from '../support/driven-host-client.ts'
import { LONG_SECTION, longAnswers } from './desk.ts'
import { type Figure, times } from './figure.ts'

const timesSchema = z.array(z.number())
/** Longer than the start page needs to list the reports anew after a save, so that each save stands alone. */
const BETWEEN_SAVES_MS = 60

/** What a command costs the page: asked for in the window, through the door, answered by the application. */
export async function benchBinding(host: DrivenHost, longReport: string, runs: number): Promise<Figure[]> {
  const status = await host.evaluate(`(async () => {
    const taken = []
    for (let at = 0; at < ${20 + 60 * runs}; at += 1) {
      const from = performance.now()
      await window.courtside.run('app.status', {})
      taken.push(performance.now() - from)
    }
    return taken.slice(20)
  })()`)

  const opened = await host.run('report.open', { id: longReport })
  if (!opened.ok) throw new Error(opened.refusal.says)
  const input = { id: longReport, changes: { [LONG_SECTION.question]: longAnswers[LONG_SECTION.question] } }
  const saves = await host.evaluate(`(async () => {
    const taken = []
    let rev = ${opened.value.rev}
    const input = ${JSON.stringify(input)}
    for (let at = 0; at < ${5 + 20 * runs}; at += 1) {
      const from = performance.now()
      const reply = await window.courtside.run('report.save', { ...input, rev })
      taken.push(performance.now() - from)
      if (!reply.ok) throw new Error(reply.refusal.says)
      rev = reply.value.rev
      await new Promise((resolve) => setTimeout(resolve, ${BETWEEN_SAVES_MS}))
    }
    return taken.slice(5)
  })()`)
  return [
    times('app.status and back', timesSchema.parse(status)),
    times(
      `report.save acknowledged, ${kilobytes(longAnswers)} kB report`,
      timesSchema.parse(saves),
      'p95 < 25',
    ),
  ]
}

const kilobytes = (value: unknown): number => Math.round(Buffer.byteLength(JSON.stringify(value)) / 1000)
