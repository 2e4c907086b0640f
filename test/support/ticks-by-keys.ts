import type { Locator } from '@playwright/test'
import { DAYS } from '../../renderer/form/week.ts'
import type { Keyboard } from './keyboard.ts'

/** Ticks of every shape by keys alone: one stop each, and arrows within it. */
export function tickingByKeys({ press, to }: Keyboard) {
  /** One stop, with arrows from the first. */
  const tick = async (group: Locator, codes: readonly string[], wanted: readonly string[]) => {
    await to(group.locator('input[type=checkbox][tabindex="0"]').first())
    let at = 0
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const next = codes.indexOf(code)
      await press('ArrowDown', next - at)
      await press('Space')
      at = next
    }
  }
  const tickWeek = async (group: Locator, codes: readonly string[], wanted: readonly string[]) => {
    let [row, column] = [0, 0]
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const day = DAYS.findIndex((each) => code === each || code === `${each}Evening`)
      const box = group.locator(`input[value="${code}"]`)
      if (day === -1) {
        await to(box)
        await press('Space')
        continue
      }
      await to(group.locator('table input[tabindex="0"]'))
      const evening = code.endsWith('Evening') ? 1 : 0
      await press(evening < row ? 'ArrowUp' : 'ArrowDown', Math.abs(evening - row))
      await press(day < column ? 'ArrowLeft' : 'ArrowRight', Math.abs(day - column))
      await press('Space')
      ;[row, column] = [evening, day]
    }
  }

  /** Ticks that stand as lines: from the one that has the stop, by arrows to each. */
  const tickLines = async (within: Locator, wanted: readonly string[]) => {
    const codes = await within
      .locator('[data-line]')
      .evaluateAll((lines) => lines.map((line) => line.getAttribute('data-line') ?? ''))
    const stop = within.locator('.choice-lines__tick input[tabindex="0"]')
    await to(stop)
    let at = codes.indexOf(
      await stop.evaluate((tick) => tick.closest('[data-line]')?.getAttribute('data-line') ?? ''),
    )
    for (const code of codes.filter((each) => wanted.includes(each))) {
      const next = codes.indexOf(code)
      await press(next < at ? 'ArrowUp' : 'ArrowDown', Math.abs(next - at))
      await press('Space')
      at = next
    }
  }

  return { tick, tickWeek, tickLines }
}
