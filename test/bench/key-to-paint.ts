import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { DrivenHost } from '../support/driven-host-client.ts'
import { type BareWindow, openBareWindow } from './bare-window.ts'
import { LONG_SECTION, openReport } from './desk.ts'
import { type Figure, median, percentile, times } from './figure.ts'
import { type KeyTimes, keyTimesSchema, START_KEY_CLOCK, TAKE_KEY_TIMES } from './key-clock.ts'

const KEYS_A_ROUND = 60
const LETTERS = 'etaoin shrdlu '
/** The caret stands in the middle of the text, where an officer mends a sentence. */
const PARAGRAPH = 50
/** After a round everything is saved and reckoned before the other editor has its turn. */
const SETTLE_MS = 900

type Surface = {
  press(key: string): Promise<unknown>
  ask(expression: string): Promise<unknown>
}

/** A section of 5,000 words in the report's page and in a bare editor, a round each in turn. */
export async function benchKeys(host: DrivenHost, runs: number): Promise<Figure[]> {
  await openReport(host, 'Long Report')
  await host.click(`.rail li button:has(.rail__title:text-is("${LONG_SECTION.title}"))`)
  const editor = `[data-question="${LONG_SECTION.question}"] .rt-text`
  await host.click(`${editor} > p:nth-child(${PARAGRAPH})`)
  const width = z.number().parse(await host.evaluate(`document.querySelector('${editor}').clientWidth`))
  const bare = await openBareWindow()
  try {
    await bare.page.evaluate(likeTheReport(width))
    await bare.page.click(`.rt-text > p:nth-child(${PARAGRAPH})`)
    const ours = { press: (key: string) => host.type(key), ask: (said: string) => host.evaluate(said) }
    const theirs = barely(bare)
    await ours.ask(START_KEY_CLOCK)
    await theirs.ask(START_KEY_CLOCK)
    // The first round of each does not count: the engine has not compiled everything yet.
    await round(theirs, '.rt-text', 20)
    await round(ours, editor, 20)
    const taken: { ours: KeyTimes; bare: KeyTimes } = { ours: [], bare: [] }
    for (let at = 0; at < runs; at += 1) {
      taken.bare.push(...(await round(theirs, '.rt-text', KEYS_A_ROUND)))
      taken.ours.push(...(await round(ours, editor, KEYS_A_ROUND)))
    }
    return figures(taken.ours, taken.bare)
  } finally {
    await bare.close()
  }
}

const barely = ({ page }: BareWindow): Surface => ({
  press: (key) => page.keyboard.type(key),
  ask: (expression) => page.evaluate(expression),
})

/** As wide as the report's own column, so that lines break and are laid out alike. */
const likeTheReport = (width: number): string =>
  `document.querySelector('main').style.cssText = 'width: ${width - 36}px; margin: 26px auto'`

async function round(surface: Surface, editor: string, keys: number): Promise<KeyTimes> {
  const length = async () =>
    z.number().parse(await surface.ask(`document.querySelector('${editor}').textContent.length`))
  const before = await length()
  await surface.ask(TAKE_KEY_TIMES)
  for (let at = 0; at < keys; at += 1) {
    await surface.press(LETTERS[at % LETTERS.length] ?? ' ')
    // A quick typist's pace, uneven so that keys meet frames and timers at every phase.
    await pause(40 + ((at * 17) % 41))
  }
  await pause(SETTLE_MS)
  const times = keyTimesSchema.parse(await surface.ask(TAKE_KEY_TIMES))
  if ((await length()) - before !== keys || times.length !== keys)
    throw new Error(`${keys} keys were typed: ${times.length} were timed, ${(await length()) - before} show`)
  return times
}

function figures(ours: KeyTimes, bare: KeyTimes): Figure[] {
  const toPaint = (keys: KeyTimes) => keys.map((key) => key.toPaint)
  const work = (keys: KeyTimes) => keys.map((key) => key.work)
  return [
    times("key to paint, the report's page", toPaint(ours), 'p95 < 16'),
    times('key to paint, bare Lexical', toPaint(bare)),
    ratio('key to paint, ratio', toPaint(ours), toPaint(bare), 'p95 < 1.30'),
    times("work of it, the report's page", work(ours)),
    times('work of it, bare Lexical', work(bare)),
    ratio('work of it, ratio', work(ours), work(bare)),
  ]
}

const ratio = (name: string, ours: readonly number[], bare: readonly number[], aim?: string): Figure => ({
  name,
  unit: '×',
  p50: median(ours) / median(bare),
  p95: percentile(ours, 95) / percentile(bare, 95),
  of: ours.length,
  ...(aim === undefined ? {} : { aim }),
})
