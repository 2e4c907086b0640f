import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { DrivenHost } from '../support/driven-host-client.ts'
import { LONG_SECTION } from './desk.ts'
import { type Figure, times } from './figure.ts'

/** The section is on the page and laid out before the frames are counted. */
const DRAWN_MS = 150
const PATIENCE_MS = 30_000

/** Sent to the page: notes every frame, and when what is misspelt in sight is marked. */
function watchFrames(): void {
  const frames: number[] = []
  const begun = performance.now()
  let marked = 0
  let last = begun
  const frame = (): void => {
    const now = performance.now()
    frames.push(now - last)
    last = now
    if (marked === 0 && (CSS.highlights.get('misspelt')?.size ?? 0) > 0) marked = now - begun
    if (marked === 0 || now - begun < marked + 500) requestAnimationFrame(frame)
    else
      Object.defineProperty(window, 'spelt', {
        value: { marked, frames: frames.slice(1) },
        configurable: true,
      })
  }
  requestAnimationFrame(frame)
}
const speltSchema = z.object({ marked: z.number(), frames: z.array(z.number()) })

/** The window's own frames while a section of 5,000 words is spelt, in the report that was typed in before. */
export async function benchSpelling(host: DrivenHost, runs: number): Promise<Figure[]> {
  const taken: number[] = []
  const frames: number[] = []
  for (let run = 0; run < runs; run += 1) {
    await host.click('.rail li button >> nth=0')
    await pause(500)
    await host.click(`.rail li button:has(.rail__title:text-is("${LONG_SECTION.title}"))`)
    await host.waitFor(`[data-question="${LONG_SECTION.question}"] .rt-text > p:nth-child(100)`)
    await host.evaluate(
      `document.querySelector('[data-question="${LONG_SECTION.question}"] .rt-text').scrollIntoView()`,
    )
    await pause(DRAWN_MS)
    await host.evaluate(`delete window.spelt; (${watchFrames.toString()})()`)
    const until = Date.now() + PATIENCE_MS
    let spelt: z.infer<typeof speltSchema> | null = null
    while (spelt === null) {
      if (Date.now() > until) throw new Error('No misspelt word was marked')
      await pause(100)
      spelt = speltSchema.nullable().parse((await host.evaluate('window.spelt ?? null')) ?? null)
    }
    taken.push(spelt.marked)
    frames.push(...spelt.frames)
  }
  const dropped = frames.filter((gap) => gap > 1.5 * (1000 / 60)).length
  return [
    times('what is misspelt in sight marked, once drawn', taken),
    { name: 'longest frame meanwhile', unit: 'ms', p50: Math.max(...frames), p95: null, of: frames.length },
    { name: 'frames dropped', unit: '', p50: dropped, p95: null, of: frames.length, aim: '0' },
  ]
}
